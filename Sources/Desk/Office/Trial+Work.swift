internal import Build
package import Foundation
internal import Preflight
package import Workspace

extension Trial.Work {
    /// In the child: what is wrong with the foreign bytes, for who began the trial; empty where nothing is.
    package func answer(_ input: FileHandle) -> [UInt8] {
        switch self {
        case .crest: Crest.trial(of: Array(input.readDataToEndOfFile()))
        case .pdf: Preflight.trial(ofPDF: "/dev/fd/\(input.fileDescriptor)")
        case .posts: CampaignComparison.trial(of: Array(input.readDataToEndOfFile()))
        }
    }
}

internal import Foundation
internal import Kit
internal import Model
internal import Testing
internal import Workspace

@Suite("Press kit")
struct PressKitTests {
    @Test("The same contents give the same bytes, and what a build left is all there")
    func deterministic() throws {
        let design = try Repository.design()
        let page = PressKit.page(SampleKit.contents, design: design)
        #expect(PressKit.page(SampleKit.contents, design: design) == page)
        // For a look at it: LITFASS_SAMPLE_KIT names the folder to write to.
        if let folder = ProcessInfo.processInfo.environment["LITFASS_SAMPLE_KIT"] {
            try OutputFolder(folder).write(page, to: OutputTree.index)
        }
        let text = String(decoding: page, as: UTF8.self)
        for artifact in SampleKit.contents.artifacts { #expect(text.contains("\"\(artifact.path)\""), "\(artifact.path)") }
    }
}

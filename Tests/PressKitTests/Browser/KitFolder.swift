internal import Build
internal import Foundation
internal import Support
internal import Workspace

@testable internal import PressKit

/// The sample's three pages in a folder, with pictures where the pages show some.
struct KitFolder {
    let path: String

    static let pages = ["index.html", "guide.html", "augsburg/order.html"]

    /// Calls with the folder and a browser; both are gone afterwards.
    static func withBrowser<Result>(_ body: (KitFolder, Browser) throws -> Result) throws -> Result {
        try Repository.withFolder { folder in
            let design = try Repository.design()
            let contents = SampleKit.contents
            try folder.write(KitPage(contents: contents, design: design).bytes, to: OutputTree.index)
            try folder.write(GuidePage(contents: contents, design: design).bytes, to: OutputTree.guide)
            try folder.write(SampleKit.order(design).bytes, to: OutputTree.order(region: "augsburg"))
            for artifact in contents.artifacts where artifact.format == .png {
                try folder.write(Array(Data(base64Encoded: dot) ?? Data()), to: artifact.path)
            }
            return try body(KitFolder(path: folder.path), Browser(in: folder.path))
        }
    }

    /// A PNG of one pixel.
    private static let dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGPY8OBnPQAHZQLR5o6lEgAAAABJRU5ErkJggg=="
}

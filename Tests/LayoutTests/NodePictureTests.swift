import Foundation
import Layout
import Loading
import Model
import Page
import Raster
import Support
import Testing

/// docs/templates.md shows each node with its picture: the lines there draw that picture.
///
/// `LITFASS_RECORD=1 swift test --filter NodePictureTests` draws the pictures anew.
struct NodePictureTests {
    private static let resolution = 200.0
    private static let largestMean = 0.75

    /// The lines of each node, by its name: the fenced block under its heading.
    private static func examples() throws -> [(name: String, yaml: String)] {
        let text = try String(contentsOfFile: Repository.root + "/docs/templates.md", encoding: .utf8)
        return text.components(separatedBy: "\n### `").dropFirst().compactMap { section in
            guard let name = section.split(separator: "`").first, section.contains("](nodes/\(name).png)") else {
                return nil
            }
            let blocks = section.components(separatedBy: "```yaml\n")
            return blocks.count > 1 ? (String(name), blocks[1].components(separatedBy: "```")[0]) : nil
        }
    }

    @Test func everyNodeHasItsPicture() throws {
        let examples = try Self.examples()
        #expect(
            examples.map(\.name) == [
                "rows", "columns", "layers", "each", "text", "image", "code", "shape", "pictogram", "pattern", "space",
                "part",
            ])
        for (name, yaml) in examples {
            let lines = yaml.split(separator: "\n").enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
            let template = """
                litfass: 1
                name: node
                title: { de: Knoten, en: Node }
                kind: post
                size: [60mm, 32mm]
                resolution: 200
                styles:
                  big:   { sizes: [20pt, 20pt], weight: 800, leading: 0.95 }
                  small: { sizes: [8pt, 8pt], weight: 500 }
                parts: { face: { text: region, style: big, align: center, anchor: center, fill: surface } }
                pages:
                \(lines.joined(separator: "\n"))

                """
            let loaded = TemplateLoader.load(Array(template.utf8), file: "Templates/node.yaml")
            #expect(loaded.findings == [], "\(name)")
            guard let node = loaded.template else { continue }
            let subject = try SmallSheet.stage.get().subject(node, languages: ["de"], region: "augsburg")
            let result = try Stage.layoutEngine().layOut(node, subject)
            #expect(result.findings.filter { $0.severity == .error } == [], "\(name)")
            try compare(Rasteriser().draw(result.document.pages[0], resolution: Self.resolution), name)
        }
    }

    private func compare(_ actual: Bitmap, _ name: String) throws {
        let path = Repository.root + "/docs/nodes/\(name).png"
        if ProcessInfo.processInfo.environment["LITFASS_RECORD"] == "1" {
            try Data(PNGFile.encode(actual, PNGProperties())).write(to: URL(fileURLWithPath: path))
            return
        }
        let known = try PNGFile.decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).1
        let difference = try #require(PictureDifference(actual, known), "\(name): another size")
        #expect(difference.mean <= Self.largestMean, "\(name) looks different: \(difference.mean) in the mean")
    }
}

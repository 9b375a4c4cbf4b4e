internal import Build
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("Office printer")
struct OfficePrintingTests {
    private static func text(_ artifacts: [Artifact], _ materials: [KitContents.Material] = []) throws -> String {
        var contents = SampleKit.contents
        contents.artifacts = artifacts
        contents.materials = materials
        return OfficePrinting(contents: contents, words: try Repository.design().guideWords).html.source
    }

    private static func artifact(
        _ kind: Artifact.Kind, _ purpose: Artifact.Purpose = .print, _ width: Double = 0, _ height: Double = 0
    ) -> Artifact {
        Artifact(
            path: "a/\(kind).\(purpose).pdf", kind: kind, purpose: purpose, format: .pdf, material: "m", region: "a",
            language: "de", width: width, height: height, unit: .millimetres, sha256: "")
    }

    @Test("It says of each material what fits it, and of none that is not there")
    func words() throws {
        #expect(try Self.text([]) == "")
        let large = try Self.text([Self.artifact(.poster, .print, 297, 420)])
        #expect(
            large.contains("größer sind als Ihr Papier") && !large.contains("Plakat A4:") && !large.contains("Flyer"))
        let small = try Self.text([Self.artifact(.poster, .print, 210, 297)])
        #expect(small.contains("Plakat A4:") && !small.contains("größer sind"))
        let flyer = Self.artifact(.flyer, .print, 148, 210)
        #expect(try Self.text([flyer]).contains("--sheet a4"))
        #expect(try Self.text([flyer, Self.artifact(.flyer, .office)]).contains("nie „An Seite anpassen“"))
        #expect(try Self.text([flyer], [.init(name: "m", title: "Brief", isLetter: true)]) == "")
    }

    @Test("The guide says it where it speaks of one's own printer")
    func guide() throws {
        let page = String(
            decoding: GuidePage(contents: SampleKit.contents, design: try Repository.design()).bytes, as: UTF8.self)
        #expect(page.contains("größer sind als Ihr Papier") && !page.contains("{office}"))
    }
}

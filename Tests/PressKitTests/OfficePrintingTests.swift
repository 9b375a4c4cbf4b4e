internal import Build
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("Office printer")
struct OfficePrintingTests {
    private static func text(_ artifacts: [Artifact], _ materials: [KitContents.Material] = []) -> String {
        var contents = SampleKit.contents
        contents.artifacts = artifacts
        contents.materials = materials
        return OfficePrinting(contents).html.source
    }

    private static func artifact(_ path: String, _ kind: Artifact.Kind, _ width: Double = 0, _ height: Double = 0)
        -> Artifact
    {
        Artifact(
            path: path, kind: kind, material: "m", region: "augsburg", language: "de", width: width, height: height,
            unit: .millimetres,
            sha256: "")
    }

    @Test("It says of each material what fits it, and of none that is not there")
    func words() {
        #expect(Self.text([]) == "")
        let large = Self.text([Self.artifact("a/posters/m.de.pdf", .poster, 297, 420)])
        #expect(
            large.contains("größer sind als Ihr Papier") && !large.contains("Plakat A4:") && !large.contains("Flyer"))
        let small = Self.text([Self.artifact("a/posters/m.de.pdf", .poster, 210, 297)])
        #expect(small.contains("Plakat A4:") && !small.contains("größer sind"))
        let flyer = Self.artifact("a/print/m.de.pdf", .flyer, 148, 210)
        #expect(Self.text([flyer]).contains("--sheet a4"))
        #expect(Self.text([flyer, Self.artifact("a/print/m.de.a4.pdf", .flyer)]).contains("nie „An Seite anpassen“"))
        #expect(Self.text([flyer], [.init(name: "m", title: "Brief", isLetter: true)]) == "")
    }

    @Test("The guide says it where it speaks of one's own printer")
    func guide() throws {
        let page = String(
            decoding: GuidePage(contents: SampleKit.contents, design: try Repository.design()).bytes, as: UTF8.self)
        #expect(page.contains("größer sind als Ihr Papier") && !page.contains("{office}"))
    }
}

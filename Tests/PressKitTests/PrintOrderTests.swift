internal import Model
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("Print order")
struct PrintOrderTests {
    private static func page(_ contents: KitContents) throws -> String {
        let contact = Brand.Contact(
            office: "Amt", street: "Weg 1", town: "86150 Augsburg", phone: "1", email: "amt@stadt.example",
            web: "stadt.example")
        let design = try Repository.design()
        let order = PrintOrder(contents: contents, design: design, region: "augsburg", contact: contact)
        return String(decoding: order.bytes, as: UTF8.self)
    }

    @Test("A letter is no print shop's")
    func letters() throws {
        var contents = SampleKit.contents
        #expect(try Self.page(contents).contains("Flyer A5"))
        contents.materials = contents.materials.map {
            .init(name: $0.name, title: $0.title, isLetter: $0.name == "flyer-a5")
        }
        let page = try Self.page(contents)
        #expect(!page.contains("Flyer A5") && page.contains("Plakat A3"))
    }

    @Test("Names of files and addresses are broken where they may be")
    func breaks() throws {
        let page = try Self.page(SampleKit.contents)
        #expect(page.contains("<dd>amt@<wbr>stadt<wbr>.example</dd>"))
        #expect(page.contains(">poster-<wbr>a3<wbr>.de<wbr>.pdf</a>"))
    }
}

import Model
import Page
import Testing

@testable import Typography

struct FontLibraryTests {
    @Test func onlyDeclaredFamiliesExist() throws {
        let ofTemplates = ["Inter Display", "Noto Kufi Arabic"]
        let families = try Fixtures.table.get().families + ofTemplates
        #expect(families.count > 17)
        #expect(try Fixtures.library().families == families.sorted())
    }

    /// A name is a name, whatever XML makes of its signs.
    @Test func familiesMayHaveAnyName() throws {
        let face = Typeface(families: ["<A> & \"B\""], scale: 1, leading: 1)
        let script = Script(
            code: "Latn", direction: .leftToRight, typeface: face, strut: Strut(ascent: 0.7, descent: 0),
            packages: ["fonts-a", "fonts-b"])
        let empty = "<?xml version='1.0'?><fontconfig><dir>/var/empty</dir></fontconfig>"
        #expect(throws: FontFault.noFonts(configuration: "empty.conf", packages: ["fonts-a", "fonts-b"])) {
            try FontLibrary(
                configuration: Array(empty.utf8), path: "empty.conf", languages: LanguageTable([], scripts: [script]))
        }
    }

    @Test func faultsAreTold() throws {
        #expect(throws: FontFault.configuration(path: "broken.conf")) {
            try FontLibrary(
                configuration: Array("<fontconfig><dir>".utf8), path: "broken.conf", languages: LanguageTable([]))
        }
    }

    @Test func lettersAreTrackedWhereTheyStandApart() throws {
        let library = try Fixtures.library()
        let tracked = try Fixtures.table.get().scripts.filter { $0.traits.contains(.tracked) }.map(\.code)
        #expect(tracked == ["Latn", "Cyrl", "Grek", "Geor"])
        // Those and the signs of no script, by GLib's numbers.
        #expect(library.trackedScripts.count == 5)
    }
}

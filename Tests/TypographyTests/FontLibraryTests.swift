import Testing

@testable import Typography

struct FontLibraryTests {
    @Test func onlyDeclaredFamiliesExist() throws {
        let library = try Fixtures.library()
        #expect(
            library.families == [
                "Inter", "Inter Display", "Noto Kufi Arabic", "Noto Naskh Arabic", "Noto Nastaliq Urdu", "Noto Sans",
                "Noto Sans Arabic", "Noto Sans CJK SC", "Noto Sans Devanagari", "Noto Sans Ethiopic",
                "Noto Sans Georgian",
                "Noto Sans Thai", "Noto Serif", "Noto Serif CJK SC", "Noto Serif Devanagari", "Noto Serif Ethiopic",
                "Noto Serif Georgian", "Noto Serif Thai",
            ])
    }

    @Test func faultsAreTold() throws {
        #expect(throws: FontFault.configuration(path: "broken.conf")) {
            try FontLibrary(configuration: Array("<fontconfig><dir>".utf8), path: "broken.conf")
        }
        let empty = "<?xml version='1.0'?><fontconfig><dir>/var/empty</dir></fontconfig>"
        #expect(throws: FontFault.noFonts(configuration: "empty.conf")) {
            try FontLibrary(configuration: Array(empty.utf8), path: "empty.conf")
        }
    }
}

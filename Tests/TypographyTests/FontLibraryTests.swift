import Foundation
import Testing
@testable import Typography

struct FontLibraryTests {
    @Test func onlyDeclaredFamiliesExist() throws {
        let library = try FontLibrary(configuration: Fixtures.configuration)
        #expect(
            library.families == [
                "Inter", "Inter Display", "Noto Kufi Arabic", "Noto Naskh Arabic", "Noto Nastaliq Urdu", "Noto Sans",
                "Noto Sans Arabic", "Noto Sans CJK SC", "Noto Sans Devanagari", "Noto Sans Ethiopic", "Noto Sans Georgian",
                "Noto Sans Thai", "Noto Serif", "Noto Serif CJK SC", "Noto Serif Devanagari", "Noto Serif Ethiopic",
                "Noto Serif Georgian", "Noto Serif Thai",
            ])
        #expect(library.version.hasPrefix("Pango 1."))
    }
}

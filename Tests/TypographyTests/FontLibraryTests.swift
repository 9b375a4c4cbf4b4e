import Foundation
import Testing
import Workspace

@testable import Typography

struct FontLibraryTests {
    @Test func onlyDeclaredFamiliesExist() throws {
        let library = try FontLibrary(configuration: Fixtures.configuration)
        #expect(
            library.families == [
                "Inter", "Inter Display", "Noto Kufi Arabic", "Noto Naskh Arabic", "Noto Nastaliq Urdu", "Noto Sans",
                "Noto Sans Arabic", "Noto Sans CJK SC", "Noto Sans Devanagari", "Noto Sans Ethiopic",
                "Noto Sans Georgian",
                "Noto Sans Thai", "Noto Serif", "Noto Serif CJK SC", "Noto Serif Devanagari", "Noto Serif Ethiopic",
                "Noto Serif Georgian", "Noto Serif Thai",
            ])
        #expect(library.version.hasPrefix("Pango 1."))
    }

    @Test func faultsAreTold() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/fonts-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: FontFault.file(FileFault(.missing, path: folder + "/none.conf", status: ENOENT))) {
            try FontLibrary(configuration: folder + "/none.conf")
        }
        let broken = folder + "/broken.conf"
        try Data("<fontconfig><dir>".utf8).write(to: URL(filePath: broken))
        #expect(throws: FontFault.configuration(path: broken)) { try FontLibrary(configuration: broken) }
        let empty = folder + "/empty.conf"
        try Data("<?xml version='1.0'?><fontconfig><dir>\(folder)</dir></fontconfig>".utf8).write(
            to: URL(filePath: empty))
        #expect(throws: FontFault.noFonts(configuration: empty)) { try FontLibrary(configuration: empty) }
    }
}

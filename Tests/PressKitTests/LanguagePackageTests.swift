internal import Foundation
internal import Support
internal import Testing
internal import Workspace

@testable internal import PressKit

@Suite("Packages")
struct LanguagePackageTests {
    private static let package = LanguagePackage(contents: SampleKit.contents, region: "augsburg", language: "ar")

    @Test("An independent reader unpacks what was put in, with its names and its day")
    func unpacked() throws {
        try Repository.withFolder { folder in
            var archive = ZipArchive(stamp: 1_796_083_201)
            archive.add("a/grüße.txt", Array("hallo".utf8))
            archive.add("a/leer", [])
            archive.add("a/groß.bin", [UInt8](repeating: 7, count: 1 << 20))
            try folder.write(archive.finish(), to: "x.zip")
            let script = """
                import zipfile
                z = zipfile.ZipFile("x.zip")
                print(z.testzip(), [(i.filename, i.file_size, i.date_time, oct(i.external_attr >> 16)) for i in \
                z.infolist()], z.read("a/grüße.txt"))
                """
            let result = try Tool.run(
                "env", ["-C", folder.path, "PYTHONIOENCODING=utf-8", "python3", "-c", script], in: folder.path)
            let day = "(2026, 12, 1, 0, 0, 0), '0o100644'"
            #expect(
                result.out
                    == """
                    None [('a/grüße.txt', 5, \(day)), ('a/leer', 0, \(day)), ('a/groß.bin', 1048576, \(day))] \
                    b'hallo'\n
                    """,
                "\(result.errors)")
        }
    }

    @Test("A package holds its language's files for use, sorted, and nothing of another language")
    func members() throws {
        let members = Self.package.members(try Repository.design().packageWords)
        #expect(
            members.map(\.name) == [
                "willkommen.augsburg.ar/Bilder/post-square.ar.png",
                "willkommen.augsburg.ar/Drucksachen/flyer-a5.ar.pdf",
                "willkommen.augsburg.ar/Plakate/poster-a3.ar.pdf",
                "willkommen.augsburg.ar/Plakate/poster-a3.ar.tram.pdf",
            ])
        #expect(Self.package.path == "augsburg/packages/willkommen.augsburg.ar.zip")
        #expect(LanguagePackage.languages(of: SampleKit.contents, in: "augsburg").prefix(3) == ["mul", "de", "de-si"])
    }

    @Test("The same files give the same bytes; a file that is gone is left out")
    func deterministic() throws {
        let words = try Repository.design().packageWords
        let whole = Self.package.bytes(words, stamp: 0) { Array($0.utf8) }
        #expect(Self.package.bytes(words, stamp: 0) { Array($0.utf8) } == whole)
        let part = Self.package.bytes(words, stamp: 0) { $0.hasSuffix(".png") ? nil : Array($0.utf8) }
        #expect(part.count < whole.count)
    }

    @Test("The letter says what is in it, and that no one has read it yet")
    func letter() throws {
        let letter = PackageLetter(package: Self.package, words: try Repository.design().packageWords)
        let lines = String(decoding: letter.bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(
            lines.prefix(4) == [
                "Willkommen mit Integreat: Arabisch (العربية)", "Stadt Augsburg, 1. Dezember 2026 bis 31. Januar 2027",
                "",
                "ENTWURF: Diese Texte hat noch niemand geprüft, der die Sprache spricht.",
            ])
        #expect(lines.contains("Drucksachen") && !lines.contains("Texte"))
    }
}

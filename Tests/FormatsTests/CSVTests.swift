import Foundation
import Testing

@testable import Formats

struct CSVTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+49 821", "'+49 821"), ("-1", "'-1"), ("@stadt", "'@stadt"), ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), (" =1", "' =1"), ("＝1", "'＝1"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
        ("a=1", "a=1"), ("", ""), ("a\0b", "ab"), ("\"\"", "\"\""), ("'=1", "''=1"), ("'sch=1", "'sch=1"),
    ])
    func formulasAreDefusedAndComeBack(_ text: String, _ expected: String) throws {
        var writer = CSVWriter()
        writer.row([text, "b"])
        let cell = "\"" + expected.replacing("\"", with: "\"\"") + "\""
        #expect(String(decoding: writer.bytes, as: UTF8.self) == cell + ",\"b\"\r\n")
        let back = text.replacing("\0", with: "").replacing("\r", with: "\n")
        #expect(try CSVReader(writer.bytes).rows == [.init(line: 1, cells: [back, "b"])])
    }

    /// As Excel in German and English, LibreOffice and others save it.
    @Test(arguments: [
        "Schlüssel;Text\r\na;\"eins;\r\nzwei \"\"drei\"\"\"\r\n\r\nb;\r\n",
        "Schlüssel\tText\na\t\"eins;\nzwei \"\"drei\"\"\"\nb\t",
        "sep=,\nSchlüssel,Text\na,\"eins;\nzwei \"\"drei\"\"\"\nb,",
    ])
    func spreadsheetsAreRead(text: String) throws {
        let begin = text.hasPrefix("sep") ? 1 : 0
        let end = text.contains("\r\n\r\n") ? 5 : 4
        let expected = [
            CSVReader.Row(line: begin + 1, cells: ["Schlüssel", "Text"]),
            .init(line: begin + 2, cells: ["a", "eins;\nzwei \"drei\""]), .init(line: begin + end, cells: ["b", ""]),
        ]
        let encodings: [(String.Encoding, [UInt8])] = [
            (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]), (.windowsCP1252, []),
        ]
        for (encoding, mark) in encodings {
            let reader = try CSVReader(mark + Array(text.data(using: encoding) ?? Data()))
            #expect(reader.rows == expected, "\(encoding)")
            #expect(reader.isWindows1252 == (encoding == .windowsCP1252))
        }
    }

    @Test func whatIsCutOffIsTold() {
        #expect(throws: CSVReader.Fault.unclosed(line: 2)) { try CSVReader(Array("a;b\nc;\"d\ne".utf8)) }
        #expect(throws: CSVReader.Fault.encoding) { try CSVReader([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8]) }
    }
}

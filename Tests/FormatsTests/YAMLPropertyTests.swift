import Foundation
import Testing

@testable import Formats

/// Whatever is changed in whichever of the repository's files: it says then what it should, and all else is byte for
/// byte as it was.
struct YAMLPropertyTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Brands, campaigns, a language's texts each, platforms, templates, the kit's words.
    private static let files: [String] = {
        let all = ["Assets", "Campaigns", "Templates"].flatMap { folder in
            (FileManager.default.subpaths(atPath: root + "/" + folder) ?? []).filter { $0.hasSuffix(".yaml") }
                .map { folder + "/" + $0 }
        }.sorted()
        return all.enumerated().filter { $0.offset.isMultiple(of: 9) || $0.element.contains("brand") }.map(\.element)
    }()

    private static let texts = [
        "Neu", "a: b # c", "", " vorn", "hinten ", "Zeile 1\nZeile 2", "Schluss\n", "zwei\n\n\nleer\n\n",
        "\n\nvorn leer",
        "\"Zitat\" und 'eins'", "\\n", "yes", "12", "2026-12-01", "#0B5D3B", "- a", "[x]", "{x}", "أهلاً بكم",
        "a\u{2028}b\u{FEFF}", "tab\tda", "\ttab", "  eingerückt\n  noch", "a\n  b\nc", "👩‍👩‍👧", "x\r\ny", "@at", "ä:ö",
        "{region}: \"x\"", "%", "~", "null", "a\nb\n \nc ", "ü", "u\u{308}",
        "wort " + String(repeating: "lang ", count: 60),
    ]

    private struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func documents(_ file: String) throws -> [YAMLDocument] {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)))
        let text = String(decoding: bytes, as: UTF8.self)
        let windows = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
        var open = bytes
        while open.last == 0x0A { open.removeLast() }
        return try [bytes, windows, open].map { bytes in
            let document = try YAMLDocument(bytes)
            #expect(document.bytes == bytes)
            return document
        }
    }

    private static func paths(_ value: YAMLValue, _ path: [YAMLStep] = []) -> [[YAMLStep]] {
        let below: [[YAMLStep]] =
            switch value {
            case .list(let items): items.enumerated().flatMap { paths($0.element, path + [.item($0.offset)]) }
            case .mapping(let pairs): pairs.flatMap { paths($0.value, path + [.key($0.key)]) }
            case .text, .plain: []
            }
        return (path.isEmpty ? [] : [path]) + below
    }

    /// How many scalars at begin and end are the same.
    private static func common(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> (start: Int, end: Int) {
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix(min(a.count, b.count) - start).prefix { $0 == $1 }.count
        return (start, end)
    }

    private static func remarks(_ document: YAMLDocument) -> [Substring] {
        document.text.string(0..<document.text.scalars.count).split(whereSeparator: \.isNewline)
            .filter { $0.drop { $0 == " " }.hasPrefix("# ") }
    }

    @Test(arguments: files)
    func onlyWhatWasAskedForChanges(file: String) throws {
        var chance = Chance(state: UInt64(file.utf8.count) &* 0x9E37_79B9)
        for document in try Self.documents(file) {
            let value = try #require(document.value(at: []))
            for path in Self.paths(value).shuffled(using: &chance).prefix(6) {
                let part = try #require(try document.root?[path[...]])
                let (before, text) = (document.text.scalars, Self.texts.randomElement(using: &chance) ?? "")
                for new in [
                    YAMLValue.text(text), .list([.text("a"), .text(text)]), .mapping([.init(text, .text(text))]),
                ] {
                    var changed = document
                    try changed.set(path, to: new)
                    #expect(changed.value(at: []) == value.replacing(path[...], with: new), "\(path) \(new)")
                    guard case .text = new, case .scalar = part.content else { continue }
                    let common = Self.common(before, changed.text.scalars)
                    // A space between a colon and what had nothing behind it, at most.
                    #expect(common.start >= part.range.lowerBound, "\(path) \(new)")
                    #expect(common.end >= before.count - part.range.upperBound, "\(path) \(new)")
                }
                var changed = document
                try changed.remove(path)
                #expect(changed.value(at: []) == value.replacing(path[...], with: nil), "\(path)")
                if case .scalar = part.content { #expect(Self.remarks(changed) == Self.remarks(document), "\(path)") }
            }
        }
    }

    @Test(arguments: files)
    func aNewKeyDisturbsNobody(file: String) throws {
        var chance = Chance(state: UInt64(file.utf8.count) &* 0x51_7C_C1)
        for document in try Self.documents(file) {
            let value = try #require(document.value(at: []))
            let places = [[]] + Self.paths(value).shuffled(using: &chance).prefix(12)
            for path in places {
                guard case .mapping(let pairs)? = value[path] else { continue }
                let text = Self.texts.randomElement(using: &chance) ?? ""
                var changed = document
                try changed.set(
                    path + ["zz"], to: .text(text), order: pairs.map(\.key).shuffled(using: &chance) + ["zz"])
                #expect(changed.value(at: path + ["zz"]) == .text(text))
                let (before, after) = (document.text.scalars, changed.text.scalars)
                let common = Self.common(before, after)
                // Nothing went: what was added stands between two halves of what was there.
                if !pairs.isEmpty { #expect(common.start + common.end >= before.count - 1, "\(path) \(text)") }
                // And it goes again without a trace.
                try changed.remove(path + ["zz"])
                if !pairs.isEmpty, before.last?.properties.isWhitespace == true {
                    #expect(changed.text.scalars == before)
                }
            }
        }
    }
}

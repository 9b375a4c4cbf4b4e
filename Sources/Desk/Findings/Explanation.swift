package import Findings
package import Formats
internal import Foundation
internal import Loading
internal import Model
internal import Workspace

/// What a kind of finding means: `Assets/Findings.yaml`.
package struct Explanation: Hashable, Sendable {
    package let code: String
    /// How grave it usually is.
    package let severity: Finding.Severity
    /// In one sentence.
    package let meaning: Words
    /// Why it matters.
    package let why: Words
    /// What to do.
    package let mend: Words
    /// Lines of a file or a command to copy; ✗ is as it should not be, ✓ as it should.
    package let example: String

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object(
            summary(uiLanguage) + [
                .init("why", .string(why[uiLanguage])), .init("remedy", .string(mend[uiLanguage])),
                .init("example", .string(example)),
            ])
    }

    /// In letters; a shorter one is in too many words.
    fileprivate static let shortestWord = 3

    /// What it is found by, without spaces, capitals and accents.
    fileprivate var words: [String] { [code, meaning.de, meaning.en].map(Self.folded) }

    fileprivate static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter {
            $0.isLetter || $0.isNumber
        }
    }

    /// As the list shows it.
    package func summary(_ uiLanguage: UILanguage) -> [JSON.Member] {
        [
            .init("code", .string(code)), .init("severity", .string(severity.rawValue)),
            .init("meaning", .string(meaning[uiLanguage])),
        ]
    }
}

extension PressDesk {
    /// All kinds of finding, in the order of the pipeline.
    package func explanations() throws -> [Explanation] {
        let file = "Assets/Findings.yaml"
        let workspace = try assets()
        guard workspace.find(file) != nil else { throw Fault.missingAssets(file) }
        return try Explanation.read(try workspace.read(file, limit: YAML.largestFile), file: file)
    }

    /// What a code stands for, or all that a word is said of, however it is spelt: `zulang` finds what is too long.
    ///
    /// - Throws: `Fault` for one that nothing bears, with the one that was probably meant.
    package func explanations(of code: String) throws -> [Explanation] {
        let all = try explanations()
        if let known = all.first(where: { $0.code == code }) { return [known] }
        let word = Explanation.folded(code)
        let matches =
            word.count < Explanation.shortestWord ? [] : all.filter { $0.words.contains { $0.contains(word) } }
        guard matches.isEmpty else { return matches }
        let nearest = Spelling.nearest(to: code, among: FindingCatalogue.codes)
        throw Fault(
            .missing, Words(de: "Einen Befund „\(code)“ gibt es nicht.", en: "There is no finding “\(code)”."),
            remedy: nearest.map {
                Words(
                    de: "Meinten Sie „\($0)“? litfass explain \($0)", en: "Did you mean “\($0)”? litfass explain \($0)")
            } ?? Words(de: "Alle zeigt: litfass explain", en: "All are shown by: litfass explain"))
    }
}

extension Explanation {
    /// - Parameter file: As findings name it.
    /// - Throws: `LoadingFault.unreadable` where the file is not what it should be, or a kind is missing.
    static func read(_ bytes: [UInt8], file: String) throws(LoadingFault) -> [Explanation] {
        let reading = Reading()
        var explanations: [Explanation] = []
        if let top = reading.file(bytes, named: file) {
            explanations = FindingCatalogue.kinds.compactMap { kind in
                top.mapping(kind.code).flatMap { Explanation(kind, $0) }
            }
            top.finish()
        }
        guard reading.findings.isEmpty else { throw .unreadable(reading.findings) }
        return explanations
    }

    private init?(_ kind: any FindingKind.Type, _ reader: MappingReader) {
        let (german, english) = (reader.mapping("de"), reader.mapping("en"))
        var example = reader.string("example")
        if example?.last == "\n" { example?.removeLast() }
        reader.finish()
        guard let german, let english, let example else { return nil }
        func words(_ key: String) -> Words? {
            guard let de = german.string(key), let en = english.string(key) else { return nil }
            return Words(de: de, en: en)
        }
        let (meaning, why, mend) = (words("meaning"), words("why"), words("mend"))
        german.finish()
        english.finish()
        guard let meaning, let why, let mend else { return nil }
        self.init(
            code: kind.code, severity: kind.severity, meaning: meaning, why: why, mend: mend, example: example)
    }
}

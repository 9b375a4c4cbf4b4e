package import Findings
internal import Model

/// A name in a campaign to which nothing answers.
protocol UnknownName: FindingKind {
    /// What bears such names, in the case in which a sentence begins with it: `Den Kanal`.
    static var thing: Words { get }
    var name: String { get }
    var known: [String] { get }
    /// The key of the campaign's own list in which it should stand; nil where nobody anywhere bears it.
    var list: String? { get }
    init(name: String, known: [String], list: String?)
    /// What a campaign lacks that names it.
    static func scope(of name: String) -> Finding.Scope
}

extension UnknownName {
    static var severity: Finding.Severity { .error }
    static func scope(of name: String) -> Finding.Scope { Finding.Scope() }

    var message: Words {
        if let list {
            return Words(
                de: "„\(name)“ steht nicht unter „\(list)“ dieser Kampagne.",
                en: "“\(name)” is not under this campaign's “\(list)”.")
        }
        let thing = Self.thing
        return Words(de: "\(thing.de) „\(name)“ gibt es nicht.", en: "There is no \(thing.en) “\(name)”.")
    }

    var remedy: Words { Spelling.remedy(for: name, among: known) }
}

struct UnknownRegion: FindingKind, UnknownName {
    static let code = "unknown-region"
    static let thing = Words(de: "Die Region", en: "region")
    var name: String
    var known: [String]
    var list: String?

    static func scope(of name: String) -> Finding.Scope { Finding.Scope(region: name) }
}

struct UnknownMaterial: FindingKind, UnknownName {
    static let code = "unknown-material"
    static let thing = Words(de: "Die Vorlage", en: "template")
    var name: String
    var known: [String]
    var list: String?

    static func scope(of name: String) -> Finding.Scope { Finding.Scope(material: name) }
}

struct UnknownChannel: FindingKind, UnknownName {
    static let code = "unknown-channel"
    static let thing = Words(de: "Den Kanal", en: "channel")
    var name: String
    var known: [String]
    var list: String?
}

struct UnknownPictogram: FindingKind, UnknownName {
    static let code = "unknown-pictogram"
    static let thing = Words(de: "Das Zeichen", en: "pictogram")
    var name: String
    var known: [String]
    var list: String?
}

struct UnknownPost: FindingKind, UnknownName {
    static let code = "unknown-post"
    static let thing = Words(de: "Den Beitrag", en: "post")
    var name: String
    var known: [String]
    var list: String?
}

/// A family of designs, or a style of type within a template, that is not there.
package struct UnknownStyle: FindingKind {
    package static let code = "unknown-style"
    package static let severity = Finding.Severity.error
    package var name: String
    package var known: Known

    package enum Known: Hashable, Sendable {
        /// Families that a campaign may name.
        case families([String])
        /// Families that a region may name, each with its title.
        case titledFamilies([Words])
        /// The template's own.
        case ofTemplate([String])
    }

    package init(name: String, known: Known) {
        self.name = name
        self.known = known
    }

    package var message: Words {
        switch known {
        case .families, .titledFamilies:
            Words(de: "Den Stil „\(name)“ gibt es nicht.", en: "There is no style “\(name)”.")
        case .ofTemplate:
            Words(
                de: "Den Stil „\(name)“ gibt es in dieser Vorlage nicht.", en: "This template has no style “\(name)”.")
        }
    }

    package var remedy: Words {
        switch known {
        case .families(let names), .ofTemplate(let names): Spelling.remedy(for: name, among: names)
        case .titledFamilies(let titles):
            Words(
                de: "Einen von diesen nehmen: \(titles.map(\.de).joined(separator: ", ")).",
                en: "Take one of these: \(titles.map(\.en).joined(separator: ", ")).")
        }
    }
}

/// A language's code that the table has under another name, or not at all.
struct UnknownLanguage: FindingKind {
    static let code = "unknown-language"
    static let severity = Finding.Severity.error
    var name: String
    var fault: Fault

    enum Fault: Hashable, Sendable {
        case unknown(known: [String])
        case calledOtherwise(code: String, language: Words)
        /// A region offers it, and Litfass does without.
        case leftOut
    }

    var message: Words {
        switch fault {
        case .unknown:
            Words(de: "Die Sprache „\(name)“ gibt es nicht.", en: "There is no language “\(name)”.")
        case .calledOtherwise(let code, let language):
            Words(
                de: "\(language.de) heißt hier „\(code)“, nicht „\(name)“.",
                en: "\(language.en) is called “\(code)” here, not “\(name)”.")
        case .leftOut:
            Words(
                de: "Die Sprache „\(name)“ kennt Litfass nicht; sie bleibt weg.",
                en: "Litfass does not know the language “\(name)”; it is left out.")
        }
    }

    var remedy: Words {
        switch fault {
        case .unknown(let known): Spelling.remedy(for: name, among: known)
        case .calledOtherwise(let code, _): Words(de: "Schreiben Sie „\(code)“.", en: "Write “\(code)”.")
        case .leftOut:
            Words(
                de: "Wird sie gebraucht, ergänzen Sie sie in Assets/Languages.yaml.",
                en: "If it is needed, add it to Assets/Languages.yaml.")
        }
    }
}

extension UnknownLanguage {
    init(_ name: String, _ languages: LanguageTable) {
        self.name = name
        fault =
            languages[name].map { .calledOtherwise(code: $0.code, language: $0.names) }
            ?? .unknown(known: languages.languages.map(\.code))
    }
}

struct UnknownScript: FindingKind {
    static let code = "unknown-script"
    static let severity = Finding.Severity.error
    var name: String
    var known: [String]

    var message: Words {
        Words(
            de: "Die Schrift „\(name)“ steht nicht unter „scripts“.",
            en: "The script “\(name)” is not listed under “scripts”.")
    }
    var remedy: Words { Spelling.remedy(for: name, among: known) }
}

/// A platform that is not called as its file, by which it is found.
struct NameDiffersFromFile: FindingKind {
    static let code = "name-differs-from-file"
    static let severity = Finding.Severity.error
    var name: String

    var message: Words {
        Words(
            de: "Die Plattform heißt „\(name)“, aber die Datei nicht.",
            en: "The platform is called “\(name)”, but the file is not.")
    }
    var remedy: Words { Words(de: "Nennen Sie die Datei \(name).yaml.", en: "Name the file \(name).yaml.") }
}

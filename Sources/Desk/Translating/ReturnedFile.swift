internal import Findings
internal import Loading
internal import Model
internal import Translation
internal import Workspace

/// A file that came back from a translator, in whichever format.
struct ReturnedFile {
    /// As somebody named it.
    let name: String
    let parts: [InterchangeFile]

    /// - Throws: `Fault` for what can't be read as what it should be, `FileFault`.
    init(_ name: String, _ desk: PressDesk, _ workspace: Workspace, _ table: LanguageTable) throws {
        self.name = name
        let bytes = try workspace.files.read(desk.absolute(name), limit: InterchangeFile.largest)
        do {
            switch Kind(bytes) {
            case .archive: throw InterchangeFault.workbook
            case .xliff: parts = try XLIFFReader.read(bytes)
            case .table:
                let own = Self.parts(ofName: name).language
                parts = [
                    try TranslationTable.read(
                        bytes,
                        windows1252Writes: { written in
                            table[written ?? own ?? ""]?.isInWindows1252 ?? false
                        })
                ]
            }
        } catch let fault as InterchangeFault {
            throw Fault(
                .badInput, Words(de: "\(name): \(fault.message.de)", en: "\(name): \(fault.message.en)"),
                remedy: fault.remedy)
        }
    }

    private enum Kind {
        case xliff, table, archive

        /// By the first bytes: names change on the way.
        init(_ bytes: [UInt8]) {
            let lead: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0A, 0x0D]
            if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
                self = .archive
            } else {
                self = bytes.first { !lead.contains($0) } == UInt8(ascii: "<") ? .xliff : .table
            }
        }
    }

    /// `willkommen.ar.xlf` is of the campaign `willkommen` in Arabic; so are `willkommen.ar (1).xlf` and
    /// `C:\Post\willkommen.ar.xlf`.
    static func parts(ofName name: String) -> (campaign: String?, language: String?) {
        let file = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let parts = file.split(separator: ".")
        guard parts.count > 2 else { return (nil, nil) }
        let language = parts[1].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return (String(parts[0]), language.isEmpty ? nil : String(language))
    }

    /// The campaign that a part is of.
    func campaign(of part: InterchangeFile, among known: [String]) throws(Fault) -> String {
        let own = Self.parts(ofName: name).campaign
        let written = part.campaign.map { Self.parts(ofName: $0).campaign ?? $0 }
        guard let wanted = written ?? own else {
            throw Fault(
                .badInput,
                Words(
                    de: "\(name): Die Datei sagt nicht, zu welcher Kampagne sie gehört.",
                    en: "\(name): the file does not say of which campaign it is."),
                remedy: Words(
                    de: "Bitte nennen Sie sie wie beim Hinausgehen, z. B. willkommen.ar.xlf.",
                    en: "Please name it as it went out, e.g. willkommen.ar.xlf."))
        }
        guard known.contains(wanted) else {
            let nearest = Suggestion.nearest(to: wanted, in: known)
            throw Fault(
                .missing,
                Words(
                    de: "\(name): gehört zur Kampagne „\(wanted)“, und die gibt es hier nicht.",
                    en: "\(name): is of the campaign “\(wanted)”, and there is none of that name here."),
                remedy: nearest.map { Words(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
                    ?? Words(
                        de: "Es gibt: \(known.joined(separator: ", ")).",
                        en: "There are: \(known.joined(separator: ", "))."
                    ))
        }
        return wanted
    }

    /// The language that a part is in.
    func language(of part: InterchangeFile, in campaign: TranslatedCampaign) throws(Fault) -> Language {
        let (table, source) = (campaign.languages, campaign.loaded.campaign.source)
        let written = part.language ?? Self.parts(ofName: name).language
        guard let written, let language = table[written] else {
            let code = written.map { "„\($0)“" } ?? "–"
            throw Fault(
                .badInput,
                Words(
                    de: "\(name): Die Sprache der Übersetzung (\(code)) ist keine, die Litfass kennt.",
                    en: "\(name): the translation's language (\(code)) is none that Litfass knows."),
                remedy: Words(
                    de: "Sie steht in der Datei als Zielsprache (target-language, trgLang, „Übersetzung: ar“).",
                    en: "It stands in the file as the target language (target-language, trgLang, “Translation: ar”)."))
        }
        if language.code == source {
            throw Fault(
                .badInput,
                Words(
                    de: "\(name): Die Zielsprache ist „\(source)“, und das ist die Sprache des Ausgangstexts.",
                    en: "\(name): the target language is “\(source)”, and that is the language of the source."),
                remedy: Words(
                    de: "Bitte prüfen Sie, ob es die richtige Datei ist.", en: "Please check that it is the right file."
                ))
        }
        if let other = part.source, let from = table[other], from.code != source, from.iso639 != table[source]?.iso639 {
            throw Fault(
                .badInput,
                Words(
                    de: "\(name): übersetzt aus „\(other)“; diese Kampagne wird aus „\(source)“ übersetzt.",
                    en: "\(name): translated from “\(other)”; this campaign is translated from “\(source)”."),
                remedy: Words(
                    de: "Bitte prüfen Sie, ob es die richtige Datei ist.", en: "Please check that it is the right file."
                ))
        }
        return language
    }
}

extension Notice {
    /// A file that names another language than it holds; nil where both are one.
    static func misnamed(_ file: String, _ language: Language, _ table: LanguageTable) -> Notice? {
        guard let other = ReturnedFile.parts(ofName: file).language.flatMap({ table[$0] }), other.code != language.code
        else { return nil }
        return Notice(
            .warning,
            Words(
                de: "\(file) heißt nach \(other.names.de), enthält aber \(language.names.de); das zählt.",
                en: "\(file) is named for \(other.names.en), yet holds \(language.names.en); that counts."))
    }
}

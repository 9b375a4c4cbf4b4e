internal import CPango
internal import Findings
internal import Foundation
internal import Loading
internal import Model
internal import Page
internal import Typography
internal import Workspace

/// The fonts that `Assets/Languages.yaml` and `Assets/fonts.conf` declare, as they are installed.
package enum Fonts {
    /// None where there are no assets or no fonts; `doctor` says why.
    package static func versions(_ desk: PressDesk) -> [Component] {
        guard let workspace = try? desk.assets(), let languages = try? LanguageLoader.load(workspace),
            let library = try? library(workspace, languages)
        else { return [] }
        return withExtendedLifetime(library) {
            library.families.map { Component(name: $0, version: version(of: $0) ?? "?") }
        }
    }

    /// - Throws: `FontFault`, `FileFault`; `Fault` where the assets are missing.
    static func library(_ workspace: Workspace, _ languages: LanguageTable) throws -> FontLibrary {
        let file = "Assets/fonts.conf"
        guard let path = workspace.find(file) else { throw Fault.missingAssets(file) }
        let bytes = try workspace.read(file, limit: YAML.largestFile)
        return try FontLibrary(configuration: bytes, path: path, languages: languages)
    }

    /// An open library's configuration is fontconfig's current one.
    private static func version(of family: String) -> String? {
        guard let fonts = FcConfigGetFonts(nil, FcSetSystem)?.pointee else { return nil }
        for index in 0..<Int(fonts.nfont) {
            var name: UnsafeMutablePointer<FcChar8>?
            var fixed: Int32 = 0
            guard FcPatternGetString(fonts.fonts[index], FC_FAMILY, 0, &name) == FcResultMatch, let name,
                String(cString: name) == family,
                FcPatternGetInteger(fonts.fonts[index], FC_FONTVERSION, 0, &fixed) == FcResultMatch
            else { continue }
            // 16.16, as the font's head table has it.
            let thousandths = (Int(fixed) * 1000 + 0x8000) >> 16
            let fraction = String(thousandths % 1000 + 1000).dropFirst()
            return "\(thousandths / 1000).\(fraction)"
        }
        return nil
    }
}

extension Health {
    private static let part = Words(de: "Schriften", en: "Fonts")
    private static let hyphenationFolder = "/usr/share/hyphen"
    /// Debian's package of a list is named like it: `ngerman` comes with wngerman.
    private static let listFolder = "/usr/share/dict"
    /// How many letters are named.
    private static let fewLetters = 12

    /// Whether every language can be set: all its script's letters and its own name.
    static func fonts(_ workspace: Workspace) -> [Health] {
        do {
            let table = try LanguageLoader.load(workspace)
            let languages = table.languages
            let library = try Fonts.library(workspace, table)
            let setter = Typesetter(library: library, hyphenationFolders: [])
            // Names and addresses are in the source's letters, whatever the language.
            let source = table[LanguageTable.source]?.script
            // Languages that are set in the same fonts need the same letters.
            var known: [[String]: [Character]] = [:]
            let gaps = languages.compactMap { language -> (Language, [Character])? in
                let key = language.typeface.families + [language.script.code]
                let scripts = [source, language.script == source ? nil : language.script].compactMap { $0 }
                let letters = known[key] ?? missing(Alphabet.letters(of: scripts), language, setter)
                known[key] = letters
                let all = letters + missing(language.name, language, setter)
                return all.isEmpty ? nil : (language, all)
            }
            let covered = languages.count - gaps.count
            let detail = Words(
                de: "\(covered) von \(languages.count) Sprachen vollständig",
                en: "\(covered) of \(languages.count) languages complete")
            return [Health(gaps.isEmpty ? .good : .missing, part, detail)] + gaps.map(gap) + hyphenation(languages)
        } catch {
            let fault = Fault(error)
            if let remedy = fault.remedy { return [Health(.missing, part, fault.message, remedy: remedy)] }
            let packages = (try? LanguageLoader.load(workspace))?.packages ?? []
            return [Health(.missing, part, fault.message, packages: packages)]
        }
    }

    private static func missing(_ text: String, _ language: Language, _ setter: Typesetter) -> [Character] {
        let style = TextStyle(families: language.typeface.families, size: .pt(10))
        return setter.set(text, in: language, style: style, width: .mm(1000)).missing
    }

    private static func gap(_ language: Language, _ letters: [Character]) -> Health {
        let shown =
            letters.prefix(fewLetters).map(String.init).joined(separator: " ")
            + (letters.count > fewLetters ? " …" : "")
        return Health(
            .missing, Words(de: "  \(language.names.de)", en: "  \(language.names.en)"),
            Words(de: "ohne \(shown)", en: "without \(shown)"),
            packages: language.script.packages)
    }

    /// Without its patterns a language's words are not divided: long ones make type smaller.
    private static func hyphenation(_ languages: [Language]) -> [Health] {
        let patterns = Set(languages.compactMap(\.hyphenation)).sorted()
        let lists = Set(languages.compactMap(\.words)).sorted()
        let lackingPatterns = patterns.filter { !InputFolder(hyphenationFolder).contains($0) }
        let lackingLists = lists.filter { !InputFolder(listFolder).contains($0) }
        let (wanted, lacking) = (patterns + lists, lackingPatterns + lackingLists)
        let part = Words(de: "Silbentrennung", en: "Hyphenation")
        let detail = Words(
            de: "\(wanted.count - lacking.count) von \(wanted.count) Wörterbüchern",
            en: "\(wanted.count - lacking.count) of \(wanted.count) dictionaries")
        return [
            Health(
                lacking.isEmpty ? .good : .wanting, part, detail,
                packages: packages(lackingPatterns) + lackingLists.map { "w" + $0 })
        ]
    }

    /// Debian's package of each: `hyph_de_DE.dic` comes with hyphen-de, English and Portuguese by country.
    private static func packages(_ files: [String]) -> [String] {
        let names = files.map { file in
            let parts = file.dropFirst("hyph_".count).prefix { $0 != "." }.lowercased().split { $0 == "_" || $0 == "-" }
            let isByCountry = ["en", "pt"].contains(parts.first ?? "") && parts.count > 1
            return "hyphen-" + (isByCountry ? "\(parts[0])-\(parts[parts.count - 1])" : String(parts.first ?? ""))
        }
        return Set(names).sorted()
    }
}

/// The letters that scripts need for the languages of `Languages.yaml`: what `doctor` asks the fonts for.
private enum Alphabet {
    /// Of a longer row of letters every 16th stands for all: fonts have all of Chinese or little of it.
    private static let longestRow = 1000
    private static let step = 16

    /// The letters, digits and signs with a space between them.
    static func letters(of scripts: [Script]) -> String {
        var letters = ""
        for row in scripts.flatMap(\.letters) {
            for value in stride(from: row.lowerBound, through: row.upperBound, by: row.count > longestRow ? step : 1) {
                guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
                    continue
                }
                letters.unicodeScalars.append(scalar)
                letters += " "
            }
        }
        return letters
    }
}

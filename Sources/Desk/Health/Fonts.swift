internal import CPango
internal import Findings
internal import Foundation
internal import Loading
internal import Model
internal import Page
internal import Typography
internal import Workspace

/// The fonts that `Assets/fonts.conf` declares, as they are installed.
package enum Fonts {
    /// None where there are no assets or no fonts; `doctor` says why.
    package static func versions(_ office: Office) -> [Component] {
        guard let workspace = try? office.assets(), let library = try? library(workspace) else { return [] }
        return withExtendedLifetime(library) {
            library.families.map { Component(name: $0, version: version(of: $0) ?? "?") }
        }
    }

    /// - Throws: `FontFault`, `FileFault`; `Fault` where the assets are missing.
    static func library(_ workspace: Workspace) throws -> FontLibrary {
        let file = "Assets/fonts.conf"
        guard let path = workspace.find(file) else { throw Fault.missingAssets(file) }
        return try FontLibrary(configuration: workspace.read(file, limit: YAML.largestFile), path: path)
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
    /// How many letters are named.
    private static let fewLetters = 12

    /// Whether every language can be set: all its script's letters and its own name.
    static func fonts(_ workspace: Workspace) -> [Health] {
        do {
            let languages = try LanguageLoader.load(workspace).languages
            let library = try Fonts.library(workspace)
            let setter = Typesetter(library: library, hyphenationFolders: [])
            // Languages that are set in the same fonts need the same letters.
            var known: [[String]: [Character]] = [:]
            let gaps = languages.compactMap { language -> (Language, [Character])? in
                let key = language.typeface.families + [language.script]
                let letters = known[key] ?? missing(Alphabet.letters(script: language.script), language, setter)
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
            return [
                Health(
                    .missing, part, fault.message,
                    remedy: fault.remedy ?? install("fonts-inter", "fonts-noto-core", "fonts-noto-cjk"))
            ]
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
            Words(de: "ohne \(shown)", en: "without \(shown)"), remedy: install(package(language)))
    }

    private static func package(_ language: Language) -> String {
        switch language.script {
        case "Hans", "Hant", "Jpan", "Kore": "fonts-noto-cjk"
        case "Latn", "Grek", "Cyrl": "fonts-inter fonts-noto-core"
        default: "fonts-noto-core fonts-noto-extra"
        }
    }

    /// Without its patterns a language's words are not divided: long ones make type smaller.
    private static func hyphenation(_ languages: [Language]) -> [Health] {
        let wanted = Set(languages.compactMap(\.hyphenation)).sorted()
        let lacking = wanted.filter { !InputFolder(hyphenationFolder).contains($0) }
        let part = Words(de: "Silbentrennung", en: "Hyphenation")
        let detail = Words(
            de: "\(wanted.count - lacking.count) von \(wanted.count) Wörterbüchern",
            en: "\(wanted.count - lacking.count) of \(wanted.count) dictionaries")
        return [
            Health(
                lacking.isEmpty ? .good : .wanting, part, detail,
                remedy: lacking.isEmpty ? nil : install(packages(lacking)))
        ]
    }

    /// Debian's package of each: `hyph_de_DE.dic` comes with hyphen-de, English and Portuguese by country.
    private static func packages(_ files: [String]) -> String {
        let names = files.map { file in
            let parts = file.dropFirst("hyph_".count).prefix { $0 != "." }.lowercased().split { $0 == "_" || $0 == "-" }
            let isByCountry = ["en", "pt"].contains(parts.first ?? "") && parts.count > 1
            return "hyphen-" + (isByCountry ? "\(parts[0])-\(parts[parts.count - 1])" : String(parts.first ?? ""))
        }
        return Set(names).sorted().joined(separator: " ")
    }
}

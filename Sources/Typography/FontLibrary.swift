internal import CGLib
internal import CPango
package import Model

/// The fonts that set the table's languages, those that `fonts.conf` declares besides, and Pango's machinery over them.
///
/// Belongs to one worker: it must not be used by two threads at a time. Two workers with a library each do not disturb
/// one another. Text is shaped at one large size without hinting or rounding and scaled from there, so that it looks
/// alike at every size.
package final class FontLibrary {
    /// The size at which all text is shaped, in points. In Pango's units it is a multiple of 1000 and of 2048,
    /// the usual em squares, so that no glyph's metrics are rounded.
    static let referenceSize = 1000.0
    /// Pango's units an em.
    static let unitsPerEm = referenceSize * 1024

    let context: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let configuration: OpaquePointer
    /// GLib's numbers of the scripts whose letters stand apart; signs of no script do.
    let trackedScripts: Set<UInt8>
    private var fonts: [UnsafeMutablePointer<PangoFont>: LoadedFont] = [:]

    /// The families that are declared and installed, sorted.
    package let families: [String]

    /// - Parameters:
    ///   - bytes: A `fonts.conf`, which says where fonts lie; nothing of the host's own configuration is read.
    ///   - path: Where it lies, for faults.
    ///   - languages: Their families are looked for there, and stand in for one another where one lacks a letter.
    package init(configuration bytes: [UInt8], path: String, languages: LanguageTable) throws(FontFault) {
        guard let configuration = FcConfigCreate() else { throw .library }
        let rules = Array(Self.rules(languages.families).utf8)
        guard FcConfigParseAndLoadFromMemory(configuration, rules + [0], FcBool(1)) != 0,
            FcConfigParseAndLoadFromMemory(configuration, bytes + [0], FcBool(1)) != 0,
            FcConfigBuildFonts(configuration) != 0
        else {
            FcConfigDestroy(configuration)
            throw .configuration(path: path)
        }
        families = Self.families(of: configuration)
        guard !families.isEmpty else {
            FcConfigDestroy(configuration)
            throw .noFonts(configuration: path, packages: languages.packages)
        }
        // Pango starts fontconfig's default configuration when it makes a map: make that ours, lest it read the host's.
        guard FcConfigSetCurrent(configuration) != 0,
            let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
        else {
            FcConfigDestroy(configuration)
            throw .library
        }
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(map)
            FcConfigDestroy(configuration)
            throw .library
        }
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        let tracked = languages.scripts.filter { $0.traits.contains(.tracked) }.map { Self.glibScript($0.code) }
        trackedScripts = Set((tracked + [G_UNICODE_SCRIPT_COMMON]).map { UInt8(truncatingIfNeeded: $0.rawValue) })
        self.configuration = configuration
        self.map = map
        self.context = context
    }

    deinit {
        fonts.removeAll()
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
        FcConfigDestroy(configuration)
    }

    /// What is known of one of Pango's fonts; nil for a font that comes from no file.
    func font(_ pointer: UnsafeMutablePointer<PangoFont>) -> LoadedFont? {
        if let font = fonts[pointer] { return font }
        let font = LoadedFont(pointer)
        fonts[pointer] = font
        return font
    }

    /// fontconfig's rules for families: their upright faces of normal width are fonts, each weight from a file of its
    /// own, and in this order they set what the families that a text asks for do not have.
    private static func rules(_ families: [String]) -> String {
        let names = families.map { name in
            let escaped = name.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            return "<string>\(escaped)</string>"
        }
        let accepted = names.map { name in
            """
            <acceptfont><pattern>
            <patelt name="family">\(name)</patelt>
            <patelt name="width"><const>normal</const></patelt>
            <patelt name="slant"><const>roman</const></patelt>
            <patelt name="variable"><bool>false</bool></patelt>
            </pattern></acceptfont>
            """
        }
        return """
            <?xml version="1.0"?>
            <fontconfig>
            <selectfont>\(accepted.joined())</selectfont>
            <match target="pattern">
            <edit name="family" mode="append_last" binding="strong">\(names.joined())</edit>
            </match>
            </fontconfig>
            """
    }

    /// - Parameter code: ISO 15924: four ASCII letters, which GLib reads as one number.
    private static func glibScript(_ code: String) -> GUnicodeScript {
        g_unicode_script_from_iso15924(code.utf8.reduce(0) { $0 << 8 | UInt32($1) })
    }

    private static func families(of configuration: OpaquePointer) -> [String] {
        guard let set = FcConfigGetFonts(configuration, FcSetSystem)?.pointee else { return [] }
        var names: Set<String> = []
        for index in 0..<Int(set.nfont) {
            var name: UnsafeMutablePointer<FcChar8>?
            if FcPatternGetString(set.fonts[index], FC_FAMILY, 0, &name) == FcResultMatch, let name {
                names.insert(String(cString: name))
            }
        }
        return names.sorted()
    }
}

/// Why no fonts are there to set with.
package enum FontFault: Error, Hashable, Sendable {
    /// The configuration is not one that fontconfig understands.
    case configuration(path: String)
    /// None of the declared fonts is installed.
    case noFonts(configuration: String, packages: [String])
    /// Pango could not be started.
    case library

    /// What happened and what to do, in a sentence or two.
    package var message: Words {
        switch self {
        case .configuration(let path):
            Words(
                de: "\(path) ist keine gültige fontconfig-Datei. Bitte die mitgelieferte Datei wiederherstellen.",
                en: "\(path) is not a valid fontconfig file. Please restore the one that came with Litfass.")
        case .noFonts(let path, let packages):
            Words(
                de: """
                    In den Ordnern, die \(path) nennt, liegt keine der Schriften, die Litfass braucht. Bitte diese \
                    Pakete installieren: \(packages.joined(separator: ", ")).
                    """,
                en: """
                    None of the fonts that Litfass needs lies in the folders that \(path) names. Please install these \
                    packages: \(packages.joined(separator: ", ")).
                    """)
        case .library:
            Words(
                de: "Pango konnte nicht gestartet werden. Bitte das Paket libpangocairo-1.0-0 neu installieren.",
                en: "Pango could not be started. Please reinstall the package libpangocairo-1.0-0.")
        }
    }
}

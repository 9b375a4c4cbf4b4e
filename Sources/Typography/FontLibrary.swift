internal import CPango
package import Model

/// The declared fonts, and Pango's machinery over them.
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
    private var fonts: [UnsafeMutablePointer<PangoFont>: LoadedFont] = [:]

    /// The families that are declared and installed, sorted.
    package let families: [String]

    /// - Parameters:
    ///   - bytes: A `fonts.conf`; nothing of the host's own configuration is read.
    ///   - path: Where it lies, for faults.
    package init(configuration bytes: [UInt8], path: String) throws(FontFault) {
        guard let configuration = FcConfigCreate() else { throw .library }
        guard FcConfigParseAndLoadFromMemory(configuration, bytes + [0], FcBool(1)) != 0,
            FcConfigBuildFonts(configuration) != 0
        else {
            FcConfigDestroy(configuration)
            throw .configuration(path: path)
        }
        families = Self.families(of: configuration)
        guard !families.isEmpty else {
            FcConfigDestroy(configuration)
            throw .noFonts(configuration: path)
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
    case noFonts(configuration: String)
    /// Pango could not be started.
    case library

    /// What happened and what to do, in a sentence or two.
    package var message: Words {
        switch self {
        case .configuration(let path):
            Words(
                de: "\(path) ist keine gültige fontconfig-Datei. Bitte die mitgelieferte Datei wiederherstellen.",
                en: "\(path) is not a valid fontconfig file. Please restore the one that came with Litfass.")
        case .noFonts(let path):
            Words(
                de: "Keine der in \(path) genannten Schriften ist installiert. "
                    + """
                    Bitte die Pakete fonts-inter, fonts-noto-core, fonts-noto-extra und fonts-noto-cjk \
                    installieren.
                    """,
                en: "None of the fonts named in \(path) is installed. "
                    + "Please install the packages fonts-inter, fonts-noto-core, fonts-noto-extra and fonts-noto-cjk.")
        case .library:
            Words(
                de: "Pango konnte nicht gestartet werden. Bitte das Paket libpangocairo-1.0-0 neu installieren.",
                en: "Pango could not be started. Please reinstall the package libpangocairo-1.0-0.")
        }
    }
}

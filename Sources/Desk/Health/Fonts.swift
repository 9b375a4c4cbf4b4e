internal import CPango
internal import Loading
internal import Model
internal import Typography
internal import Workspace

/// The fonts that `Assets/Languages.yaml` and `Assets/fonts.conf` declare, as they are installed.
package enum Fonts {
    /// None where there are no assets or no fonts; `doctor` says why.
    package static func versions(_ office: Office) -> [Component] {
        guard let workspace = try? office.assets(), let languages = try? LanguageLoader.load(workspace),
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

package import Model

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

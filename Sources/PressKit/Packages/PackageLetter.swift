/// LIESMICH.txt: what is in a package and how to use it.
struct PackageLetter {
    let package: LanguagePackage

    /// UTF-8, with line ends that every editor knows.
    var bytes: [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }

    private var lines: [String] {
        let contents = package.contents
        let language = contents.language(package.language)
        let name = language.isForeign ? "\(language.germanName) (\(language.name))" : language.name
        var lines = [
            "\(contents.title): \(name)",
            "\(contents.regionName(package.region)), \(German.period(contents.from, contents.to))",
            "",
        ]
        if language.isDraft {
            lines += [
                "ENTWURF: Diese Texte hat noch niemand geprüft, der die Sprache spricht.",
                "Bitte erst prüfen lassen, dann drucken oder veröffentlichen.", "",
            ]
        }
        let names = package.members.map(\.name)
        for (folder, use) in Self.uses where names.contains(where: { $0.contains("/\(folder)/") }) {
            lines += [folder, "  " + use, ""]
        }
        return lines + ["Erstellt mit \(contents.program)."]
    }

    private static let uses = [
        (
            "Plakate",
            """
            Für die Druckerei: mit Beschnitt, Schriften eingebettet. Auf dem Bürodrucker mit „An Seite anpassen“ \
            drucken, sonst fehlt der Rand.
            """
        ),
        ("Drucksachen", "Für die Druckerei: 3 mm Beschnitt ringsum, Schriften eingebettet."),
        ("Bilder", "Für soziale Medien, Bildschirme, die Website und den Newsletter."),
        (
            "Texte",
            "Je Plattform eine Datei: öffnen, alles kopieren, einfügen. Der Name sagt Beitrag, Plattform und Sprache."
        ),
    ]
}

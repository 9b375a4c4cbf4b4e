internal import Model

/// What an importer says again and again.
extension Words {
    static let nothingToDo = Words(de: "Nichts zu tun.", en: "Nothing to do.")
    static let tellTheOffice = Words(
        de: "Bitte im CMS von Integreat berichtigen lassen; hier ist nichts zu tun.",
        en: "Please have it corrected in Integreat's CMS; nothing to do here.")
    static let askTheAPI = Words(
        de: "Holen Sie die Regionen noch einmal von /api/v3/regions/.",
        en: "Fetch the regions again from /api/v3/regions/.")
    static let listLanguages = Words(
        de:
            """
            Nennen Sie die Sprachen unter „languages“ in campaign.yaml, oder importieren Sie die Region aus \
            /api/v3/regions/.
            """,
        en: "List the languages under “languages” in campaign.yaml, or import the region from /api/v3/regions/.")
    static let addLanguage = Words(
        de: "Wird sie gebraucht, ergänzen Sie sie in Assets/Languages.yaml.",
        en: "If it is needed, add it to Assets/Languages.yaml.")
    static let regionIncomplete = Words(
        de: "Einem Eintrag fehlt der Name („name“) oder der Pfad („path“); er wird übergangen.",
        en: "An entry lacks its name (“name”) or its path (“path”); it is passed over.")

    static func regionName(_ name: String) -> Words {
        Words(
            de: "Ein Name von \(name.utf8.count) Bytes ist keiner: „\(name.prefix(60))…“",
            en: "A name of \(name.utf8.count) bytes is none: “\(name.prefix(60))…”")
    }

    static func regionPath(_ name: String, _ path: String) -> Words {
        Words(
            de: "\(name): „\(path.prefix(60))“ taugt nicht als Pfad einer Region.",
            en: "\(name): “\(path.prefix(60))” does not do as a region's path.")
    }
}

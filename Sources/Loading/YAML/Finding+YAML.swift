internal import Model

/// What can be wrong with a YAML file before anyone asks what it says.
extension Finding {
    static func fileTooLarge(_ file: String, limit: Int) -> Finding {
        Finding(
            "file-too-large", .error, at: SourcePlace(file: file),
            message: Words(
                de: "Die Datei ist größer als \(limit / 1024) kB; so große Dateien werden nicht gelesen.",
                en: "The file is larger than \(limit / 1024) kB; files of that size are not read."),
            remedy: Words(
                de: "Prüfen Sie, ob es die richtige Datei ist, und kürzen oder teilen Sie sie.",
                en: "Check that it is the right file, and shorten or split it."))
    }

    static func notUTF8(_ place: SourcePlace, isUTF16: Bool) -> Finding {
        Finding(
            "not-utf8", .error, at: place,
            message: isUTF16
                ? Words(
                    de: "Die Datei ist in UTF-16 gespeichert, nicht in UTF-8.",
                    en: "The file is saved as UTF-16, not as UTF-8.")
                : Words(
                    de: "Ab hier ist die Datei nicht in UTF-8 gespeichert, oder sie ist beschädigt.",
                    en: "From here on the file is not saved as UTF-8, or it is damaged."),
            remedy: Words(
                de: "Speichern Sie die Datei im Editor mit der Kodierung UTF-8.",
                en: "Save the file in your editor with the encoding UTF-8."))
    }

    static func yamlEmpty(_ place: SourcePlace) -> Finding {
        Finding(
            "yaml-empty", .error, at: place,
            message: Words(de: "Die Datei ist leer.", en: "The file is empty."),
            remedy: Words(de: "Beginnen Sie mit „litfass: 1“.", en: "Begin with “litfass: 1”."))
    }

    static func yamlDocuments(_ place: SourcePlace) -> Finding {
        Finding(
            "yaml-documents", .error, at: place,
            message: Words(
                de: "Hier beginnt ein zweites Dokument in derselben Datei.",
                en: "A second document begins here in the same file."),
            remedy: Words(
                de: "Löschen Sie die Zeile „---“ oder „...“; eine Datei enthält ein Dokument.",
                en: "Delete the line “---” or “...”; a file holds one document."))
    }

    static func yamlAlias(_ place: SourcePlace) -> Finding {
        Finding(
            "yaml-alias", .error, at: place,
            message: Words(
                de: "Verweise in YAML (&name, *name, <<) werden nicht gelesen.",
                en: "References in YAML (&name, *name, <<) are not read."),
            remedy: Words(
                de: "Schreiben Sie den Wert hier aus; ein Text, der mit & oder * beginnt, braucht Anführungszeichen.",
                en: "Write the value out here; a text that begins with & or * needs quotes."))
    }

    static func yamlTag(_ place: SourcePlace) -> Finding {
        Finding(
            "yaml-tag", .error, at: place,
            message: Words(
                de: "Typangaben in YAML (!typ) werden nicht gelesen.", en: "Type tags in YAML (!type) are not read."),
            remedy: Words(
                de: "Löschen Sie die Angabe; ein Text, der mit ! beginnt, braucht Anführungszeichen.",
                en: "Delete the tag; a text that begins with ! needs quotes."))
    }

    static func yamlKey(_ place: SourcePlace) -> Finding {
        Finding(
            "yaml-key", .error, at: place,
            message: Words(de: "Vor dem Doppelpunkt muss ein Name stehen.", en: "A name must stand before the colon."),
            remedy: Words(
                de:
                    """
                    Schreiben Sie „name: Wert“; ein Platzhalter wie {region} am Textanfang braucht \
                    Anführungszeichen um den Text.
                    """,
                en: "Write “name: value”; a text that begins with a placeholder such as {region} needs quotes."))
    }

    static func duplicateKey(_ key: String, _ place: SourcePlace, earlier: SourcePlace) -> Finding {
        let line = earlier.line ?? 1
        return Finding(
            "duplicate-key", .error, at: place,
            message: Words(
                de: "„\(key)“ steht schon in Zeile \(line).", en: "“\(key)” is already there in line \(line)."),
            remedy: Words(de: "Löschen Sie einen der beiden Einträge.", en: "Delete one of the two entries."))
    }

    static func tooDeep(_ place: SourcePlace, limit: Int) -> Finding {
        Finding(
            "too-deep", .error, at: place,
            message: Words(
                de: "Die Datei ist tiefer als \(limit) Ebenen verschachtelt.",
                en: "The file is nested deeper than \(limit) levels."),
            remedy: Words(de: "Prüfen Sie die Klammern und Einrückungen.", en: "Check brackets and indentation."))
    }

    static func tooManyNodes(_ place: SourcePlace, limit: Int) -> Finding {
        Finding(
            "too-many-values", .error, at: place,
            message: Words(de: "Die Datei hat mehr als \(limit) Werte.", en: "The file has more than \(limit) values."),
            remedy: Words(de: "Prüfen Sie, ob es die richtige Datei ist.", en: "Check that it is the right file."))
    }
}

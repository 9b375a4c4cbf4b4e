internal import Build

/// How the kit was made.
struct Colophon {
    let contents: KitContents

    var html: HTML {
        .element("footer", ["class": "colophon"]) {
            HTML.element("h2") { "Wie diese Mappe entstanden ist" }
            HTML.element("p") {
                .text(
                    """
                    \(contents.program) hat alle Blätter und Texte aus dem Ordner der Kampagne \
                    „\(contents.campaign)“ gesetzt.\u{20}
                    """
                        + "Jeder Code auf einem Blatt wurde nach dem Setzen zurückgelesen. "
                            + """
                            Die Mappe braucht weder Internet noch Server: Sie können den ganzen Ordner weitergeben, \
                            zum Beispiel auf einem USB-Stick.
                            """
                )
            }
            HTML.element("p") {
                "Für die Technik: "
                HTML.element("a", ["href": OutputTree.manifest]) { "Verzeichnis aller Dateien mit Prüfsummen" }
                "."
            }
        }
    }
}

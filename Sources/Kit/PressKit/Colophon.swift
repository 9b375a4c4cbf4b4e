/// How the kit was made.
struct Colophon {
    let contents: KitContents

    /// Who made each photo, under which licence, and how long the people in it have agreed.
    private var photos: [String] {
        var seen: Set<Artifact.Photo> = []
        return contents.artifacts.compactMap(\.photo).filter { seen.insert($0).inserted }.map { photo in
            let terms = [photo.license] + (photo.consentUntil.map { ["Einwilligung der Abgebildeten bis \(German.date($0))"] } ?? [])
            return "\(photo.file): \(photo.credit) (\(terms.joined(separator: "; ")))"
        }
    }

    var html: HTML {
        .element("footer", ["class": "colophon"]) {
            HTML.element("h2") { "Wie diese Mappe entstanden ist" }
            HTML.element("p") {
                .text(
                    "\(contents.program) hat alle Blätter und Texte aus dem Ordner der Kampagne „\(contents.campaign)“ gesetzt. "
                        + "Jeder Code auf einem Blatt wurde nach dem Setzen zurückgelesen. "
                        + "Die Mappe braucht weder Internet noch Server: Sie können den ganzen Ordner weitergeben, zum Beispiel auf einem USB-Stick.")
            }
            if !photos.isEmpty { HTML.element("p") { .text("Fotos: " + photos.joined(separator: " · ")) } }
            HTML.element("p") {
                "Für die Technik: "
                HTML.element("a", ["href": OutputTree.manifest]) { "Verzeichnis aller Dateien mit Prüfsummen" }
                "."
            }
        }
    }
}

/// Says honestly that no one who speaks the language has read the text yet.
enum DraftMark {
    static let sentence = "Entwurf – bitte von einer Person prüfen lassen, die die Sprache spricht"
    /// Where the whole sentence stands.
    static let anchor = "entwuerfe"

    static var short: HTML {
        .element("p", ["class": "draft"]) {
            HTML.element("a", ["href": "#" + anchor, "title": sentence]) { "Entwurf" }
        }
    }
}

import Layout
import Loading
import Model

/// What only a look from outside finds in a template.
extension TemplateReview {
    static func unknownFonts(_ template: Template, _ families: Set<String>) -> [Finding] {
        let styles = template.styles.sorted { $0.key < $1.key }
        return styles.flatMap { name, style in
            style.families.filter { !families.contains($0) }.map { family in
                Finding(
                    "unknown-font", .warning, at: SourcePlace(file: template.file),
                    message: Words(
                        de:
                            """
                            Der Stil „\(name)“ nennt die Schrift „\(family)“, die es hier nicht gibt; gesetzt wird \
                            in der Schrift der Sprache.
                            """,
                        en:
                            """
                            The style “\(name)” names the font “\(family)”, which is not here; the language's own \
                            is taken.
                            """
                    ),
                    remedy: Spelling.remedy(for: family, among: families.sorted()))
            }
        }
    }

    static func unknownTexts(_ template: Template, _ known: Set<String>) -> [Finding] {
        template.wantedTexts.filter { !known.contains($0.name) }.map { text in
            Finding(
                "unknown-text", text.isOptional ? .warning : .error, at: text.place,
                message: Words(
                    de: "Einen Text „\(text.name)“ hat keine der fertigen Kampagnen.",
                    en: "None of the ready-made campaigns has a text “\(text.name)”."),
                remedy: Spelling.remedy(
                    for: text.name, among: known.sorted() + KnownValue.allCases.map(\.rawValue).sorted()))
        }
    }

    static func unfit(_ campaign: String, _ text: WantedText) -> Finding {
        Finding(
            "not-for-campaign", .note, at: text.place,
            message: Words(
                de: "Für „\(campaign)“ taugt die Vorlage nicht: Dort gibt es keinen Text „\(text.name)“.",
                en: "The template is not for “\(campaign)”, which has no text “\(text.name)”."),
            remedy: Words(
                de: "Soll sie auch dafür taugen, optional: true ergänzen.",
                en: "If it is to be for that, too, add optional: true."))
    }
}

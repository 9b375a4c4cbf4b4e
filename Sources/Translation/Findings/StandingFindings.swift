internal import Findings

/// A text whose source has changed since it was translated or read.
struct TranslationStale: FindingKind {
    static let code = "translation-stale"
    static let severity = Finding.Severity.warning
    var key: String
    var language: String
    /// Whether it is the source itself, which somebody had read.
    var isSource: Bool
    /// The source language's file.
    var source: String
    var campaign: String

    var message: Words {
        isSource
            ? Words(
                de: "„\(key)“ hat sich geändert, seit der Text gelesen wurde.",
                en: "“\(key)” has changed since the text was read.")
            : Words(
                de: "„\(key)“ ist veraltet: Der Text in \(source) hat sich geändert, seit er übersetzt wurde.",
                en: "“\(key)” is stale: the text in \(source) has changed since it was translated.")
    }
    var remedy: Words {
        let command = "litfass review pack \(campaign) --language \(language)"
        return Words(
            de: "Lassen Sie den Text noch einmal durchsehen: \(command)",
            en: "Have the text looked through again: \(command)"
        )
    }
}

/// A record of a text that there is not.
struct ReviewOfNothing: FindingKind {
    static let code = "review-of-nothing"
    static let severity = Finding.Severity.note
    var key: String
    /// The text that was probably meant.
    var nearest: String?

    var message: Words {
        Words(
            de: "Hier ist vermerkt, wer „\(key)“ gelesen hat; einen Text dieses Namens gibt es nicht.",
            en: "This records who has read “\(key)”; there is no text of that name.")
    }
    var remedy: Words {
        nearest.map {
            Words(
                de: "Meinten Sie „\($0)“? Sonst löschen Sie die Zeile.",
                en: "Did you mean “\($0)”? Else delete the line.")
        }
            ?? Words(de: "Löschen Sie die Zeile.", en: "Delete the line.")
    }
}

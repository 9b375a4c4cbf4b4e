internal import Build
package import Findings
internal import Formats
internal import Loading
internal import Model

/// Something that a region's sheets need and that `brand.yaml` does not say yet.
package struct BrandQuestion: Hashable, Sendable {
    let path: [YAMLStep]
    /// What is asked.
    package let words: Words
    /// What stands there, where that is only an example.
    package let example: String

    private init(_ path: [YAMLStep], _ de: String, _ en: String, example: String = "") {
        self.path = path
        words = Words(de: de, en: en)
        self.example = example
    }

    /// All of them, in the order in which one is asked: keys of `contact` and `imprint` follow each other so.
    private static let all: [BrandQuestion] = [
        .init(
            ["imprint", "publisher"], "Wer gibt heraus (Impressum)? Z. B. Stadt Hof",
            "Who publishes (imprint)? E.g. Stadt Hof"),
        .init(
            ["imprint", "responsible"],
            "Wer ist verantwortlich (V. i. S. d. P.)? Name und Anschrift: Eva Muster, Klosterstraße 1, 95028 Hof",
            "Who is responsible (V. i. S. d. P.)? Name and address: Eva Muster, Klosterstraße 1, 95028 Hof"),
        .init(
            ["contact", "office"], "Welche Stelle hilft Neuen weiter? Z. B. Fachstelle Integration",
            "Which office helps newcomers? E.g. Fachstelle Integration"),
        .init(["contact", "street"], "Ihre Straße und Hausnummer", "Its street and number"),
        .init(["contact", "town"], "Postleitzahl und Ort", "Postal code and town"),
        .init(["contact", "phone"], "Telefon", "Phone"),
        .init(["contact", "email"], "E-Mail-Adresse", "E-mail address"),
        .init(["contact", "web"], "Seite im Netz, ohne https://", "Web page, without https://"),
        .init(["land"], "Bundesland, für die Feiertage, z. B. Bayern", "Land, for holidays, e.g. Bayern"),
    ]

    static func order(of path: [YAMLStep]) -> [String] {
        all.filter { $0.path.dropLast() == path.dropLast() }.compactMap {
            if case .key(let key)? = $0.path.last { key } else { nil }
        }
    }

    /// Those that the file does not answer, and those whose answer came with Litfass.
    fileprivate static func open(in edit: BrandEdit) -> [BrandQuestion] {
        all.compactMap { question in
            let text = edit.text(at: question.path)
            if text.isEmpty { return question }
            return Brand.isSample(text)
                ? BrandQuestion(question.path, question.words.de, question.words.en, example: text) : nil
        }
    }
}

extension BrandEdit {
    /// What is still to be asked.
    package var questions: [BrandQuestion] { BrandQuestion.open(in: self) }

    /// Takes an answer, in memory.
    ///
    /// - Returns: Why it can't be taken, in the words of who reads the file; nil where it is.
    package mutating func answer(_ question: BrandQuestion, with text: String) throws -> Words? {
        var answer = text.split { $0.isWhitespace }.joined(separator: " ")
        if question.path.last == "web" { answer = answer.replacing(/^https?:\/\//, with: "") }
        if question.path == ["land"] { answer = FederalState.named(answer)?.code ?? answer }
        if question.path.last == "email", answer.split(separator: "@").count != 2 || answer.contains(" ") {
            return Words(de: "Eine E-Mail-Adresse heißt name@ort.de.", en: "A mail address is name@town.de.")
        }
        var changed = self
        try changed.set(question.path, to: .text(answer))
        let before = Set(loaded.findings.map(\.message))
        if let fault = changed.loaded.findings.first(where: { $0.severity == .error && !before.contains($0.message) }) {
            return Words(de: fault.message.de + " " + fault.remedy.de, en: fault.message.en + " " + fault.remedy.en)
        }
        self = changed
        return nil
    }
}

package import Findings
internal import Foundation
internal import Model

extension EffectReport {
    /// Whether the campaign's codes lead to where these readers were asked, as far as the exports tell: they name pages
    /// by their titles, of which addresses are made.
    package func leads(to answers: Counts.AnswerRow) -> Bool {
        ([campaign.link] + campaign.linkByLanguage.values).contains { link in
            let address = link.value.text.filled(Self.samples)
            let path = address.dropFirst("https://".count).prefix { !"?#".contains($0) }.split(separator: "/")
                .dropFirst()
            guard let name = path.last.map({ $0.removingPercentEncoding ?? String($0) }) else { return false }
            return switch answers.place {
            case .search: name == "search"
            case .region: path.count <= 2 && Self.samples.values.contains(name)
            case .page: answers.page.map { Self.slugs($0).contains(name.lowercased()) } ?? false
            case .other: false
            }
        }
    }

    /// What no page is called.
    private static let samples = Dictionary(uniqueKeysWithValues: LinkTemplate.placeholders.map { ($0, "{\($0)}") })

    /// The last part of a page's address, as the system makes it of its title, and as people write it: `Rückmeldung`
    /// gives `rückmeldung` and `rueckmeldung`.
    private static func slugs(_ title: String) -> [String] {
        let name = title.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        let spelled = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(name) { text, letter in
            text.replacing(letter.0, with: letter.1)
        }
        return [name, spelled]
    }
}

extension ReportNames {
    /// Where readers were asked, as people call it.
    package func place(_ answers: Counts.AnswerRow) -> Words {
        switch answers.place {
        case .page:
            answers.page.map { Words(de: $0, en: $0) } ?? Words(de: "andere Seiten", en: "other pages")
        case .search: Words(de: "Suche", en: "Search")
        case .region: Words(de: "Startseite", en: "Start page")
        case .other: Words(de: "Sonstiges", en: "Elsewhere")
        }
    }
}

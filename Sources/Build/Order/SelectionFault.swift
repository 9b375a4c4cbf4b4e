package import Model

/// A partial build of something that the campaign does not have.
package struct SelectionFault: Error, Hashable, Sendable {
    /// Of what there is none of that name.
    package enum Part: Hashable, Sendable { case region, language, material }

    package var part: Part
    /// As it was typed.
    package var name: String
    /// What could have been named, in the campaign's order.
    package var known: [String]
    /// What people call it, where that is not what is typed: languages have codes.
    package var titles: [String: Words] = [:]

    /// What is wrong.
    package var message: Words {
        switch part {
        case .region: Words(de: "Die Kampagne hat keine Region „\(name)“.", en: "The campaign has no region “\(name)”.")
        case .language:
            Words(de: "Die Kampagne hat keine Sprache „\(name)“.", en: "The campaign has no language “\(name)”.")
        case .material:
            Words(de: "Die Kampagne hat kein Material „\(name)“.", en: "The campaign has no material “\(name)”.")
        }
    }

    /// What could be named instead.
    package var remedy: Words {
        func list(_ title: (Words) -> String) -> String {
            known.map { name in titles[name].map { "\(name) (\(title($0)))" } ?? name }.joined(separator: ", ")
        }
        return known.isEmpty
            ? Words(de: "Tragen Sie in campaign.yaml erst etwas ein.", en: "Enter something in campaign.yaml first.")
            : Words(
                de: "Es gibt: \(list(\.de)). Mehr tragen Sie in campaign.yaml ein.",
                en: "There is: \(list(\.en)). Enter more in campaign.yaml.")
    }
}

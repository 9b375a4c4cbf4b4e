internal import Findings
internal import Foundation

/// The name of who decides: it stands in the history for good, and is read there by others.
package enum PersonName {
    private static let longest = 200

    private static let rule = Words(
        de:
            """
            Ein Name hat höchstens \(longest) Zeichen, darunter keine Steuerzeichen und keine, die die \
            Schreibrichtung umkehren.
            """,
        en:
            """
            A name has \(longest) characters at most, none of them a control character or one that turns the \
            direction of writing.
            """)

    /// A name as somebody gave it.
    ///
    /// - Throws: `InvalidInput` for one that would make the history look otherwise than it is.
    package static func checked(_ name: String) throws(InvalidInput) -> String {
        let shown = cleaned(name)
        guard name == shown else { throw InvalidInput(shown.count > 40 ? shown.prefix(40) + "…" : shown, rule) }
        return name
    }

    /// Without what would make the history look otherwise than it is.
    private static func cleaned(_ name: String) -> String {
        let kept = name.unicodeScalars.filter { scalar in
            let properties = scalar.properties
            // What nobody sees would make two people of one name; within words some scripts need the joiners.
            let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
            return ![.control, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
                && !properties.isBidiControl
                && (isJoiner || !properties.isDefaultIgnorableCodePoint)
        }
        return String(String.UnicodeScalarView(kept.prefix(longest)))
    }

    /// The first of some names that is one once it is cleaned.
    package static func first(of names: [String?]) -> String? {
        names.lazy.compactMap { $0.map(cleaned)?.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
    }
}

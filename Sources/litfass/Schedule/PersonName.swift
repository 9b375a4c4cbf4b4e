internal import Foundation
internal import Model
internal import Terminal

/// The name of who decides: it stands in the history for good, and is read there by others.
enum PersonName {
    private static let longest = 200

    /// `--by`, nil where it is not said.
    ///
    /// - Parameter command: Its words.
    static func read(_ arguments: Arguments, _ command: [String]) throws(UsageFault) -> String? {
        guard let name = arguments[ScheduleOptions.by]?.trimmingCharacters(in: .whitespaces) else { return nil }
        guard !name.isEmpty else { throw UsageFault(.missingOption(ScheduleOptions.by), command: command) }
        guard name == cleaned(name) else {
            let shown = cleaned(name)
            throw UsageFault(
                .invalid(
                    shown.count > 40 ? shown.prefix(40) + "…" : shown,
                    expected: Words(
                        de:
                            """
                            Ein Name hat höchstens \(longest) Zeichen, darunter keine Steuerzeichen und keine, die \
                            die Schreibrichtung umkehren.
                            """,
                        en:
                            """
                            A name has \(longest) characters at most, none of them a control character or one that \
                            turns the direction of writing.
                            """
                    )),
                command: command)
        }
        return name
    }

    static func needed(_ arguments: Arguments, _ command: [String]) throws(UsageFault) -> String {
        guard let name = try read(arguments, command) else {
            throw UsageFault(.missingOption(ScheduleOptions.by), command: command)
        }
        return name
    }

    /// Without what would make the history look otherwise than it is.
    static func cleaned(_ name: String) -> String {
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
}

package import Findings

/// A path that no unit can bear.
package struct UnitFault: Error, Hashable, Sendable {
    package let path: String

    package var message: Words {
        Words(
            de:
                """
                In einem Pfad steht ein Steuerzeichen, oder in dem des Programms ein Anführungszeichen oder \\: \
                \(path)
                """,
            en: "There is a control character in a path, or a quotation mark or \\ in the program's: \(path)")
    }

    package var remedy: Words {
        Words(
            de: "systemd nimmt solche Pfade nicht. Bitte benennen Sie den Ordner um.",
            en: "systemd does not take such paths. Please rename the folder.")
    }
}

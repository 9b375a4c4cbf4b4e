public import Findings

/// A path that no unit can bear.
public struct UnitFault: Error, Hashable, Sendable {
    public let path: String

    public var message: Words {
        Words(
            de:
                """
                In einem Pfad steht ein Steuerzeichen, oder in dem des Programms ein Anführungszeichen oder \\: \
                \(path)
                """,
            en: "There is a control character in a path, or a quotation mark or \\ in the program's: \(path)")
    }

    public var remedy: Words {
        Words(
            de: "systemd nimmt solche Pfade nicht. Bitte benennen Sie den Ordner um.",
            en: "systemd does not take such paths. Please rename the folder.")
    }
}

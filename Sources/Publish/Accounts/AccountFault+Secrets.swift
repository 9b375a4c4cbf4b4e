internal import Findings
internal import Foundation

extension AccountFault {
    static func noVariable(_ name: String) -> AccountFault {
        AccountFault(
            .unusable,
            Words(de: "Die Umgebungsvariable \(name) ist leer.", en: "The environment variable \(name) is empty."),
            Words(
                de:
                    """
                    Setzen Sie sie auf den Zugangsschlüssel, auch für den Dienst (EnvironmentFile=); oder nehmen \
                    Sie --token-file.
                    """,
                en: "Set it to the token, for the service too (EnvironmentFile=); or use --token-file."))
    }

    static func noToken(_ source: SecretSource) -> AccountFault {
        let place =
            switch source {
            case .file(let path): path
            case .variable(let name): "$" + name
            }
        return AccountFault(
            .unusable, Words(de: "In \(place) steht kein Zugangsschlüssel.", en: "There is no token in \(place)."),
            Words(de: "Erwartet wird er allein, in einer Zeile.", en: "Expected is the token alone, in one line."))
    }

    static func unreadable(_ path: String, _ status: Int32) -> AccountFault {
        let reason = String(cString: strerror(status))
        return AccountFault(
            .unusable, Words(de: "\(path) ist nicht lesbar (\(reason)).", en: "\(path) cannot be read (\(reason))."),
            Words(
                de: "Bitte prüfen Sie den Namen, und ob die Datei dem gehört, der Litfass ausführt.",
                en: "Please check the name, and that the file belongs to the user who runs Litfass."))
    }

    static func open(_ path: String) -> AccountFault {
        AccountFault(
            .unusable,
            Words(
                de: "\(path) ist auch für andere lesbar; so wird kein Zugangsschlüssel benutzt.",
                en: "\(path) can be read by others; no token is used that way."),
            Words(de: "Bitte führen Sie aus: chmod 600 \(quoted(path))", en: "Please run: chmod 600 \(quoted(path))"))
    }

    static func foreign(_ path: String) -> AccountFault {
        AccountFault(
            .unusable, Words(de: "\(path) gehört einem anderen Benutzer.", en: "\(path) belongs to another user."),
            Words(
                de: "Bitte führen Sie aus: sudo chown $USER \(quoted(path))",
                en: "Please run: sudo chown $USER \(quoted(path))"))
    }

    /// As a shell takes it.
    private static func quoted(_ path: String) -> String {
        path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
            ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}

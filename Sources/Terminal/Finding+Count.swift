package import Findings

extension Finding.Severity {
    /// `Fehler`, `Warnung`, `Hinweis`.
    package var name: Words {
        switch self {
        case .error: Words(de: "Fehler", en: "error")
        case .warning: Words(de: "Warnung", en: "warning")
        case .note: Words(de: "Hinweis", en: "note")
        }
    }

    /// `2 Warnungen`.
    package func counted(_ count: Int) -> Words {
        let one = count == 1
        return switch self {
        case .error: Words(de: "\(count) Fehler", en: "\(count) error\(one ? "" : "s")")
        case .warning: Words(de: "\(count) Warnung\(one ? "" : "en")", en: "\(count) warning\(one ? "" : "s")")
        case .note: Words(de: "\(count) Hinweis\(one ? "" : "e")", en: "\(count) note\(one ? "" : "s")")
        }
    }

    package var style: Painter.Style {
        switch self {
        case .error: .error
        case .warning: .warning
        case .note: .faint
        }
    }
}

extension [Finding] {
    /// `1 Fehler, 2 Warnungen`; for none `keine Befunde`.
    package var tally: Words {
        let parts = Finding.Severity.allCases.reversed().compactMap { severity in
            let count = self.count { $0.severity == severity }
            return count == 0 ? nil : severity.counted(count)
        }
        if parts.isEmpty { return Words(de: "keine Befunde", en: "no findings") }
        return Words(de: parts.map(\.de).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }

    /// The tally as a sentence begins with it.
    package var summary: Words {
        isEmpty ? Words(de: "Keine Befunde", en: "No findings") : tally
    }

    package var hasErrors: Bool { contains { $0.severity == .error } }
}

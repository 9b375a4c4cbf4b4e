/// One of the German Länder. Source: ISO 3166-2:DE.
package struct FederalState: Hashable, Sendable {
    /// Two letters, e.g. `BY`.
    package let code: String
    /// In German.
    package let name: String

    /// In the order of their codes.
    package static let all = [
        ("BB", "Brandenburg"), ("BE", "Berlin"), ("BW", "Baden-Württemberg"), ("BY", "Bayern"), ("HB", "Bremen"),
        ("HE", "Hessen"), ("HH", "Hamburg"), ("MV", "Mecklenburg-Vorpommern"), ("NI", "Niedersachsen"),
        ("NW", "Nordrhein-Westfalen"), ("RP", "Rheinland-Pfalz"), ("SH", "Schleswig-Holstein"), ("SL", "Saarland"),
        ("SN", "Sachsen"), ("ST", "Sachsen-Anhalt"), ("TH", "Thüringen"),
    ].map { FederalState(code: $0, name: $1) }

    /// What a person calls by its letters or by its name, in capitals or not; nil for what is no Land.
    package static func named(_ text: String) -> FederalState? {
        let text = text.lowercased()
        return all.first { $0.code.lowercased() == text || $0.name.lowercased() == text }
    }
}

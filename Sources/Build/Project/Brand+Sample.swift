package import Model

extension Brand.Contact {
    /// Whether the data are those that come with Litfass.
    package var isSample: Bool { [street, email, web].contains(where: Brand.isSample) }
}

extension Brand {
    /// `.example` is nobody's address (RFC 2606), and no town has a Musterplatz.
    static func isSample(_ text: String) -> Bool {
        text.contains(".example") || text.contains("Musterplatz") || text.contains("Musterstraße")
    }
}

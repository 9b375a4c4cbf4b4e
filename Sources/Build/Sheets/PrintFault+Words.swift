import Model
import Print

extension PrintFault {
    /// All violations, one after the other.
    var words: Words {
        Words(
            de: violations.map(\.message.de).joined(separator: " "),
            en: violations.map(\.message.en).joined(separator: " "))
    }
}

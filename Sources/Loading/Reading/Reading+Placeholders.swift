package import Model

extension Reading {
    /// A text with placeholders; each that is not allowed is a finding at its own place.
    package func placeholders(_ scalar: Scalar, allowed: Set<String>) -> PlaceholderText? {
        var known = allowed
        var isFaulty = false
        // Each fault costs another parse.
        for _ in 0..<Self.mostPlaceholderFaults {
            do throws(PlaceholderText.Fault) {
                let text = try PlaceholderText(scalar.text, allowed: known)
                return isFaulty ? nil : text
            } catch {
                isFaulty = true
                let place = scalar.place(at: error.offset)
                switch error.kind {
                case .unknown(let name):
                    report(Finding(UnknownPlaceholder(name: name, allowed: allowed.sorted()), at: place))
                    // So that the next fault comes to light.
                    known.insert(name)
                case .unclosed:
                    report(Finding(UnclosedPlaceholder(), at: place))
                    return nil
                }
            }
        }
        return nil
    }

    private static let mostPlaceholderFaults = 20
}

/// Text from files, made safe to show: what would steer the terminal or turn its line around is spelled out.
package enum Printable {
    package static func line(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if isSteering(scalar) {
                shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // C0 and C1 controls, line and paragraph separators, embeddings and overrides. Isolates and marks are harmless.
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E: true
        default: false
        }
    }
}

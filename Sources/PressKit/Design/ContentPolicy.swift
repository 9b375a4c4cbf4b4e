internal import Foundation
import Workspace

/// Forbids a page everything but its own style, its own script and pictures beside it. See CSP Level 3.
enum ContentPolicy {
    static func html(script: String) -> HTML {
        .element(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content": "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; "
                    + "script-src 'sha256-\(sum(HTML.code(script)))'; base-uri 'none'; form-action 'none'",
            ])
    }

    private static func sum(_ text: String) -> String {
        let digits = Array(SHA256.hex(of: Array(text.utf8)))
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}

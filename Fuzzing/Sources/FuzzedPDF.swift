import Findings
import Preflight

/// A PDF that is read back.
enum FuzzedPDF {
    static func read(_ input: [UInt8]) {
        guard let file = try? Preflight.verify(input, path: "a") else { return }
        precondition(!file.findings.contains { $0.message.de.isEmpty || $0.remedy.en.isEmpty })
    }
}

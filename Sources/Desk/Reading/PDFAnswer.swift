internal import Build
internal import Findings
internal import Formats
internal import Foundation
internal import Page
internal import Preflight

/// What a process of its own has read of a PDF, for who started it.
///
/// Read again in this process, a file could take what it could not there: qpdf meets the end of its memory by calling
/// the file damaged.
struct PDFAnswer: Codable {
    /// In qpdf's words; nil where the file could be read.
    private var refusal: String?
    private var isLocked = false
    /// In millimetres.
    private var width = 0.0
    private var height = 0.0
    private var codes: [CodeReading] = []
    private var fonts: [String] = []
    private var colors: [String] = []
    private var standards: [String] = []
    /// X, y, width and height in points.
    private var boxes: [String: [Double]] = [:]
    private var findings: [RecordedFinding] = []

    /// The file, as the child reaches it: its standard input.
    private static let input = "/dev/fd/0"

    /// In the child.
    init() {
        do throws(PreflightFault) {
            let file = try Preflight.verifyPDF(at: Self.input)
            (width, height, codes, fonts) = (file.width, file.height, file.codes, file.fonts)
            (colors, standards) = (file.colors, file.standards)
            boxes = file.boxes.mapValues { [$0.minX, $0.minY, $0.width, $0.height].map(\.points) }
            findings = file.findings.map(RecordedFinding.init)
        } catch .locked {
            isLocked = true
        } catch .unreadable(_, let words) {
            refusal = words
        } catch {
            refusal = error.message.en
        }
    }

    var bytes: [UInt8] { RecordJSON.compact(self) }

    /// Nil where the bytes are no such answer.
    init?(bytes: [UInt8]) {
        guard let answer = try? JSONDecoder().decode(PDFAnswer.self, from: Data(bytes)) else { return nil }
        self = answer
    }

    /// - Parameter path: By which the result and a fault call the file.
    func file(_ path: String) throws(PreflightFault) -> VerifiedFile {
        if isLocked { throw .locked(path: path) }
        // qpdf begins with the name of the file.
        func named(_ words: String) -> String { words.replacing(Self.input, with: path) }
        if let refusal { throw .unreadable(path: path, words: named(refusal)) }
        return VerifiedFile(
            path: path, type: .pdf, width: width, height: height, unit: .mm, codes: codes, fonts: fonts,
            boxes: boxes.compactMapValues(Self.box), colors: colors, standards: standards,
            findings: findings.map { Finding(Self.renamed($0, named)) })
    }

    private static func box(_ points: [Double]) -> Rect? {
        guard points.count == 4 else { return nil }
        return Rect(x: .pt(points[0]), y: .pt(points[1]), width: .pt(points[2]), height: .pt(points[3]))
    }

    /// With the file called as whoever started the child calls it.
    private static func renamed(_ finding: RecordedFinding, _ named: (String) -> String) -> RecordedFinding {
        var finding = finding
        finding.message = Words(de: named(finding.message.de), en: named(finding.message.en))
        for (index, argument) in finding.arguments.enumerated() {
            if case .text(let text) = argument.value { finding.arguments[index].value = .text(named(text)) }
        }
        return finding
    }
}

import Formats
import Foundation
import Layout
import Model
import Raster
import SVG
import Workspace

/// What a process of its own makes of a crest's file, as it tells it.
package struct CrestAnswer: Codable, Sendable {
    /// SVG or PNG; nil where nothing came of it, or nothing was to be drawn.
    var format: PictureFormat?
    var data: Data?
    /// Without a place.
    var findings: [RecordedFinding] = []

    /// The first byte that a child reads: whether it is to draw.
    private static let draws: UInt8 = 1

    /// What became of a crest, in a process of its own where there is one.
    static func of(_ bytes: [UInt8], isDrawn: Bool, _ process: LimitedProcess?) -> CrestAnswer {
        guard let process else { return made(of: bytes, isDrawn: isDrawn) }
        do {
            let answer = try process.run(.crest, on: [isDrawn ? draws : 0] + bytes)
            return try JSONDecoder().decode(CrestAnswer.self, from: Data(answer))
        } catch LimitedProcess.Fault.tooLong {
            return CrestAnswer(
                undrawable: Words(
                    de: "Es dauert länger als jedes andere Wappen.", en: "It takes longer than any other crest."))
        } catch {
            return CrestAnswer(
                undrawable: Words(
                    de: "Es braucht zu viel Speicher, oder das Zeichnen bricht ab.",
                    en: "It takes too much memory, or the drawing breaks off."))
        }
    }

    /// In the child: the answer to what it reads.
    package static func answer(to input: [UInt8]) -> [UInt8] {
        RecordJSON.compact(made(of: Array(input.dropFirst()), isDrawn: input.first == draws))
    }

    /// Looks at what a crest asks for, and draws it where that is wanted.
    private static func made(of bytes: [UInt8], isDrawn: Bool) -> CrestAnswer {
        do {
            guard PictureFormat(recognising: bytes) == nil else {
                return CrestAnswer(try PixelCrest.make(bytes, isDrawn: isDrawn))
            }
            let drawing = try DrawnCrest(bytes)
            return CrestAnswer(isDrawn ? try drawing.make() : nil, findings: drawing.findings)
        } catch let fault as CrestFault {
            return CrestAnswer(findings: fault.findings)
        } catch let fault as SVGFault {
            return CrestAnswer(undrawable: fault.message)
        } catch {
            return CrestAnswer(undrawable: Words(de: "\(error)", en: "\(error)"))
        }
    }

    private init(_ made: MadeCrest? = nil, findings: [RecordedFinding] = []) {
        (format, data, self.findings) = (made?.format, (made?.data).map { Data($0) }, findings)
    }

    private init(undrawable words: Words) { findings = CrestFault(undrawable: words).findings }
}

/// What sheets can have of a crest.
struct MadeCrest {
    var format: PictureFormat
    var data: [UInt8]
}

/// Why they can have nothing.
struct CrestFault: Error {
    var findings: [RecordedFinding]

    init(_ details: [any FindingDetail]) { findings = details.map { RecordedFinding(Finding($0)) } }

    init(undrawable words: Words) {
        self.init([
            CrestUnreadable(
                reason: Words(
                    de: "Das Wappen lässt sich nicht zeichnen: \(words.de)",
                    en: "The crest cannot be drawn: \(words.en)"))
        ])
    }

    static let empty = CrestFault([
        CrestUnreadable(
            reason: Words(
                de: "Das Wappen ist leer: Es ist nichts zu sehen.", en: "The crest is empty: nothing is seen."))
    ])
}

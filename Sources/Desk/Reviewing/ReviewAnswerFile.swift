internal import Findings
internal import Foundation
internal import PressKit
internal import Workspace

/// A file that came back: a filled page, or the text of a mail with an answer in it.
struct ReviewAnswerFile {
    /// As it was named.
    let name: String
    /// Each once; a mail may hold several.
    let answers: [ReviewAnswer]

    /// The largest file that is read, in bytes: a page has 8 MB at most.
    private static let limit = 16 << 20

    /// - Throws: `Fault` for what is no answer, was cut off or damaged on the way, or holds what no page of ours does.
    init(_ name: String, _ desk: PressDesk) throws {
        self.name = name
        let bytes: [UInt8]
        do { bytes = try Files().read(desk.absolute(name), limit: Self.limit) } catch {
            guard case .tooLarge = error.kind else { throw error }
            throw Fault(
                .badInput,
                Words(
                    de: "\(name) ist größer als \(Self.limit >> 20) MB; so groß ist keine ausgefüllte Seite.",
                    en: "\(name) is larger than \(Self.limit >> 20) MB; no filled page is."),
                remedy: Words(
                    de: "Bitte prüfen Sie, ob es die richtige Datei ist.", en: "Please check that it is the right file."
                ))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let start = text.range(of: ReviewPage.answerStart)?.upperBound {
            answers = [try Self.answer(ofPage: text, from: start, name)]
        } else if text.contains(Self.begin) {
            answers = try Self.answers(inMail: text, name)
        } else {
            throw Fault(
                .badInput,
                Words(
                    de: "In \(name) steht keine Antwort auf eine Prüfseite.",
                    en: "\(name) holds no answer to a review page."),
                remedy: Words(
                    de:
                        """
                        Nehmen Sie die Seite, die beim Herunterladen entsteht, oder speichern Sie den Text der E-Mail \
                        von „BEGIN LITFASS“ bis „END LITFASS“ als Textdatei.
                        """,
                    en:
                        """
                        Take the page that “Download” makes, or save the mail's text from “BEGIN LITFASS” to “END \
                        LITFASS” as a text file.
                        """))
        }
    }

    /// What a page's script puts into its copy.
    private struct Enclosed: Decodable {
        var answer: String
        var sum: String
    }

    private static func answer(ofPage text: String, from start: String.Index, _ name: String) throws(Fault)
        -> ReviewAnswer
    {
        let rest = text[start...]
        guard let end = rest.range(of: ReviewPage.answerEnd)?.lowerBound, text.suffix(100).contains("</html>") else {
            throw cutOff(name)
        }
        guard text.ranges(of: "<script").count == ReviewPage.scriptCount else {
            throw Fault(
                .badInput,
                Words(
                    de: "In \(name) steht ein Programm, das nicht von Litfass ist. Nichts davon wird übernommen.",
                    en: "\(name) holds a program that is not Litfass'. Nothing of it is taken."),
                remedy: Words(
                    de: "Öffnen Sie sie nicht, und lassen Sie sich die Antwort als Text schicken („Antwort kopieren“).",
                    en: "Have the answer sent as a text (“Copy the answer”), and do not open the file."))
        }
        let said = rest[..<end].trimmingCharacters(in: .whitespacesAndNewlines)
        guard said != "null" else {
            throw Fault(
                .badInput, Words(de: "\(name) ist die leere Seite.", en: "\(name) is the empty page."),
                remedy: Words(
                    de:
                        """
                        Was jemand eingetragen hat, steht in der Datei, die „Ausgefüllte Seite herunterladen“ anlegt; \
                        sie heißt wie die Person.
                        """,
                    en: "What somebody wrote is in the file that “Download the filled page” makes; it bears their name."
                ))
        }
        guard let enclosed = try? JSONDecoder().decode(Enclosed.self, from: Data(said.utf8)),
            let answer = ReviewAnswer.decode(enclosed.answer, sum: enclosed.sum)
        else { throw damaged(name) }
        return answer
    }

    private static let begin = "BEGIN LITFASS"
    private static let end = "END LITFASS"

    /// Between the marks only Base64 counts: what quoting, wrapping and markup put around it falls away.
    private static func answers(inMail text: String, _ name: String) throws(Fault) -> [ReviewAnswer] {
        var answers: [ReviewAnswer] = []
        var rest = text[...]
        while let start = rest.range(of: begin)?.upperBound {
            guard let stop = rest[start...].range(of: end) else { throw cutOff(name) }
            let sum = rest[stop.upperBound...].drop { !$0.isHexDigit }.prefix(8)
            guard let answer = ReviewAnswer.decode(code(rest[start..<stop.lowerBound]), sum: sum.lowercased()) else {
                throw sum.count < 8 ? cutOff(name) : damaged(name)
            }
            if !answers.contains(answer) { answers.append(answer) }
            rest = rest[stop.upperBound...]
        }
        return answers
    }

    private static func code(_ block: Substring) -> String {
        let lines = block.replacing(#/<[^>]*>/#, with: "\n").split { $0.isNewline }
        // Quoted-printable (RFC 2045) breaks a line behind an equals sign, and writes one as =3D.
        let letters = lines.map { line in
            let line = line.trimmingCharacters(in: .whitespaces)
            return line.hasSuffix("=") && line.count > 70 ? String(line.dropLast()) : line
        }.joined().replacing("=3D", with: "=")
        return String(letters.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
    }

    private static func cutOff(_ name: String) -> Fault {
        Fault(
            .badInput,
            Words(
                de: "\(name) ist abgeschnitten: das Ende der Antwort fehlt.",
                en: "\(name) is cut off: the answer's end is missing."),
            remedy: Words(
                de: "Bitte lassen Sie sich die Antwort noch einmal schicken.",
                en: "Please have the answer sent once more."))
    }

    private static func damaged(_ name: String) -> Fault {
        Fault(
            .badInput,
            Words(
                de: "Die Antwort in \(name) wurde von Hand geändert oder unterwegs beschädigt.",
                en: "The answer in \(name) was changed by hand, or damaged on its way."),
            remedy: Words(
                de:
                    """
                    Bitte lassen Sie sich die Antwort noch einmal schicken. Eigene Änderungen tragen Sie in die Seite \
                    im Browser ein oder in texts/.
                    """,
                en:
                    """
                    Please have the answer sent once more. Your own changes go into the page in the browser, or into \
                    texts/.
                    """))
    }
}

internal import Desk
internal import Findings
internal import Formats
internal import Foundation
internal import Terminal

/// `litfass count --platform P [TEXT|-]`
struct Count: Command {
    private static let platform = Option.value(
        "platform", Words(de: "PLATTFORM", en: "PLATFORM"),
        Words(de: "wessen Zählweise gilt, z. B. mastodon", en: "whose way of counting, e.g. mastodon"),
        candidates: .names("platforms"))
    private static let picture = Option.flag(
        "picture", Words(de: "der Text steht unter einem Bild", en: "the text stands under a picture"))

    static let syntax = Syntax(
        "count",
        summary: Words(de: "zählt einen Text so, wie die Plattform zählt", en: "counts a text as the platform does"),
        details: Words(
            de: "Ohne TEXT oder mit - wird die Standardeingabe gelesen; ein Zeilenende am Schluss zählt nicht.",
            en: "Without TEXT or with - standard input is read; a line break at the end does not count."),
        operands: [Operand(Words(de: "TEXT|-", en: "TEXT|-"), count: 0...1)], options: [platform, picture],
        examples: [
            .init(
                "litfass count --platform mastodon \"Willkommen: https://integreat.app/augsburg/de\"",
                Words(
                    de: "sagt die Länge, die Grenze und ob es passt",
                    en: "says the length, the limit and whether it fits"))
        ])

    private let platform: String
    private let isCaption: Bool
    private let text: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        guard let name = arguments[Self.platform] else {
            throw UsageFault(.missingOption(Self.platform), command: Self.syntax.words)
        }
        platform = name
        isCaption = arguments.contains(Self.picture)
        text = arguments.operands.first { $0 != "-" }
    }

    func run(_ session: Session) async throws -> ExitStatus {
        guard let counting = try session.office.counting(as: platform) else {
            let choices = try session.office.platforms()
            throw UsageFault(.notAChoice(platform, Self.platform, choices: choices), command: Self.syntax.words)
        }
        let measured = counting.count(try text ?? Self.standardInput(), isCaption: isCaption)
        let console = session.console
        if session.isJSON {
            console.print(measured.json)
            return measured.fits ? .done : .faulty
        }
        let verdict: Words
        if measured.excess > 0 {
            verdict = Words(de: "✗ \(measured.excess) zu viel", en: "✗ \(measured.excess) too many")
        } else if measured.excessBytes > 0 {
            verdict = Words(
                de: "✗ \(measured.excessBytes) Bytes zu viel", en: "✗ \(measured.excessBytes) bytes too many")
        } else {
            verdict = Words(de: "✓ passt", en: "✓ fits")
        }
        let length = Words(
            de: "\(measured.length) von \(measured.limit)", en: "\(measured.length) of \(measured.limit)")
        console.print(
            "\(measured.title): \(console.text(length))  "
                + console.settings.paint(console.text(verdict), measured.fits ? .good : .error))
        return measured.fits ? .done : .faulty
    }

    private static func standardInput() throws -> String {
        var bytes: [UInt8] = []
        while bytes.count <= TextCount.limit, let data = try FileHandle.standardInput.read(upToCount: 1 << 16),
            !data.isEmpty
        {
            bytes += data
        }
        guard bytes.count <= TextCount.limit else {
            throw Failure(
                .badInput,
                Words(
                    de: "Das ist mehr als \(TextCount.limit >> 20) MB Text.",
                    en: "That is more than \(TextCount.limit >> 20) MB of text."))
        }
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                .badInput, Words(de: "Der Text ist nicht in UTF-8.", en: "The text is not in UTF-8."),
                remedy: Words(de: "Bitte speichern Sie ihn als UTF-8.", en: "Please save it as UTF-8."))
        }
        if text.last?.isNewline == true { text.removeLast() }
        return text
    }
}

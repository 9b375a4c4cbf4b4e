internal import Desk
internal import Findings
internal import Formats
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

    init(_ arguments: Arguments) throws {
        guard let name = arguments[Self.platform] else {
            throw UsageFault(.missingOption(Self.platform))
        }
        platform = name
        isCaption = arguments.contains(Self.picture)
        text = arguments.operands.first { $0 != "-" }
    }

    func run(_ session: Session) async throws -> ExitStatus {
        guard let counting = try session.desk.counting(as: platform) else {
            let choices = try session.desk.platforms()
            throw UsageFault(.notAChoice(platform, Self.platform, choices: choices))
        }
        let measured = counting.count(try text ?? Input.text(limit: TextCount.limit), isCaption: isCaption)
        let console = session.console
        session.answer(measured.json)
        if !session.isJSON {
            let length = console.text(
                Words(de: "\(measured.length) von \(measured.limit)", en: "\(measured.length) of \(measured.limit)"))
            let verdict = console.settings.paint(console.text(measured.verdict), measured.fits ? .good : .error)
            console.print("\(measured.title): \(length)  \(verdict)")
        }
        return measured.fits ? .done : .faulty
    }
}

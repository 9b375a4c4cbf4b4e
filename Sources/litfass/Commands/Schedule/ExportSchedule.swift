internal import Desk
internal import Findings
internal import Formats
internal import Foundation
internal import Terminal
internal import Workspace

/// `litfass schedule export --format ics|csv|hootsuite|atom`
struct ExportSchedule: Command {
    private static let format = Option.value(
        "format", Words(de: "FORMAT", en: "FORMAT"),
        Words(de: "ics, csv, hootsuite oder atom", en: "ics, csv, hootsuite or atom"),
        candidates: .choices(QueueFormat.allCases.map(\.rawValue)))
    private static let output = Option.value(
        "output", Words(de: "ORDNER", en: "FOLDER"),
        Words(de: "dorthin, sonst auf die Ausgabe", en: "there, else to the output"), candidates: .folder)

    static let syntax = Syntax(
        "schedule", "export",
        summary: Words(
            de: "gibt die Warteschlange als Kalender, Tabelle, Feed oder für Hootsuite aus",
            en: "gives the queue as a calendar, table, feed or for Hootsuite"),
        operands: [ScheduleOptions.optionalCampaign], options: [format, output, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule export --format ics > beitraege.ics",
                Words(de: "für den eigenen Kalender", en: "for one's own calendar")),
            .init(
                "litfass schedule export willkommen --format hootsuite --output Output",
                Words(de: "in Teilen zu 350 Zeilen", en: "in parts of 350 rows")),
        ])

    private let campaign: String?
    private let format: QueueFormat
    private let output: String?

    init(_ arguments: Arguments) throws {
        campaign = arguments.operands.first
        guard let format = arguments[Self.format].flatMap(QueueFormat.init) else {
            throw UsageFault(.missingOption(Self.format))
        }
        self.format = format
        output = arguments[Self.output]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        guard !session.isJSON || output != nil else {
            throw Self.folderNeeded(
                Words(
                    de: "Mit --json nennt export die Dateien, die es schreibt.",
                    en: "With --json, export names the files that it writes."))
        }
        let files = try session.queue().export(campaign, as: format, session.uiLanguage)
        if files.isEmpty { session.console.say(format.nothing, .hint) }
        // One file is what a pipe can take.
        guard output != nil || files.count <= 1 else {
            throw Self.folderNeeded(
                Words(de: "Das sind \(files.count) Dateien.", en: "These are \(files.count) files."))
        }
        guard let output else {
            for file in files {
                // The console ends the line; a calendar's, to the last one, ends with CRLF.
                let bytes = file.bytes.last == 0x0A ? file.bytes.dropLast() : file.bytes[...]
                session.console.print(String(decoding: bytes, as: UTF8.self))
            }
            return .done
        }
        let folder = OutputFolder(output.hasPrefix("/") ? output : session.desk.folder + "/" + output)
        for file in files {
            try folder.write(file.bytes, to: file.name)
            if !session.isJSON { session.console.print(folder.path + "/" + file.name) }
        }
        session.answer(.object([.init("files", .array(files.map { .string(folder.path + "/" + $0.name) }))]))
        return .done
    }

    private static func folderNeeded(_ why: Words) -> Failure {
        Failure(
            .usage, why,
            remedy: Words(de: "Nennen Sie einen Ordner: --output ORDNER", en: "Name a folder: --output FOLDER"))
    }
}

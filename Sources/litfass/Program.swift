internal import Desk
internal import Findings
internal import Foundation
internal import Terminal

/// The program: its commands and the way from a command line to an exit status.
enum Program {
    static let version = "0.1.0"
    static let purpose = Words(
        de:
            """
            macht aus einem Kampagnenordner Plakate, Flyer, Beiträge und eine Pressemappe, in allen Sprachen der \
            Stadt.
            """,
        en: "turns a campaign folder into posters, flyers, posts and a press kit, in every language of the town.")

    private static let guides = [
        "schedule": Words(
            de: "Woche für Woche, in einer Krise, bei Krankheit: docs/de/zeitplan.md",
            en: "States, guarantees, the outbox: docs/schedule.md (for press offices, in German: docs/de/zeitplan.md)")
    ]

    static let commands: [any Command.Type] = [
        New.self, Check.self, Build.self, Clean.self, Explain.self, Verify.self, Count.self, ImportRegions.self,
        ListRegions.self, BrandTown.self, ExportLinks.self, TakeResults.self, ReportResults.self,
        ExportTranslation.self, ImportTranslation.self, PackReview.self,
        TakeReview.self,
        PlanSchedule.self, ListSchedule.self, ApproveSchedule.self, RunSchedule.self, RetrySchedule.self,
        ConfirmSchedule.self, DoneSchedule.self,
        CancelSchedule.self, PauseSchedule.self, ResumeSchedule.self, LogSchedule.self, CorrectSchedule.self,
        DeleteSchedule.self,
        ExportSchedule.self, InstallSchedule.self, RestoreSchedule.self,
        AddAccount.self, TestAccounts.self, ListAccounts.self, RemoveAccount.self, Doctor.self,
        Completions.self,
    ]

    static let parser = Parser(commands.map { $0.syntax })

    /// - Parameter words: The command line without the program's name.
    static func run(_ words: [String?], _ process: ProcessInfo) async -> ExitStatus {
        Signals.prepare()
        // `litfass help build` is what many try first.
        let isHelp = words.first == "help"
        let readable = (isHelp ? words.dropFirst() : words[...]).compactMap(\.self) + (isHelp ? ["--help"] : [])
        let uiLanguage = UILanguage(words: readable, variables: process.environment)
        do {
            if let index = words.firstIndex(of: nil) { throw Failure.notUTF8(index + 1) }
            return try await run(try parser.parse(readable), uiLanguage, process)
        } catch let fault as UsageFault where fault.kind == .noCommand {
            let console = Console(
                .init(uiLanguage: uiLanguage, color: .auto, isQuiet: false, variables: process.environment))
            help([], console.settings, console.settings.errorPaint).forEach(console.printError)
            return .usage
        } catch {
            let failure = Failure(error)
            Console(.init(uiLanguage: uiLanguage, color: .auto, isQuiet: false, variables: process.environment))
                .printError(
                    failure)
            return failure.status
        }
    }

    private static func run(_ invocation: Invocation, _ uiLanguage: UILanguage, _ process: ProcessInfo) async throws
        -> ExitStatus
    {
        let arguments: Arguments =
            switch invocation {
            case .run(_, let arguments), .version(let arguments), .help(_, let arguments): arguments
            }
        let settings = Console.Settings(
            uiLanguage: uiLanguage, color: arguments[.color].flatMap(ColorChoice.init) ?? .auto,
            isQuiet: arguments.contains(.quiet),
            variables: process.environment)
        let console = Console(settings)
        do {
            let environment = try Environment(process)
            let session = Session(
                console: console, environment: environment,
                desk: environment.desk(workspace: arguments[.workspace], uiLanguage: uiLanguage),
                isJSON: arguments.contains(.json), isSure: arguments.contains(ScheduleOptions.yes),
                ledger: arguments[ScheduleOptions.ledger])
            let status = try await run(invocation, session)
            console.progress(nil)
            if let fault = console.outputFault {
                throw Failure(
                    .cannotWrite,
                    Words(
                        de: "Die Ausgabe ließ sich nicht schreiben (\(String(cString: strerror(fault)))).",
                        en: "The output could not be written (\(String(cString: strerror(fault))))."))
            }
            return status
        } catch {
            console.progress(nil)
            let failure = Failure(error)
            console.printError(failure)
            return failure.status
        }
    }

    private static func run(_ invocation: Invocation, _ session: Session) async throws -> ExitStatus {
        switch invocation {
        case .help(let words, _):
            help(words, session.console.settings, session.console.settings.paint).forEach(session.console.print)
            return .done
        case .version:
            Version.show(session)
            return .done
        case .run(let syntax, let arguments):
            if session.environment.isClockSet {
                let text = session.environment.variables["LITFASS_NOW"] ?? ""
                session.console.printError(
                    session.console.text(
                        Words(
                            de: "Die Uhr steht auf \(text) (LITFASS_NOW).",
                            en: "The clock is set to \(text) (LITFASS_NOW).")))
            }
            // The parser knows only commands from this list.
            guard let command = commands.first(where: { $0.syntax.words == syntax.words }) else { return .ownFault }
            do { return try await command.init(arguments).run(session) } catch let fault as UsageFault {
                throw UsageFault(fault.kind, command: syntax.words)
            } catch let bad as InvalidInput {
                throw UsageFault(.invalid(bad.value, expected: bad.expected), command: syntax.words)
            }
        }
    }

    static func help(_ words: [String], _ settings: Console.Settings, _ paint: Painter) -> [String] {
        Help(parser, purpose: purpose, guides: guides)
            .lines(words, settings.uiLanguage, paint, width: min(settings.width, 100))
    }
}

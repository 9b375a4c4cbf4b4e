internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass verify FILE…`
struct Verify: Command {
    static let syntax = Syntax(
        "verify",
        summary: Words(
            de: "liest fertige PNG-, JPEG- und PDF-Dateien zurück", en: "reads finished PNG, JPEG and PDF files back"),
        details: Words(
            de:
                """
                Auch fremde Dateien: Größe, Auflösung, Schriften, Farben, Seitenrahmen, Codes, und ob ein PDF hält, \
                was es verspricht (PDF/X, PDF/UA). Codes, Farbauftrag und Anschnitt eines PDF sieht Ghostscript an, \
                wo es eingerichtet ist.
                """,
            en:
                """
                Others' files too: size, resolution, fonts, colours, page boxes, codes, and whether a PDF keeps what \
                it promises (PDF/X, PDF/UA). Codes, ink and bleed of a PDF are looked at through Ghostscript where \
                it is installed.
                """
        ),
        operands: [Operand(Words(de: "DATEI", en: "FILE"), count: 1...Operand.many, candidates: .file)],
        examples: [
            .init(
                "litfass verify Output/willkommen/augsburg/posters/*.png",
                Words(
                    de: "sagt, wohin jeder Code führt und ob die Auflösung reicht",
                    en: "says where each code leads and whether the resolution will do"))
        ])

    private let paths: [String]

    init(_ arguments: Arguments) { paths = arguments.operands }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        var files: [FileReport] = []
        var status = ExitStatus.done
        // One file that is no picture must not hide what is wrong with the others.
        for path in paths {
            do {
                files.append(try FileReport(path, session.desk.limitedProcess))
            } catch {
                let failure = Failure(error)
                console.printError(failure)
                if status == .done { status = failure.status }
            }
        }
        session.answer(.object([.init("files", .array(files.map { $0.json(session.uiLanguage) }))]))
        if !session.isJSON {
            for (index, file) in files.enumerated() {
                if index > 0 { console.print() }
                Self.lines(file, console.settings).forEach(console.print)
            }
        }
        if status != .done { return status }
        return files.contains { $0.findings.hasErrors } ? .faulty : .done
    }

    private static func lines(_ file: FileReport, _ settings: Console.Settings) -> [String] {
        let (uiLanguage, findings) = (settings.uiLanguage, file.findings)
        var table = Table()
        table.rows = file.facts.map { [.init("  " + $0.name[uiLanguage], .faint), .init($0.value[uiLanguage])] }
        let verdict = findings.isEmpty ? Words(de: "✓ gut", en: "✓ good") : findings.tally
        let style: Painter.Style = findings.hasErrors ? .error : findings.isEmpty ? .good : .warning
        return [settings.paint(Printable.line(file.path), .strong) + "  " + settings.paint(verdict[uiLanguage], style)]
            + table.lines(settings.paint)
            + FindingList(findings).lines(uiLanguage, settings.paint, width: settings.width).map { "  " + $0 }
    }
}

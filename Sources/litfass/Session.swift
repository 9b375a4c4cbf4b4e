internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// One run of the program: who asks, from where, and where answers go.
struct Session: Sendable {
    let console: Console
    let environment: Environment
    let desk: PressDesk
    let isJSON: Bool
    /// Nobody is asked.
    let isSure: Bool
    /// The ledger that was named; nil takes the office's own.
    let ledger: String?

    var uiLanguage: UILanguage { console.settings.uiLanguage }

    func queue(isNewKept: Bool = false) throws -> Queue { try Queue(desk, at: ledger, isNewKept: isNewKept) }

    /// A line such as `willkommen: 12 of 64 · 3.4 a second, 15 s left`, rewritten in place.
    func progress(_ name: String) -> BuildJob.Progress {
        { [console, pace = Pace()] done, total in
            let count = Words(de: "\(name): \(done) von \(total)", en: "\(name): \(done) of \(total)")
            let rest = pace.words(done: done, of: total).map { " · " + console.text($0) } ?? ""
            console.progress(console.text(count) + rest)
        }
    }

    /// The findings with a free line before them, on standard error.
    func printError(_ findings: [Finding]) {
        Report.findings(findings, console.settings, console.settings.errorPaint).forEach(console.printError)
    }

    func printError(_ id: String, _ why: Words) { console.printError("\(id): \(Printable.line(console.text(why)))") }

    func say(_ notices: [Notice]) {
        for notice in notices {
            let style: Painter.Style? =
                switch notice.tone {
                case .plain: nil
                case .good: .good
                case .hint: .hint
                case .warning: .warning
                }
            // Names of files stand in them, whatever letters those have.
            let lines = notice.words[uiLanguage].split(separator: "\n", omittingEmptySubsequences: false)
            let text = lines.map { Printable.line(String($0)) }.joined(separator: "\n")
            console.say(Words(de: text, en: text), style)
        }
    }

    /// The one object of `--json`, where that is wanted.
    func answer(_ json: @autoclosure () throws -> JSON) rethrows {
        if isJSON { console.print(String(try json().text.dropLast())) }
    }
}

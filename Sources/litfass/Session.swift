internal import Desk
internal import Findings
internal import Terminal

/// One run of the program: who asks, from where, and where answers go.
struct Session: Sendable {
    let console: Console
    let environment: Environment
    let office: Office
    let isJSON: Bool

    var speech: Speech { console.settings.speech }

    /// A line such as `willkommen: 12 of 64`, rewritten in place.
    func progress(_ name: String) -> BuildJob.Progress {
        { [console] done, total in
            console.progress(
                console.text(Words(de: "\(name): \(done) von \(total)", en: "\(name): \(done) of \(total)")))
        }
    }

    /// The findings with a free line before them, on standard error.
    func complain(_ findings: [Finding]) {
        Report.findings(findings, console.settings, console.settings.errorPaint).forEach(console.complain)
    }

    func say(_ notices: [Notice]) {
        for notice in notices {
            let style: Painter.Style? =
                switch notice.tone {
                case .plain: nil
                case .good: .good
                case .hint: .hint
                case .warning: .warning
                }
            console.say(notice.words, style)
        }
    }
}

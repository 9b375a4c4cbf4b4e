package import Findings
internal import Foundation
internal import Synchronization

/// The person's end: results on standard output, everything else on standard error.
///
/// A reader that has gone away (`litfass … | head`) is no fault: the work goes on, the rest is not printed.
package final class Console: Sendable {
    /// How it writes: in which language, how loudly, in which colours and columns.
    package struct Settings: Hashable, Sendable {
        package var uiLanguage: UILanguage
        package var isQuiet = false
        /// Of standard output.
        package var paint = Painter(isOn: false)
        /// Of standard error.
        package var errorPaint = Painter(isOn: false)
        /// Whether progress can be shown on standard error.
        package var showsProgress = false
        /// Columns.
        package var width = 80

        package init(uiLanguage: UILanguage) { self.uiLanguage = uiLanguage }
    }

    package let settings: Settings
    private let output: Int32
    private let errors: Int32
    private let state = Mutex(State())

    private struct State {
        var progress = ""
        /// `errno` of the first write to standard output that failed.
        var outputFault: Int32 = 0
    }

    /// - Parameters:
    ///   - output: The descriptor for results.
    ///   - errors: The descriptor for messages.
    package init(_ settings: Settings, output: Int32 = 1, errors: Int32 = 2) {
        self.settings = settings
        self.output = output
        self.errors = errors
    }

    package func text(_ words: Words) -> String { words[settings.uiLanguage] }

    /// One line of the result.
    package func print(_ line: String = "") {
        state.withLock { state in
            clear(state)
            if state.outputFault == 0 { state.outputFault = Self.write(line + "\n", to: output) }
            redraw(state)
        }
    }

    /// A remark that is not the result; `--quiet` leaves it out.
    package func say(_ words: Words, _ style: Painter.Style? = nil) {
        if !settings.isQuiet { printError(settings.errorPaint(text(words), style)) }
    }

    /// One line that even `--quiet` does not leave out.
    package func printError(_ line: String) {
        state.withLock { state in
            clear(state)
            _ = Self.write(line + "\n", to: errors)
            redraw(state)
        }
    }

    /// What went wrong and what to do about it.
    package func printError(_ failure: Failure) {
        let label = text(Words(de: "Fehler:", en: "Error:"))
        printError(settings.errorPaint(label, .error) + " " + Printable.line(text(failure.message)))
        if let remedy = failure.remedy { printError(settings.errorPaint("→ " + Printable.line(text(remedy)), .hint)) }
    }

    /// Whether somebody is there to answer.
    package var canAsk: Bool { isatty(STDIN_FILENO) == 1 }

    /// A question that a person at the terminal answers.
    ///
    /// - Throws: `Failure` (64) where nobody is there to answer.
    package func asks(_ question: Words) throws(Failure) -> Bool {
        guard canAsk else {
            throw Failure(
                .usage,
                Words(de: "Hier kann niemand antworten: \(question.de)", en: "Nobody can answer here: \(question.en)"),
                remedy: Words(de: "Mit --yes geht es ohne Rückfrage.", en: "With --yes it goes without asking."))
        }
        printError(text(question) + text(Words(de: " [j/N]", en: " [y/N]")))
        let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
        return ["j", "ja", "y", "yes"].contains(answer)
    }

    /// What a person at the terminal types; nil where nobody is there to answer, or nothing is typed.
    package func answer(_ question: Words) -> String? {
        guard canAsk else { return nil }
        printError(text(question))
        let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
        return answer.isEmpty ? nil : answer
    }

    /// Asks a person at the terminal until an answer is taken, or none is given.
    ///
    /// - Parameters:
    ///   - example: What stays where nothing is typed; may be empty.
    ///   - take: Says why an answer can't be taken; nil where it is.
    package func ask(_ question: Words, instead example: String = "", take: (String) throws -> Words?) rethrows {
        let kept =
            example.isEmpty
            ? Words(de: "Enter: offen lassen", en: "Enter: leave open")
            : Words(de: "Enter: bleibt „\(example)“", en: "Enter: keeps “\(example)”")
        while true {
            printError(text(question) + " " + settings.errorPaint("(" + text(kept) + ")", .faint))
            let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
            guard !answer.isEmpty, let refusal = try take(answer) else { return }
            say(refusal, .warning)
        }
    }

    /// Rewrites the line of progress; nil takes it away. Nothing where standard error is no terminal.
    package func progress(_ line: String?) {
        guard settings.showsProgress, !settings.isQuiet else { return }
        state.withLock { state in
            clear(state)
            state.progress = line.map { DisplayWidth.cut(Printable.line($0), to: settings.width - 1) } ?? ""
            redraw(state)
        }
    }

    /// Nil while all results could be printed or nobody wanted them; else why not, e.g. a full disk.
    package var outputFault: Int32? {
        state.withLock { [0, EPIPE].contains($0.outputFault) ? nil : $0.outputFault }
    }

    private func clear(_ state: borrowing State) {
        if !state.progress.isEmpty { _ = Self.write("\r\u{1B}[K", to: errors) }
    }

    private func redraw(_ state: borrowing State) {
        if !state.progress.isEmpty { _ = Self.write(state.progress, to: errors) }
    }

    /// The status of the write that failed, else 0.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return errno }
            bytes = bytes.dropFirst(max(0, count))
        }
        return 0
    }
}

extension Console.Settings {
    /// What a stream can show: asked of the system once, at the start.
    ///
    /// - Parameter variables: The environment.
    package init(uiLanguage: UILanguage, color: ColorChoice, isQuiet: Bool, variables: [String: String]) {
        self.init(uiLanguage: uiLanguage)
        self.isQuiet = isQuiet
        let errorsAreTerminal = isatty(STDERR_FILENO) == 1
        paint = Painter(isOn: color.paints(isTerminal: isatty(STDOUT_FILENO) == 1, variables: variables))
        errorPaint = Painter(isOn: color.paints(isTerminal: errorsAreTerminal, variables: variables))
        showsProgress = errorsAreTerminal && variables["TERM"] != "dumb"
        var size = winsize()
        if ioctl(errorsAreTerminal ? STDERR_FILENO : STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 {
            width = Int(size.ws_col)
        }
    }
}

/// What `--color` may be.
package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
    case auto, always, never

    /// Whether a stream gets colours.
    ///
    /// - Parameters:
    ///   - isTerminal: Of the stream in question.
    ///   - variables: The environment: `NO_COLOR` set to anything but nothing (no-color.org), `TERM=dumb`.
    package func paints(isTerminal: Bool, variables: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
        }
    }
}

extension UILanguage {
    /// The language that the environment asks for: LC_ALL, LC_MESSAGES, LANG, in this order (POSIX, 8.2). `de…` is
    /// German.
    package init(variables: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        self = locale.lowercased().hasPrefix("de") ? .german : .english
    }

    /// `--lang`, else what the environment asks for; found also in a command line that cannot be understood.
    ///
    /// - Parameter words: The command line without the program's name.
    package init(words: [String], variables: [String: String]) {
        var asked: UILanguage?
        for (index, word) in words.enumerated() {
            if word == "--" { break }
            if word == "--lang", index + 1 < words.count { asked = UILanguage(rawValue: words[index + 1]) }
            if word.hasPrefix("--lang=") { asked = UILanguage(rawValue: String(word.dropFirst("--lang=".count))) }
        }
        self = asked ?? UILanguage(variables: variables)
    }
}

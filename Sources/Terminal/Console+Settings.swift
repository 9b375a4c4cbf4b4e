package import Findings
internal import Foundation

extension Console.Settings {
    /// What a stream can show: asked of the system once, at the start.
    ///
    /// - Parameter variables: The environment.
    package init(speech: Speech, color: ColorChoice, isQuiet: Bool, variables: [String: String]) {
        self.init(speech: speech)
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

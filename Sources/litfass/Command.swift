internal import Terminal

/// One command in one file: parse, call, print.
protocol Command: Sendable {
    static var syntax: Syntax { get }

    /// Reads what the parser could not judge, e.g. numbers.
    init(_ arguments: Arguments) throws(UsageFault)

    /// - Returns: How the program ends, where nothing was thrown.
    func run(_ session: Session) async throws -> ExitStatus
}

internal import Terminal

/// One command in one file: parse, call, print.
protocol Command: Sendable {
    static var syntax: Syntax { get }

    /// Reads what the parser could not judge, e.g. numbers.
    ///
    /// - Throws: `UsageFault` and the desk's `InvalidInput`; neither need know the command.
    init(_ arguments: Arguments) throws

    /// - Returns: How the program ends, where nothing was thrown.
    func run(_ session: Session) async throws -> ExitStatus
}

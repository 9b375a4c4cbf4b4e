/// What may stand in a place of the command line: the shell's completions offer it.
package enum Candidates: Hashable, Sendable {
    case none, file, folder
    /// Nothing else is allowed.
    case choices([String])
    /// Names that the workspace holds, asked of the program itself: `campaigns`, `regions`, `languages` …
    case names(String)
}

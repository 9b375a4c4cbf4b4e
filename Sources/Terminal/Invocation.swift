/// A command line that was understood.
package enum Invocation: Hashable, Sendable {
    case run(Syntax, Arguments)
    /// `--help`: the command's own, a group's (`region`), or for no words everything.
    case help([String], Arguments)
    case version(Arguments)
}

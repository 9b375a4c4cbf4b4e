package import Model
package import Workspace

/// Why loading could not go on at all.
package enum LoadingFault: Error, Hashable, Sendable {
    /// The file is not there (exit status 66) or cannot be read (65).
    case file(FileFault)
    /// The file is not what it should be (65); the findings say why.
    case unreadable([Finding])
}

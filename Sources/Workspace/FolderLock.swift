internal import Foundation

/// A claim on an output folder, so that two runs do not take each other's files for left-overs of an old one.
///
/// It holds until the value goes, or until the process ends in whatever way. On file systems that know no locks it
/// holds nothing.
package final class FolderLock: Sendable {
    private let descriptor: Int32

    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}

extension OutputFolder {
    /// Claims the folder, which is made where it is not there; nil while another run holds it.
    ///
    /// - Parameter shared: Whether others that say so too may hold it at the same time.
    package func lock(shared: Bool = false) throws(FileFault) -> FolderLock? {
        try make()
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path, status: errno, writing: true) }
        if flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0, errno == EWOULDBLOCK {
            close(descriptor)
            return nil
        }
        return FolderLock(descriptor)
    }
}

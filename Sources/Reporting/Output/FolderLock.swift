internal import Foundation

/// Keeps other programs of this kind out of a folder for as long as it lives; the system takes it away with its
/// process, however that ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Locks a folder; nil where another holds it. Where a file system knows no locks, nobody is kept out.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            close(descriptor)
            return nil
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}

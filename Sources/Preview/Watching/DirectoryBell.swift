internal import Foundation

/// Rings when something happens in some folders: by inotify, where the system has it and the disk tells it of changes.
/// Elsewhere it never rings, and who waits looks by itself.
final class DirectoryBell: Sendable {
    private let descriptor: Int32

    init() {
        #if canImport(Glibc)
            descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
        #else
            descriptor = -1
        #endif
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Listens to the folders that these files stand in, and to these folders; not to the files themselves, as a file
    /// that is put in their place is another one.
    func listen(to paths: [String]) {
        #if canImport(Glibc)
            let events = UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB)
            for path in paths {
                for folder in [path, path.enclosingFolder] {
                    _ = inotify_add_watch(descriptor, folder, events | UInt32(IN_ONLYDIR))
                }
            }
        #endif
    }

    /// Waits until it rings, or so long.
    func wait(milliseconds: Int32) {
        guard descriptor >= 0 else { return Thread.sleep(forTimeInterval: Double(milliseconds) / 1000) }
        var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&events, 1, milliseconds) > 0 else { return }
        // What happened is not asked: the files tell.
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }
}

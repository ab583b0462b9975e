internal import Foundation
internal import Synchronization

/// Tells when files have changed and come to rest: editors save by writing a file anew, in pieces, or by putting
/// another in its place. Folders are told of what stands in them.
final class FileWatch: Sendable {
    /// An element for every change.
    let changes: AsyncStream<Void>

    private struct State {
        var paths: [String] = []
        var excluded: String?
        var known = FileStamps(of: [])
        var isOver = false
    }

    private let state = Mutex(State())
    private let bell = DirectoryBell()
    private let changed: AsyncStream<Void>.Continuation

    /// A watch that lasts until it is ended.
    init() {
        (changes, changed) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        // A thread of its own, as it waits for the system.
        Thread.detachNewThread { self.look() }
    }

    /// From now on watches these files and folders, and nothing else.
    ///
    /// - Parameter excluded: A folder within them that is none of theirs.
    func watch(_ paths: [String], without excluded: String? = nil) {
        bell.listen(to: paths)
        let stamps = FileStamps(of: paths, without: excluded)
        state.withLock {
            // What has changed since it was last looked at is still to be told.
            if Set(paths) != Set($0.paths) { $0.known = stamps }
            ($0.paths, $0.excluded) = (paths, excluded)
        }
    }

    /// Ends it; its thread ends within a quarter of a second.
    func end() {
        state.withLock { $0.isOver = true }
        changed.finish()
    }

    private func look() {
        while !state.withLock({ $0.isOver }) {
            // Not all disks ring: those of a network, or of Windows as WSL sees them.
            bell.wait(milliseconds: 250)
            guard stamps() != state.withLock({ $0.known }) else { continue }
            let settled = settledStamps()
            state.withLock { $0.known = settled }
            changed.yield()
        }
    }

    private func stamps() -> FileStamps {
        let (paths, excluded) = state.withLock { ($0.paths, $0.excluded) }
        return FileStamps(of: paths, without: excluded)
    }

    /// Waits until nothing has changed for a moment; not for ever, as a log may be written without end.
    private func settledStamps() -> FileStamps {
        let start = ContinuousClock.now
        var last = stamps()
        while true {
            Thread.sleep(forTimeInterval: 0.02)
            let now = stamps(), past = ContinuousClock.now - start
            if now == last, !now.hasGap || past > .milliseconds(500) { return now }
            if past > .seconds(1) { return now }
            last = now
        }
    }
}

internal import Foundation
internal import Mustache
internal import Synchronization

/// A text of a page that is made on another core while the rest is filled in, and waited for where it stands.
final class LaterText: Sendable, MustacheCustomRenderable {
    private let text = Mutex("")
    private let isMade = DispatchGroup()

    /// Begins to make it.
    init(_ make: @escaping @Sendable () -> String) {
        isMade.enter()
        // A thread of its own: those that tasks share may all be waiting for such a text.
        Thread.detachNewThread {
            let made = make()
            self.text.withLock { $0 = made }
            self.isMade.leave()
        }
    }

    var isNull: Bool { false }
    var renderText: String {
        isMade.wait()
        return text.withLock { $0 }
    }
}

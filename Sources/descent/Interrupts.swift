internal import Foundation

/// The wish of whoever started a command that it ends: Ctrl-C, or what asks a service to end.
enum Interrupts {
    /// Listens from now on; what is given back waits for the first. A second ends the program at once.
    static func first() -> @Sendable () async -> Void {
        let (stream, told) = AsyncStream.makeStream(of: Void.self)
        // Of its own, as a training takes all threads of those that are shared.
        let queue = DispatchQueue(label: "descent.interrupts")
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                // It holds itself: it listens for as long as the program runs.
                withExtendedLifetime(source) { _ = signal(number, SIG_DFL) }
                told.yield()
            }
            source.resume()
        }
        return {
            for await _ in stream { break }
        }
    }
}

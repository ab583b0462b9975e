internal import Foundation

/// The wish of whoever started a command that it ends: Ctrl-C, or what asks a service to end.
enum Interrupts {
    /// Waits for the first; a second ends the program at once.
    static func first() async {
        let (stream, told) = AsyncStream.makeStream(of: Void.self)
        // Of its own, as a training takes all threads of those that are shared.
        let queue = DispatchQueue(label: "descent.interrupts")
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                signal(number, SIG_DFL)
                told.yield()
            }
            source.resume()
            return source
        }
        for await _ in stream { break }
        for source in sources { source.cancel() }
    }
}

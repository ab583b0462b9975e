internal import Foundation
internal import Synchronization

/// Ctrl-C, and the signal that asks a program to end, while there is something to be put down first.
enum Interruption {
    private static let asked = Atomic(false)

    /// Whether the work at hand is to end.
    static var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// Does some work that asks now and then whether it is to end; a second signal ends it at once, as does one that
    /// comes before or after.
    static func watched<Result>(_ work: () async throws -> Result) async rethrows -> Result {
        _ = isAsked
        let signals = [SIGINT, SIGTERM]
        for number in signals {
            signal(number) { number in
                Interruption.asked.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
        defer { for number in signals { signal(number, SIG_DFL) } }
        return try await work()
    }
}

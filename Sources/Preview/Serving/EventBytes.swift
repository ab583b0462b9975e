internal import FlyingSocks
internal import Foundation

/// Events as the bytes of a response that goes on.
struct EventBytes: AsyncBufferedSequence {
    typealias Element = UInt8

    let events: AsyncStream<Data>

    func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var events: AsyncStream<Data>.Iterator
        private var rest = Data()

        init(events: AsyncStream<Data>.Iterator) { self.events = events }

        mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

        mutating func nextBuffer(suggested count: Int) async -> Data? {
            if rest.isEmpty {
                guard let event = await events.next() else { return nil }
                rest = event
            }
            defer { rest = Data(rest.dropFirst(count)) }
            return rest.prefix(count)
        }
    }
}

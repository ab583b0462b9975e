internal import Histories

/// The worked section at other states of the run: what stands in its slots there.
struct WorkedStates {
    private struct File: Encodable {
        let run: String
        let states: [Int]
        let slots: [[String]]
    }

    /// JSON, to stand within `<script>`; nil where there is no other state.
    let json: String?

    /// - Parameter sheets: The slots of every state, in the order of the states; only those that are made as `shown`
    ///   is, and no more than fit, are kept.
    init(_ run: String, shown: Slots, _ sheets: [(state: Int, slots: Slots)]) {
        let alike = sheets.filter { $0.slots.frame == shown.frame }
        let length = 3 + shown.texts.reduce(0) { $0 + $1.utf8.count + 3 }
        let most = min(alike.count, Self.mostBytes / length)
        guard most > 1 else {
            json = nil
            return
        }
        let kept = evenPlaces(of: alike.count, atMost: most).map { alike[$0] }
        json = ElementJSON.text(
            of: File(run: run, states: kept.map(\.state), slots: kept.map(\.slots.texts)))
    }

    /// A page has little room for what is only seen on request.
    private static let mostBytes = 150_000
}

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
    ///   is are kept.
    init(_ run: String, shown: Slots, _ sheets: [(state: Int, slots: Slots)]) {
        let alike = sheets.filter { $0.slots.frame == shown.frame }
        guard alike.count > 1 else {
            json = nil
            return
        }
        json = ElementJSON.text(
            of: File(run: run, states: alike.map(\.state), slots: alike.map(\.slots.texts)))
    }

    /// As many states as a slider needs and a page has room for, which is little for what is only seen on request.
    static func most(like shown: Slots) -> Int {
        let bytes = 3 + shown.texts.reduce(0) { $0 + $1.utf8.count + 3 }
        return min(40, 150_000 / bytes)
    }
}

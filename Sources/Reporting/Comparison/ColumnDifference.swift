internal import Analysis
internal import Histories

/// How far one column of two runs is apart.
struct ColumnDifference: Encodable, Sendable {
    /// The column's name.
    let column: String
    /// At how many states both have a value.
    let states: Int
    /// At how many of these the values differ.
    let differing: Int
    /// At how many states only one of them has a value.
    let alone: Int
    /// The first state at which they differ.
    var firstState: Int?
    /// Where they are farthest apart.
    var farthest: Place?

    /// Two values at one state.
    struct Place: Encodable, Sendable {
        let state: Int
        let a: JSONNumber
        let b: JSONNumber
        /// How many steps of float32 lead from one to the other; nil where they are no float32 numbers, or no numbers.
        let ulps: Int?
        /// How far they are apart.
        let difference: JSONNumber
    }

    /// Nil where two columns are the same, to the last bit of what is written of them.
    init?(_ a: Series, _ b: Series) {
        let isFloat = (a.values + b.values).allSatisfy(\.isFloat)
        var states = 0, differing = 0
        for (step, value) in zip(a.steps, a.values) {
            guard let other = b.value(at: step) else { continue }
            states += 1
            guard value != other, !(value.isNaN && other.isNaN) else { continue }
            differing += 1
            if firstState == nil { firstState = step }
            let ulps =
                isFloat && !value.isNaN && !other.isNaN
                ? Float(value).distanceInSteps(from: Float(other)) : nil
            let difference = abs(value - other)
            if Self.isFarther(ulps, difference, than: farthest) {
                farthest = Place(
                    state: step, a: JSONNumber(value), b: JSONNumber(other), ulps: ulps,
                    difference: JSONNumber(difference))
            }
        }
        column = a.name
        (self.states, self.differing) = (states, differing)
        alone = a.steps.count + b.steps.count - 2 * states
        guard differing + alone > 0 else { return nil }
    }

    /// What is no number is farthest from all.
    private static func isFarther(_ ulps: Int?, _ difference: Double, than place: Place?) -> Bool {
        guard let place, !place.difference.value.isNaN else { return place == nil }
        if difference.isNaN { return true }
        if let ulps, let most = place.ulps { return ulps > most }
        return difference > place.difference.value
    }
}

extension Double {
    /// Whether it is a number of float32, or none.
    fileprivate var isFloat: Bool { isNaN || Double(Float(self)) == self }
}

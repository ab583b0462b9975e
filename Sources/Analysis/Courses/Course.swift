internal import Histories

/// The losses of a run that stayed finite, and what their course is; it is looked at once, for all rules.
struct Course: Sendable {
    let name: String
    let loss: Series
    /// nil where there are too few states to tell.
    let trend: Trend?
    /// The deviation of the noise.
    let noise: Double
    private(set) var spike: Spike?
    private(set) var swing: Swing?
    private(set) var plateau: Int?
    private(set) var lateFall: LateFall?
    /// What formula it follows, where it is one of two clearly, with the quality of the other.
    private(set) var decay: (decay: Decay, other: Double)?

    var values: [Double] { loss.values }
    var first: Double { values[0] }
    var last: Double { values[values.count - 1] }

    /// How much of the loss a rounding of float32 can be.
    private static let rounding = 1e-6

    /// Whether it is the same at all states, but for rounding.
    var isConstant: Bool {
        guard let low = values.min(), let high = values.max() else { return true }
        return high - low <= Self.rounding * max(abs(low), abs(high))
    }

    /// Whether it ends nearer to its lowest value than to its first.
    var endsNearItsLowest: Bool { (values.min() ?? last) + first > 2 * last }

    /// nil where the run diverged or has no loss.
    init?(_ history: History) {
        guard history.outcome == .finished, let loss = history.loss, !loss.values.isEmpty else { return nil }
        name = history.name
        self.loss = loss
        trend = Trend(loss.values)
        noise = loss.values.noiseLevel
        guard !isConstant else { return }
        // Leaps and plateaus are other ones where a course swings.
        swing = findSwing()
        spike = findSpike()
        (plateau, lateFall, decay) = (findPlateau(), findLateFall(), findDecay())
    }

    /// How many states are so long a part of the course.
    func share(_ part: Int, atLeast least: Int) -> Int { max(least, values.count / part) }
}

extension [Subject] {
    /// Those that stayed finite.
    var courses: [Course] { compactMap(\.course) }
}

internal import Histories

/// The losses of a run that stayed finite, as what is said of one course sees them.
struct Course {
    let subject: Subject
    let loss: Series
    /// nil where there are too few states to tell.
    let trend: Trend?
    /// The deviation of the noise.
    let noise: Double

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

    /// nil where the run diverged or has no loss.
    init?(_ subject: Subject) {
        guard subject.history.outcome == .finished, let loss = subject.history.loss, !loss.values.isEmpty else {
            return nil
        }
        self.subject = subject
        self.loss = loss
        trend = Trend(loss.values)
        noise = loss.values.noiseLevel
    }

    /// How many states are so long a part of the course.
    func share(_ part: Int, atLeast least: Int) -> Int { max(least, values.count / part) }
}

extension [Subject] {
    /// Those that stayed finite.
    var courses: [Course] { compactMap { Course($0) } }
}

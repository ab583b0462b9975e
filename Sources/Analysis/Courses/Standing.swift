internal import Glibc
internal import Histories

/// Where a series stands at its end, and how surely: its last value, and the mean and the noise of its last quarter.
struct Standing {
    let last: Extremum
    private let level: Double
    /// The deviation of the noise on one value; 0 where nothing is chance, or where too few values would tell.
    private let noise: Double
    private let count: Int

    /// nil where the last value is not finite.
    init?(_ series: Series?, of subject: Subject) {
        guard let series, let last = series.last, last.value.isFinite, subject.history.outcome == .finished
        else { return nil }
        self.last = last
        let end = Array(series.values.suffix(max(10, series.values.count / 4)))
        (level, count) = (end.average, end.count)
        noise = subject.isFullBatch == true || series.values.count < Trend.fewest ? 0 : end.noiseLevel
    }

    /// Whether the two differ by more than rounding and the noise can be.
    static func areApart(_ a: Standing, _ b: Standing) -> Bool {
        let (x, y) = (a.last.value, b.last.value)
        guard abs(x - y) > 1e-5 * max(abs(x), abs(y)) else { return false }
        let noise = hypot(a.noise, b.noise)
        if abs(x - y) > 6 * noise { return true }
        let isSame = (a.level < b.level) == (x < y)
        return isSame && abs(a.level - b.level) > 9 * noise / sqrt(Double(min(a.count, b.count)))
    }
}

internal import Algorithms
internal import Histories
internal import Languages

/// A side and its values, by what the sides are compared by.
struct MeasuredSide {
    let side: Expectation.Side
    let subjects: [Subject]
    /// One for each of its runs, sorted.
    let values: [Double]
    /// Why it has none; nil where it has.
    let lack: Phrase?

    init(_ side: Expectation.Side, _ subjects: [Subject], _ expectation: Expectation) {
        self.side = side
        let own = subjects.filter { side.runs.contains($0.name) }
        self.subjects = own
        let criterion = expectation.criterion
        let diverged = own.filter { $0.history.outcome != .finished }.map(\.name)
        let measured = own.map { criterion.value($0.history, expectation.reach ?? 0) }
        values = measured.compactMap(\.self).filter { !$0.isNaN }.sorted()
        if !diverged.isEmpty {
            lack = Phrase("expectations.diverged", ["runs": .names(diverged)])
        } else if values.count < own.count || own.isEmpty {
            lack = Phrase(
                "expectations.missing", ["run": .name(side.name), "criterion": criterion.words(expectation)])
        } else {
            lack = nil
        }
    }

    var median: Double { quantile(0.5) }

    private func quantile(_ share: Double) -> Double {
        guard !values.isEmpty else { return .nan }
        // Between infinite neighbours nothing can be interpolated.
        let value = values.quantile(share)
        return value.isNaN ? values[Int((share * Double(values.count - 1)).rounded(.up))] : value
    }

    /// How it stands to another.
    enum Order {
        case lower, higher
        /// They are equal, to the last bit.
        case same(Phrase)
        /// What keeps the numbers from telling.
        case open(Phrase)
    }

    func order(to other: MeasuredSide, by criterion: Criterion) -> Order {
        if let lack = lack ?? other.lack { return .open(lack) }
        let measures = Set((subjects + other.subjects).map(\.measure))
        if criterion.isLoss, measures.count > 1 {
            return .open(Phrase("expectations.incomparable", ["measures": .names(measures.sorted())]))
        }
        let names: [String: Phrase.Value] = ["one": .name(side.name), "other": .name(other.side.name)]
        if median.isInfinite, other.median.isInfinite { return .open(Phrase("expectations.neither", names)) }
        if Set(values + other.values).count == 1 { return .same(Phrase("expectations.equals", names)) }
        let difference = abs(median - other.median), size = max(abs(median), abs(other.median))
        guard size.isInfinite || difference > 1e-5 * size else {
            // Equal medians of values that are not lie within their spread.
            return .open(Phrase("expectations.\(difference == 0 ? "overlap" : "tie")", names))
        }
        if let samples = samples(by: criterion), difference * Double(samples) < 1.5 {
            return .open(Phrase("expectations.oneSample", names))
        }
        let (low, high) = median < other.median ? (self, other) : (other, self)
        guard
            low.values.count == 1 && high.values.count == 1
                || low.quantile(0.75) < high.quantile(0.25)
        else { return .open(Phrase("expectations.overlap", names)) }
        guard !crosses(other, by: criterion) else { return .open(Phrase("expectations.crossing", names)) }
        return median < other.median ? .lower : .higher
    }

    /// Of how many samples an accuracy is a share; nil for what is no accuracy.
    private func samples(by criterion: Criterion) -> Int? {
        switch criterion {
        case .accuracy: subjects.first.map { $0.classCounts.reduce(0, +) }
        case .validationAccuracy: subjects.first?.validationCount
        default: nil
        }
    }

    /// Whether two lines change places in the last tenth of the states that both have.
    private func crosses(_ other: MeasuredSide, by criterion: Criterion) -> Bool {
        guard subjects.count == 1, other.subjects.count == 1,
            let a = criterion.course(subjects[0].history),
            let b = criterion.course(other.subjects[0].history),
            a.steps == b.steps, a.values.count >= 10
        else { return false }
        let end = zip(a.values, b.values).suffix(a.values.count / 10 + 1).map { $0 - $1 }
        return end.contains { $0 > 0 } && end.contains { $0 < 0 }
    }

    /// Its value, in a ranking.
    var rank: Phrase {
        guard values.count > 1, let low = values.first, let high = values.last else {
            return Phrase("list.rank", ["run": .name(side.name), "loss": .number(median)])
        }
        return Phrase(
            "list.seeds",
            [
                "setting": .name(side.name), "median": .number(median), "low": .number(low),
                "high": .number(high),
            ])
    }
}

extension [MeasuredSide] {
    /// The values from the lowest; of many the lowest and the highest, and what is named.
    func ranking(_ expectation: Expectation) -> Phrase {
        let sorted = filter { !$0.values.isEmpty }.sorted { $0.median < $1.median }
        guard !sorted.isEmpty else { return Phrase("expectations.noValues") }
        let shown = sorted.enumerated().filter { place, standing in
            sorted.count <= 6 || place < 2 || place >= sorted.count - 2
                || expectation.sides.contains(standing.side)
        }.map(\.element)
        return Phrase(
            shown.count < sorted.count ? "expectations.rankingSome" : "expectations.ranking",
            [
                "criterion": expectation.criterion.words(expectation), "ranking": .phrases(shown.map(\.rank)),
                "shown": .count(shown.count), "all": .count(sorted.count),
            ])
    }
}

extension [Subject] {
    /// A side for each run, or for each setting, whose runs differ in nothing but their seeds.
    func sides(bySetting: Bool) -> [Expectation.Side] {
        func name(_ subject: Subject) -> String {
            bySetting ? subject.setting ?? subject.name : subject.name
        }
        return map(name).uniqued().map { side in
            Expectation.Side(name: side, runs: filter { name($0) == side }.map(\.name))
        }
    }
}

extension Criterion {
    /// What it is called.
    func words(_ expectation: Expectation) -> Phrase.Value {
        .phrases([Phrase("criteria.\(name)", ["reach": .number(expectation.reach ?? .nan)])])
    }

    /// What the course is called that ends with it; nothing where none does.
    var courseWords: Phrase.Value {
        .phrases(Self.courses.contains(self) ? [Phrase("courses.\(name)")] : [])
    }
}

internal import Histories

extension History {
    /// What can be judged of a run that another tool recorded, as Descent's own runs are: without values that are not
    /// finite where finite ones follow, which no run that diverged has, and up to the first state, if any, from which on
    /// a number stays infinite or not a number. What is measured besides stays as it is.
    ///
    /// - Parameter gaps: Is added how many values are left out in each series, by its name.
    func judged(_ gaps: inout [String: Int]) -> History {
        let whole = series.map { series -> Series in
            guard series.isJudged, let end = series.values.lastIndex(where: \.isFinite),
                series.values[...end].contains(where: { !$0.isFinite })
            else { return series }
            let places = series.values.indices.filter { $0 > end || series.values[$0].isFinite }
            gaps[series.name] = series.values.count - places.count
            return series.at(places)
        }
        let judged = History(name: name, series: whole)
        guard case .diverged(let state) = judged.outcome else { return judged }
        return History(
            name: name,
            series: whole.map { series in
                guard series.isJudged else { return series }
                return series.at(series.steps.indices.filter { series.steps[$0] <= state })
            })
    }
}

extension History {
    /// More points than this in a line are no longer seen one by one.
    private static let mostStates = 20_000

    /// The history with so many states as a page can hold: of every block of them those where the loss is lowest and
    /// highest, as runs that Descent trains are thinned.
    func thinned() -> History {
        guard series.contains(where: { $0.values.count > Self.mostStates }) else { return self }
        var kept: Set<Int> = []
        if let loss {
            for place in loss.extremes(blocks: Self.mostStates / 2) { kept.insert(loss.steps[place]) }
        }
        return History(
            name: name,
            series: series.map { series in
                guard series.values.count > Self.mostStates else { return series }
                let places = series.steps.indices.filter { kept.contains(series.steps[$0]) }
                return series.at(
                    places.isEmpty ? evenPlaces(of: series.values.count, atMost: Self.mostStates) : places)
            }, isThinned: true)
    }
}

extension Series {
    /// The places of the lowest and the highest value of each block, the first and the last place among them.
    fileprivate func extremes(blocks: Int) -> [Int] {
        let count = values.count
        guard count > 2 * blocks else { return Array(values.indices) }
        let places = (0..<blocks).flatMap { block -> [Int] in
            let range = block * count / blocks..<(block + 1) * count / blocks
            let low = range.min { values[$0] < values[$1] }, high = range.max { values[$0] < values[$1] }
            return [low, high].compactMap { $0 }
        }
        return Set(places + [0, count - 1]).sorted()
    }

    /// Whether a number of it that is not finite means that the run diverged.
    fileprivate var isJudged: Bool { ![.other, .stepSize].contains(quantity) }

    /// Its values at these places.
    fileprivate func at(_ places: [Int]) -> Series {
        guard places.count < values.count else { return self }
        return Series(name: name, steps: Steps(places.map { steps[$0] }), values: places.map { values[$0] })
    }
}

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

extension Series {
    /// Whether a number of it that is not finite means that the run diverged.
    fileprivate var isJudged: Bool { ![.other, .stepSize].contains(quantity) }

    /// Its values at these places.
    fileprivate func at(_ places: [Int]) -> Series {
        guard places.count < values.count else { return self }
        return Series(name: name, steps: Steps(places.map { steps[$0] }), values: places.map { values[$0] })
    }
}

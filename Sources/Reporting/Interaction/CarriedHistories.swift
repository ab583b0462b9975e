internal import Histories

extension PageData {
    /// Takes in the losses, accuracies, outputs and weights of runs: every recorded value or, of very long runs, some.
    /// Where there are too many for a page, losses and accuracies must do.
    mutating func carry(_ runs: [History]) {
        let count = runs.flatMap(\.series).reduce(0) { sum, series in
            sum + (series.isCarried(isBrief: false) ? min(series.values.count, Self.mostStates) : 0)
        }
        for run in runs {
            var columns: [String: [Int]] = [:]
            for series in run.series where series.isCarried(isBrief: count > Self.mostNumbers) {
                let shown = series.spread(atMost: Self.mostStates)
                columns[series.name] = [numbers.place(of: shown.states), numbers.place(of: shown.values)]
            }
            histories[run.name] = columns
        }
    }

    private static let mostStates = 200
    /// About 270 kilobytes.
    private static let mostNumbers = 50_000
}

extension Series {
    fileprivate func isCarried(isBrief: Bool) -> Bool {
        switch quantity {
        case .loss, .validationLoss, .accuracy: true
        case .output, .weight: !isBrief
        default: false
        }
    }

    /// It at no more than so many of its states, the first and the last among them.
    func spread(atMost most: Int) -> (states: [Double], values: [Double]) {
        let places = evenPlaces(of: values.count, atMost: most)
        return (places.map { Double(steps[$0]) }, places.map { values[$0] })
    }
}

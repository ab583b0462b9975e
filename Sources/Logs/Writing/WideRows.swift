/// The points of a run as the rows of a table: a row for every step, and further ones where a series has several values
/// at a step.
struct WideRows {
    /// Axes first, then what was measured.
    let columns: [LogSeries]
    /// The steps of the rows, increasing; one that comes again stands again.
    private(set) var steps: [Double] = []
    /// For each column the rows of its points.
    private(set) var rows: [[Int]] = []

    init(_ run: LogRun) {
        self.init(run.axes + run.series)
    }

    init(_ columns: [LogSeries]) {
        self.columns = columns
        var next = columns.map { _ in 0 }
        let orders = columns.map(Self.order)
        rows = columns.map { [Int](repeating: 0, count: $0.steps.count) }
        while true {
            // The lowest step that any column has next.
            var lowest: Double?
            for (column, series) in columns.enumerated() where next[column] < series.steps.count {
                let step = series.steps[orders[column]?[next[column]] ?? next[column]]
                if lowest.map({ Self.isBefore(step, $0) }) ?? true { lowest = step }
            }
            guard let lowest else { break }
            for (column, series) in columns.enumerated() where next[column] < series.steps.count {
                let place = orders[column]?[next[column]] ?? next[column]
                guard !Self.isBefore(lowest, series.steps[place]) else { continue }
                rows[column][place] = steps.count
                next[column] += 1
            }
            steps.append(lowest)
        }
    }

    /// The cells of a column in the rows' order; nil where it has none.
    func places(of column: Int) -> [Int?] {
        var places = [Int?](repeating: nil, count: steps.count)
        for (place, row) in rows[column].enumerated() { places[row] = place }
        return places
    }

    /// The places of a series by their steps; nil where they stand in order already.
    private static func order(_ series: LogSeries) -> [Int]? {
        let steps = series.steps
        guard zip(steps, steps.dropFirst()).contains(where: { isBefore($1, $0) }) else { return nil }
        return steps.indices.sorted {
            isBefore(steps[$0], steps[$1]) || !isBefore(steps[$1], steps[$0]) && $0 < $1
        }
    }

    /// What is no number comes last.
    private static func isBefore(_ a: Double, _ b: Double) -> Bool { a < b || b.isNaN && !a.isNaN }
}

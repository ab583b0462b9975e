/// The data of a figure in named columns.
public struct DataTable: Hashable, Sendable {
    /// What stands in one place.
    public enum Value: Hashable, Sendable {
        case number(Double)
        case text(String)
        /// There is none: another series has a value here.
        case none
    }

    /// What each column is called.
    public let names: [String]
    /// A value for each column, row by row.
    public let rows: [[Value]]
}

extension Chart {
    /// The data of the figure in one table; nil where no mark has any.
    ///
    /// Where every series has one value for each x, it has a column for each series and a row for each x; else a row for
    /// every value, with its panel, its series, x, y and, where there are such, the value there.
    public var table: DataTable? {
        let series = zip(panels, data).flatMap { panel, marks in
            marks.compactMap { $0 }.map { (panel: panel.name, data: $0) }
        }
        // Lines of equal value on a surface have its data once more.
        var seen: Set<MarkData> = []
        let own = series.filter { $0.data.kind != .cells || seen.insert($0.data).inserted }
        guard !own.isEmpty else { return nil }
        return own.allSatisfy(\.data.isFunction) ? wide(own) : long(own)
    }

    private typealias Series = (panel: String, data: MarkData)

    private func wide(_ series: [Series]) -> DataTable {
        let places = Set(series.flatMap(\.data.x)).sorted()
        var columns: [(name: String, values: [DataTable.Value])] = []
        func add(_ name: [String], _ x: [Double], _ y: [Double]) {
            let name = name.filter { !$0.isEmpty }.joined(separator: " ")
            let values: [DataTable.Value]
            if x == places, y.count == x.count {
                values = y.map { .number($0) }
            } else {
                let known = Dictionary(zip(x, y)) { first, _ in first }
                values = places.map { known[$0].map { .number($0) } ?? .none }
            }
            columns.append((name.isEmpty ? yName : name, values))
        }
        for (panel, data) in series {
            if data.kind == .band {
                add([panel, data.name, "≥"], data.x, data.y)
                add([panel, data.name, "≤"], data.x, data.values)
            } else {
                add([panel, data.name], data.x, data.y)
            }
        }
        return DataTable(
            names: [xName] + columns.map(\.name),
            rows: places.enumerated().map { row, place in
                [value(place, on: x)] + columns.map { $0.values[row] }
            })
    }

    private func long(_ series: [Series]) -> DataTable {
        let hasPanels = panels.contains { !$0.name.isEmpty }
        let hasNames = series.contains { !$0.data.name.isEmpty }
        let hasValues = series.contains { !$0.data.values.isEmpty }
        let columns = ChartLanguages.language(language).columns
        let valueName = color.label.isEmpty ? columns.value : color.label
        var rows: [[DataTable.Value]] = []
        for (panel, data) in series {
            let head: [DataTable.Value] =
                (hasPanels ? [.text(panel)] : []) + (hasNames ? [.text(data.name)] : [])
            func add(_ x: Double, _ y: Double, _ own: Double?) {
                var row: [DataTable.Value] = []
                row.reserveCapacity(head.count + 3)
                row += head
                row.append(value(x, on: self.x))
                row.append(value(y, on: self.y))
                if hasValues { row.append(own.map { .number($0) } ?? .none) }
                rows.append(row)
            }
            if data.kind == .cells {
                for (row, y) in data.y.enumerated() {
                    for (column, x) in data.x.enumerated() {
                        let place = row * data.x.count + column
                        add(x, y, place < data.values.count ? data.values[place] : nil)
                    }
                }
            } else {
                for place in data.x.indices {
                    add(data.x[place], data.y[place], place < data.values.count ? data.values[place] : nil)
                }
            }
        }
        return DataTable(
            names: (hasPanels ? [columns.panel] : []) + (hasNames ? [columns.series] : []) + [xName, yName]
                + (hasValues ? [valueName] : []), rows: rows)
    }

    private var xName: String { x.label.isEmpty ? "x" : x.label }
    private var yName: String { y.label.isEmpty ? "y" : y.label }

    private func value(_ number: Double, on axis: Axis) -> DataTable.Value {
        guard axis.scale == .categorical, let place = Int(exactly: number),
            axis.categories.indices.contains(place)
        else { return .number(number) }
        return .text(axis.categories[place])
    }
}

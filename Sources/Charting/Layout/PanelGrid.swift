internal import Canvas

/// How panels stand in rows and columns.
struct PanelGrid {
    /// What the name above a panel takes, in points, broken into lines.
    static func nameHeight(lines: Int) -> Double {
        lines == 0 ? 0 : 15 + Double(lines - 1) * Typography.panelName.size * Typography.leading
    }

    let count: Int
    let columns: Int
    var rows: Int { (count + columns - 1) / columns }

    /// Chooses the columns, if none are asked for, so that plots come closest to a third wider than high, with
    /// few places left empty.
    init(count: Int, columns: Int?, room: Box, gapX: Double, gapY: Double) {
        let count = max(1, count)
        self.count = count
        func cost(_ columns: Int) -> Double {
            let rows = (count + columns - 1) / columns
            let width = max(1, (room.width + gapX) / Double(columns) - gapX)
            let height = max(1, (room.height + gapY) / Double(rows) - gapY)
            let ratio = width / height / 1.3
            let empty = Double(rows * columns - count) / Double(count)
            return max(ratio, 1 / ratio) + 2 * empty
        }
        self.columns =
            columns.map { min(max(1, $0), count) } ?? (1...count).min { cost($0) < cost($1) } ?? 1
    }

    /// The plot areas, row by row, in an area whose plots are `gap.x` and `gap.y` apart.
    func frames(in area: Box, gapX: Double, gapY: Double) -> [Box] {
        let width = max(1, (area.width - gapX * Double(columns - 1)) / Double(columns))
        let height = max(1, (area.height - gapY * Double(rows - 1)) / Double(rows))
        return (0..<count).map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            return Box(
                x: area.x + Double(column) * (width + gapX), y: area.y + Double(row) * (height + gapY),
                width: width, height: height)
        }
    }

    /// Whether a panel stands at the left edge.
    func isFirst(_ index: Int) -> Bool { index % columns == 0 }

    /// Whether a panel stands at the right edge, or is the last.
    func isLast(_ index: Int) -> Bool { index % columns == columns - 1 || index == count - 1 }

    /// Whether no panel stands below.
    func isLowest(_ index: Int) -> Bool { index + columns >= count }
}

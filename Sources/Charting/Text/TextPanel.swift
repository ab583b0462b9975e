/// One panel of a chart in characters.
struct TextPanel {
    private let characters: TextChart.Characters
    private let isColoured: Bool
    private let canvas: DotCanvas
    private let name: String
    private let xLabel: String
    /// Of each row the label at its left; empty for most.
    private var labels: [String]
    private var ticks: [(column: Int, label: String)] = []
    /// Of each row the name at its right.
    private var names: [Int: Name] = [:]
    /// Names that have no row.
    private var legend: [Name] = []

    private struct Name {
        var text: String
        var ink: Ink
        var mark: Character
    }

    init(
        _ chart: Chart, _ place: Int, columns: Int, rows: Int, _ characters: TextChart.Characters,
        coloured: Bool
    ) {
        self.characters = characters
        isColoured = coloured
        let panel = chart.panels[place], yAxis = chart.y(ofPanel: place)
        name = characters.words([panel.name, yAxis.label].first { !$0.isEmpty } ?? "").fitted(columns)
        xLabel = characters.words(chart.x.label)
        var lines = panel.marks.compactMap { $0 as? Line }
        let strong = lines.filter { $0.stroke.opacity == 1 }
        if !strong.isEmpty { lines = strong }
        let extent = lines.reduce(into: Extent()) {
            $0.form(union: $1.extent(x: chart.x.scale, y: yAxis.scale))
        }
        let yTarget = max(2, rows / 4)
        let yDomain =
            yAxis.domain(for: extent.y, nice: true, target: yTarget) ?? (yAxis.scale == .log ? 1...10 : 0...1)
        let yTicks = yAxis.ticks(in: yDomain, target: yTarget)
        let texts = yTicks.map { characters.words($0.label) }
        let left = (texts.map(\.columnCount).max() ?? 0) + 2

        let named = lines.compactMap { line in line.name.map { (line: line, text: characters.words($0.text)) }
        }
        let widest = named.map(\.text.columnCount).max() ?? 0
        let isBeside = !named.isEmpty && named.count <= min(rows, 12) && widest + 2 <= columns / 3
        let width = max(8, columns - left - (isBeside ? widest + 2 : 0))

        let xDomain =
            chart.x.domain(for: extent.x, nice: false, target: 4) ?? (chart.x.scale == .log ? 1...10 : 0...1)
        var canvas = DotCanvas(columns: width, rows: rows, characters)
        let plot = Plot(
            frame: canvas.frame, x: (chart.x.scale, xDomain), y: (yAxis.scale, yDomain))
        var marks: [Character] = []
        for (place, line) in lines.enumerated() {
            marks.append(DotCanvas.mark(place))
            canvas.draw(Polyline(x: line.x, y: line.y, in: plot), line.stroke, mark: marks[place])
        }
        self.canvas = canvas

        labels = Array(repeating: "", count: rows)
        for (tick, text) in zip(yTicks, texts) {
            guard let y = plot.y.position(of: tick.value) else { continue }
            labels[canvas.row(of: y)] = text
        }
        var free = 0
        for tick in chart.x.ticks(in: xDomain, target: max(3, width / 12)) {
            guard let x = plot.x.position(of: tick.value) else { continue }
            let text = characters.words(tick.label), column = canvas.column(of: x)
            let start = min(max(0, column - text.columnCount / 2), max(0, width - text.columnCount))
            guard start >= free else { continue }
            ticks.append((column, text))
            free = start + text.columnCount + 1
        }
        let all = lines.enumerated().compactMap { place, line -> (name: Name, line: Line)? in
            guard let name = line.name else { return nil }
            return (Name(text: characters.words(name.text), ink: line.stroke.ink, mark: marks[place]), line)
        }
        guard isBeside else {
            legend = all.map(\.name)
            return
        }
        let ends = all.map { name, line in line.end(in: plot).map { Double(canvas.row(of: $0.y)) } ?? 0 }
        let places = Stack(wishes: ends, height: 1, bounds: -0.5...(Double(rows) - 0.5)).places
        for ((name, _), place) in zip(all, places) {
            var row = min(rows - 1, max(0, Int(place.rounded())))
            while names[row] != nil, row + 1 < rows { row += 1 }
            while names[row] != nil, row > 0 { row -= 1 }
            names[row] = name
        }
    }

    /// From top to bottom.
    var lines: [String] {
        let left = (labels.map(\.columnCount).max() ?? 0)
        let isASCII = characters == .ascii
        var lines = name.isEmpty ? [] : [name]
        for row in 0..<canvas.rows {
            let label = String(repeating: " ", count: left - labels[row].columnCount) + labels[row]
            let axis = labels[row].isEmpty ? (isASCII ? "|" : "│") : isASCII ? "+" : "┤"
            let name =
                names[row].map { " " + painted(canvas.isASCII ? "\($0.mark) \($0.text)" : $0.text, $0.ink) }
                ?? ""
            lines.append("\(label) \(axis)\(canvas.text(row: row, coloured: isColoured))\(name)")
        }
        let indent = String(repeating: " ", count: left + 1)
        var base = Array(repeating: isASCII ? "-" : "─", count: canvas.columns)
        var labels = ""
        for (column, label) in ticks {
            base[column] = isASCII ? "+" : "┬"
            let start = min(
                max(0, column - label.columnCount / 2), max(0, canvas.columns - label.columnCount))
            labels += String(repeating: " ", count: max(0, start - labels.columnCount)) + label
        }
        lines.append(indent + (isASCII ? "+" : "└") + base.joined())
        lines.append(indent + " " + labels)
        let middle = max(0, (canvas.columns - xLabel.columnCount) / 2)
        if !xLabel.isEmpty {
            lines.append(indent + " " + String(repeating: " ", count: middle) + xLabel.fitted(canvas.columns))
        }
        return lines + legendLines(indent)
    }

    private func legendLines(_ indent: String) -> [String] {
        let room = canvas.columns
        var lines: [String] = [], used = 0
        for (place, name) in legend.enumerated() {
            if lines.count > 4 {
                lines.append("\(indent) +\(legend.count - place)")
                break
            }
            let sample = canvas.isASCII ? String(name.mark) : "──"
            let text = "\(sample) \(name.text)".fitted(room)
            if lines.isEmpty || used + 3 + text.columnCount > room {
                lines.append(indent + " ")
                used = 0
            } else {
                lines[lines.count - 1] += "   "
                used += 3
            }
            lines[lines.count - 1] += painted(text, name.ink)
            used += text.columnCount
        }
        return lines
    }

    private func painted(_ text: String, _ ink: Ink) -> String {
        isColoured ? DotCanvas.painted(text, ink) : text
    }
}

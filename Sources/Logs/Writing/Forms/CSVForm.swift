extension LogForm {
    /// Comma-separated tables: a row for every step, a column for every series.
    static let csv = LogForm(
        name: "csv",
        writes: """
            a table for each run, a row for every step, a column for every series; with `--long` one table for all, a row for \
            each value: `run,series,step,value`
            """,
        leaves: "histograms, parameters",
        write: { runs in
            if runs.count == 1 { return .file(table(runs[0])) }
            var names = FileNames(), files: [String: [UInt8]] = [:]
            for run in runs { files[names.name(for: run.name) + ".csv"] = table(run) }
            return .folder(files)
        },
        writeLong: { runs in
            var bytes = Array("run,series,step,value\n".utf8)
            for run in runs {
                for series in run.axes + run.series {
                    let head = "\(cell(run.name)),\(cell(series.name)),"
                    for (step, value) in zip(series.steps, series.values) {
                        bytes += head.utf8
                        bytes += "\(NumberText.step(step)),\(NumberText.value(value))\n".utf8
                    }
                }
            }
            return bytes
        })

    private static func table(_ run: LogRun) -> [UInt8] {
        let rows = WideRows(run)
        // A header that does not say that it holds steps would be a series to the next reader.
        let isKnown = StepColumn.find(among: [Table.Column(name: run.stepName, rows: .first(0))]) != nil
        let step = isKnown ? run.stepName : "step"
        var bytes = Array(([step] + rows.columns.map(\.name)).map(cell).joined(separator: ",").utf8)
        bytes.append(UInt8(ascii: "\n"))
        let places = rows.columns.indices.map(rows.places)
        for row in rows.steps.indices {
            bytes += NumberText.step(rows.steps[row]).utf8
            for (column, series) in rows.columns.enumerated() {
                bytes.append(UInt8(ascii: ","))
                if let place = places[column][row] { bytes += NumberText.value(series.values[place]).utf8 }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// A text as a cell: in quotes where it would end the cell or look like none.
    private static func cell(_ text: String) -> String {
        let isPlain = !text.utf8.contains {
            [UInt8(ascii: ","), 34, 10, 13, 9, UInt8(ascii: ";")].contains($0)
        }
        if isPlain, !text.hasPrefix(" "), !text.hasSuffix(" ") { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

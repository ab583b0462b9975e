extension LogForm {
    /// Tables for LaTeX's package pgfplots, and the figure that draws their losses.
    static let pgfplots = LogForm(
        name: "pgfplots",
        writes: """
            a folder of tables for LaTeX's pgfplots, columns set off by spaces, `nan` where there is nothing, and figure.tex, \
            which draws the losses
            """,
        leaves: "histograms, parameters; headers keep Latin letters and digits",
        write: { runs in
            var names = FileNames(), files: [String: [UInt8]] = [:], plots: [Plot] = []
            for run in runs {
                let file = names.name(for: identifier(run.name)) + ".dat"
                let rows = WideRows(run), headers = headers(run.stepName, rows.columns)
                files[file] = Array(table(rows, headers).utf8)
                for (series, header) in zip(rows.columns, headers.dropFirst()).dropFirst(run.axes.count) {
                    plots.append(
                        Plot(run: run.name, file: file, step: headers[0], header: header, series: series))
                }
            }
            files["figure.tex"] = Array(figure(plots, xLabel: runs.first?.stepName ?? "step").utf8)
            return .folder(files)
        })

    /// A line of the figure.
    private struct Plot {
        let run: String
        let file: String
        let step: String
        let header: String
        let series: LogSeries
    }

    /// More lines than this nobody tells apart.
    private static let mostPlots = 12

    private static func table(_ rows: WideRows, _ headers: [String]) -> String {
        var text = headers.joined(separator: " ") + "\n"
        let places = rows.columns.indices.map(rows.places)
        for row in rows.steps.indices {
            text += NumberText.step(rows.steps[row])
            for (column, series) in rows.columns.enumerated() {
                text += " " + (places[column][row].map { NumberText.value(series.values[$0]) } ?? "nan")
            }
            text += "\n"
        }
        return text
    }

    /// The losses where there are some; on a logarithmic axis where they fall far.
    private static func figure(_ plots: [Plot], xLabel: String) -> String {
        let losses = plots.filter { MetricName($0.series.name).isLoss }
        let all = losses.isEmpty ? plots : losses, shown = all.prefix(mostPlots)
        let values = shown.flatMap { $0.series.values.filter(\.isFinite) }
        let isLog = (values.min() ?? 0) > 0 && (values.max() ?? 0) / (values.min() ?? 1) > 100
        let isOneRun = Set(shown.map(\.run)).count == 1, names = Set(shown.map(\.series.name))
        let lines = shown.map { plot in
            let legend =
                isOneRun ? plot.series.name : names.count == 1 ? plot.run : "\(plot.run): \(plot.series.name)"
            return "  \\addplot+ table [x=\(plot.step), y=\(plot.header)] {\\descentfolder/\(plot.file)};\n"
                + "  \\addlegendentry{\(escaped(legend))}"
        }
        let yLabel = names.count == 1 ? names.first ?? "" : losses.isEmpty ? "" : "loss"
        let rest =
            all.count > shown.count ? "% Of \(all.count) lines the first \(shown.count) are drawn.\n" : ""
        return """
            % In the preamble: \\usepackage{pgfplots} \\pgfplotsset{compat=1.18}
            % Where the tables stand elsewhere: \\newcommand{\\descentfolder}{their/folder}
            \(rest)\\providecommand{\\descentfolder}{.}
            \\begin{tikzpicture}
            \\begin{axis}[xlabel={\(escaped(xLabel))}, ylabel={\(escaped(yLabel))}, \(isLog ? "ymode=log, " : "")no markers,
              legend pos=outer north east, legend style={draw=none}, legend cell align=left]
            \(lines.joined(separator: "\n"))
            \\end{axis}
            \\end{tikzpicture}

            """
    }

    /// Names for the columns that pgfplots can be asked by, no two alike.
    private static func headers(_ step: String, _ columns: [LogSeries]) -> [String] {
        var names = FileNames()
        return ([step] + columns.map(\.name)).map { names.name(for: identifier($0)) }
    }

    /// Latin letters, digits and what joins them.
    private static func identifier(_ text: String) -> String {
        let kept = text.map { character in
            character.isASCII && (character.isLetter || character.isNumber || "_.".contains(character))
                ? character : "-"
        }
        let name = String(kept).trimming { $0 == "-" }
        return name.contains { $0 != "-" && $0 != "." } ? name : "series"
    }

    /// A text as LaTeX sets it.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\textbackslash{}"
            case "^": escaped += "\\textasciicircum{}"
            case "~": escaped += "\\textasciitilde{}"
            case "%", "&", "#", "_", "$", "{", "}": escaped += "\\\(scalar)"
            default:
                let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator].contains(
                    scalar.properties.generalCategory)
                escaped.unicodeScalars.append(isHidden ? " " : scalar)
            }
        }
        return escaped
    }
}

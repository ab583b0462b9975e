extension LogForm {
    /// A JSON object for each value, in a line of its own.
    static let jsonLines = LogForm(
        name: "jsonl",
        writes:
            "JSON lines, an object for each value: `{\"run\": …, \"series\": …, \"step\": …, \"value\": …}`",
        leaves: "histograms, parameters",
        write: { runs in
            var bytes: [UInt8] = []
            for run in runs {
                for series in run.axes + run.series {
                    let head = "{\"run\": \(quoted(run.name)), \"series\": \(quoted(series.name)), \"step\": "
                    for (step, value) in zip(series.steps, series.values) {
                        bytes += head.utf8
                        bytes += NumberText.json(step, isStep: true).utf8
                        bytes += ", \"value\": ".utf8
                        bytes += NumberText.json(value).utf8
                        bytes += "}\n".utf8
                    }
                }
            }
            return .file(bytes)
        })

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

internal import Foundation
internal import Yams

extension LogFormat {
    /// What Lightning's `CSVLogger` writes: rows that hold only what was logged together.
    static let lightningCSV = LogFormat(
        name: "lightning", title: "Lightning CSVLogger",
        reads: "every metric over `step`, `epoch` beside it; `hparams.yaml` beside the file as parameters",
        leaves: "",
        content: .table { table, name in
            let names = table.columns.map(\.name)
            let isSparse = table.columns.contains { $0.rows.count < table.rowCount }
            guard table.origin == .delimited, names == names.sorted(), names.count > 2, isSparse,
                table["epoch"] != nil,
                let step = table["step"]
            else { return nil }
            return table.run(name, step: step).map { [$0] }
        },
        complete: { run in
            let parts = run.source.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.last == "metrics.csv" else { return }
            if parts.count > 1, parts[parts.count - 2].hasPrefix("version_") {
                run.name = String(parts[parts.count - 2])
            }
            run.parameters = hyperParameters((parts.dropLast() + ["hparams.yaml"]).joined(separator: "/"))
        })

    /// More is no list of hyper-parameters.
    private static let sizeLimit = 1 << 20

    /// The single values of a YAML file's table; none where it cannot be read.
    private static func hyperParameters(_ path: String) -> [LogRun.Parameter] {
        guard let text = LogFile(path: path).text(upTo: sizeLimit), let node = try? Yams.compose(yaml: text),
            let pairs = node.mapping
        else { return [] }
        return pairs.compactMap { key, value in
            guard let name = key.scalar?.string, let value = value.scalar?.string else { return nil }
            return LogRun.Parameter(name: name, value: value)
        }
    }
}

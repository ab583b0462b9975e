internal import Foundation
public import Training

/// A gradient check as a table for the terminal.
public struct CheckText: Sendable {
    /// The lines, each ending in a newline.
    public let text: String

    /// Beyond this many parameters, the worst stand for all.
    private static let mostRows = 64

    /// The check of a run; nil where its gradients are not finite.
    public init(_ check: GradientCheck?, run: String, _ network: Network) {
        guard let check else {
            text = "\(run): not checked, a number is not finite\n"
            return
        }
        let verdict = check.verdict.map { "\($0)" } ?? "not judged"
        let isAll = check.entries.count == check.parameterCount
        var entries = check.entries
        if entries.count > Self.mostRows {
            entries = Array(entries.sorted { Self.badness($0) > Self.badness($1) }.prefix(12))
        }
        let names = network.parameterNames
        let head = ["parameter", "autograd", "by hand", "apart", "quotient", "apart", "verdict"]
        let rows = entries.map { entry in
            [
                names[entry.parameter], entry.autograd.description, entry.exact.description,
                Self.short(entry.autogradDifference), entry.quotient.description,
                Self.short(entry.quotientDifference), Self.verdict(of: entry),
            ]
        }
        let count =
            (isAll ? "" : "\(check.entries.count) of ")
            + "\(check.parameterCount) parameters"
            + (entries.count < check.entries.count ? ", the \(entries.count) worst shown" : "")
        text = "\(run): \(verdict), \(count)\n" + Self.table([head] + rows) + "\n"
    }

    private static func badness(_ entry: GradientCheck.Entry) -> Double {
        entry.crossesKink ? -1 : max(entry.autogradDifference, entry.quotientDifference)
    }

    private static func verdict(of entry: GradientCheck.Entry) -> String {
        [entry.autogradVerdict, entry.quotientVerdict].compactMap(\.self).max().map { "\($0)" } ?? "at a kink"
    }

    private static func short(_ value: Double) -> String {
        value == 0 ? "0" : String(format: "%.1e", value)
    }

    private static func table(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            var line = "  " + cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}

import Charting
import Figures
import Foundation
import Histories
import Languages

/// The settings of a figure in one of the languages of `templates/languages/`.
func settings(_ tag: String = "en") throws -> FigureSettings {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "templates/languages/\(tag).yaml")
    let language = try Language(tag: tag, catalogue: String(contentsOf: file, encoding: .utf8))
    return FigureSettings(language: language)
}

/// A run with these columns, each at its own steps.
func trace(_ label: String, _ series: [Series], ink: Ink = .series(1), isFaint: Bool = false) -> Trace {
    Trace(history: History(name: label, series: series), label: label, ink: ink, isFaint: isFaint)
}

/// A column at every iteration or, with a stride, at each so-manieth.
func column(_ name: String, _ values: [Double], every stride: Int = 1) -> Series {
    Series(
        name: name, steps: stride == 1 ? .every(0..<values.count) : .at(values.indices.map { $0 * stride }),
        values: values)
}

/// A run with these losses, and whatever other columns.
func trace(
    _ label: String, _ losses: [Double], columns: [(String, [Double])] = [], ink: Ink = .series(1),
    dash: Dash = .solid, isFaint: Bool = false
) -> Trace {
    let series = ([("loss", losses)] + columns).map { name, values in
        Series(name: name, steps: .every(0..<values.count), values: values)
    }
    return Trace(
        history: History(name: label, series: series), label: label, ink: ink, dash: dash, isFaint: isFaint)
}

extension Chart {
    /// The lines of one panel, from back to front.
    func lines(_ panel: Int = 0) -> [Line] { panels[panel].marks.compactMap { $0 as? Line } }
}

internal import Charting
internal import Foundation
internal import Labs
internal import Reporting

/// How a report is made and where it goes.
struct ReportMaking {
    let templates: Templates
    let forms: [Form]
    let charts: ChartOptions
    /// What the page calls its theme; nil for Descent's own.
    let themeName: String?
    let output: String

    /// Trains a lab, writes its report and all that belongs to it.
    func make(_ lab: Lab, showing display: ProgressDisplay) async throws -> MadeReport {
        // Before anything is trained or written.
        try lab.checkProse()
        _ = try templates.language(lab.language)
        let folder = try OutputFolder(of: lab, in: output)
        let results = try await Interruption.watched {
            try await folder.train(lab, isInterrupted: { Interruption.isAsked }, progress: display.show)
        }
        display.showPage()
        async let encoded = EncodedResults(results)
        let report = try await report(results, in: folder)
        return try await write(report, results, try await encoded, in: folder) {
            display.show(charts: $0, of: $1)
        }
    }

    /// The report of some results, made of what is kept beside a folder and kept there.
    func report(_ results: Results, in folder: OutputFolder, isPageFirst: Bool = false) async throws -> Report
    {
        // The pictures of other forms are not among what is kept.
        let kept =
            forms.contains(where: \.showsFiles)
            ? nil : PieceStore(folder.store, templates, charts, isPageFirst: isPageFirst)
        return try await Report(
            results, templates: templates, theme: themeName == nil ? .light : charts.theme, named: themeName,
            keeping: kept)
    }

    /// Writes a report, and all that belongs to it, into a folder.
    ///
    /// - Parameter progress: Called from any thread with how many charts are written, of how many.
    func write(
        _ report: Report, _ results: Results, _ encoded: EncodedResults, in folder: OutputFolder,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> MadeReport {
        var files = try await folder.write(encoded)
        try folder.write(try report.findings.bytes(), to: "findings.json")
        let drawn = try report.charts(charts, for: forms)
        files += try await folder.write(drawn) { progress($0, drawn.count) } + ["findings.json"]
        try folder.write(answers: report.answers)
        if report.answers != nil { files.append("answers.html") }
        // Last, so that a page never speaks of files that are not there yet.
        var written: [Form] = [], failures: [ConversionError] = []
        for form in forms {
            do {
                try await folder.write(report, as: form)
                written.append(form)
            } catch let error as ConversionError {
                failures.append(error)
            }
        }
        return MadeReport(
            results: results, report: report, folder: folder, files: files + written.map(\.file),
            forms: written,
            failures: failures)
    }
}

/// A report that was written.
struct MadeReport {
    let results: Results
    let report: Report
    let folder: OutputFolder
    /// The names of all that was written, in its folder.
    let files: [String]
    /// The forms that could be written.
    let forms: [Form]
    let failures: [ConversionError]

    /// Where a form is.
    func path(of form: Form) -> String { folder.url.appendingPathComponent(form.file).path }

    /// All of it for programs.
    var document: WrittenDocument { WrittenDocument(results, report, in: folder, files: files.sorted()) }

    /// What came of each experiment, and where the report is.
    func text(coloured: Bool) -> String {
        func paint(_ text: String, _ code: String) -> String {
            coloured ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
        }
        let lines = report.summary.lines.map { line in
            let answer = line.word.map { "[\(paint($0, Self.colour(of: line.answer)))] " } ?? ""
            return "\(paint(line.experiment.shown(), "1")): \(answer)\(line.sentence.shown())\n"
        }
        return (lines + forms.map { "The report is at \(path(of: $0))\n" }).joined()
    }

    /// Green, red or yellow.
    private static func colour(of answer: String?) -> String {
        switch answer {
        case "supported": "32"
        case "not_supported": "31"
        default: "33"
        }
    }
}

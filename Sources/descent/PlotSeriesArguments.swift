internal import Errors
internal import ArgumentParser
internal import Charting
internal import Figures
internal import Foundation
internal import Labs
internal import Languages

/// What of some logs is drawn.
struct PlotSeriesArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What runs from left to right: step, epoch, time or a series, joined by step.", valueName: "name")
    )
    var x: String?

    @Option(
        help: ArgumentHelp(
            "The series, separated by commas: names, metrics (loss means val_loss, too) or patterns such as 'val_*'.",
            valueName: "names"))
    var y: [String] = []

    @Option(help: ArgumentHelp("The runs, separated by commas, or patterns of them.", valueName: "names"))
    var runs: [String] = []

    @Option(
        help: ArgumentHelp(
            "By what runs share a colour, drawn as median and spread: a hyper-parameter, seed (what differs in nothing else), or patterns of names.",
            valueName: "name"))
    var group: String?

    @Option(help: ArgumentHelp("What has a panel of its own: metric, run or none.", valueName: "what"))
    var facet: String?

    @Option(
        help: ArgumentHelp(
            "auto, none, a weight from 0 to 1 as TensorBoard's slider has it, or of how many points the running mean is.",
            valueName: "way"))
    var smooth = "auto"

    /// What is asked for so far.
    ///
    /// - Throws: `UsageError` for what there is not.
    func request() throws(UsageError) -> PlotRequest {
        var request = PlotRequest()
        (request.x, request.y, request.runs, request.group) = (x, y, runs, group)
        if let facet {
            guard let known = PlotFacet(rawValue: facet) else {
                throw UsageError(
                    .unknownChoice, word: facet, of: "--facet", what: "panel",
                    allowed: PlotFacet.allCases.map(\.rawValue))
            }
            request.facet = known
        }
        request.smoothing = try smoothing()
        return request
    }

    private func smoothing() throws(UsageError) -> PlotSmoothing {
        switch smooth {
        case "auto": return .automatic
        case "none": return .none
        default: break
        }
        if let count = Int(smooth), (2...10_000_000).contains(count) { return .window(count) }
        guard let weight = Double(smooth), (0..<1).contains(weight) else {
            throw UsageError(
                .badValue,
                "--smooth: error: cannot be \"\(smooth)\"\n"
                    + "  allowed: auto, none, a weight from 0 to below 1, or a number of points from 2")
        }
        return .exponential(weight: weight)
    }
}

/// How a plot looks.
struct PlotLookArguments: ParsableArguments {
    @Flag(help: "A logarithmic horizontal axis.")
    var logX = false

    @Flag(help: "A logarithmic vertical axis.")
    var logY = false

    @Flag(help: "A linear vertical axis, whatever the values.")
    var linearY = false

    @Option(
        help: ArgumentHelp(
            "The ends of the horizontal axis, one of which may be left out.", valueName: "low,high"))
    var xlim: String?

    @Option(
        help: ArgumentHelp(
            "The ends of the vertical axis, one of which may be left out.", valueName: "low,high"))
    var ylim: String?

    @Option(help: ArgumentHelp("The title; empty for none.", valueName: "text"))
    var title: String?

    @Option(
        help: ArgumentHelp("What runs are called, in their order; once for each.", valueName: "text"))
    var label: [String] = []

    @Option(help: ArgumentHelp("What stands below the horizontal axis.", valueName: "text"))
    var xlabel: String?

    @Option(help: ArgumentHelp("What stands above the vertical axis.", valueName: "text"))
    var ylabel: String?

    @Option(help: ArgumentHelp("The size in inches, such as 3.5x2.4.", valueName: "size"))
    var size: String?

    @Option(help: ArgumentHelp("Pixels per inch of a PNG.", valueName: "n"))
    var dpi = 144

    @Option(
        help: ArgumentHelp(
            "The look: light, dark, print, slides or a file of templates/themes.", valueName: "name"))
    var theme = "light"

    @Option(
        help: ArgumentHelp(
            "The language of the words that are no names: en or zh-Hans; Chinese where the names are.",
            valueName: "tag"))
    var language: String?

    /// Puts the look into a request.
    ///
    /// - Throws: `UsageError` for what cannot be drawn.
    func complete(_ request: inout PlotRequest) throws(UsageError) {
        guard !(logY && linearY) else {
            throw UsageError(
                .conflictingOptions,
                "--linear-y: error: the axis cannot be logarithmic, too\n  allowed: one of both")
        }
        request.xScale = logX ? .log : .linear
        request.yScale = logY ? .log : linearY ? .linear : nil
        request.xLimits = try limits(xlim, of: "--xlim", isLog: logX)
        request.yLimits = try limits(ylim, of: "--ylim", isLog: logY)
        (request.labels, request.title) = (label, title)
        (request.xLabel, request.yLabel) = (xlabel, ylabel)
        if let language, !Language.tags.contains(language) {
            throw UsageError(
                .unknownChoice, word: language, of: "--language", what: "language", allowed: Language.tags)
        }
        request.size = try size.map { (text) throws(UsageError) in try Size(inches: text) }
        try ChartArguments.check(dpi: dpi, for: request.size ?? Size(width: 16, height: 16))
    }

    private func limits(_ text: String?, of option: String, isLog: Bool) throws(UsageError) -> PlotLimits {
        guard let text else { return PlotLimits() }
        let ends = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ":" }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let values = ends.map { Double($0) }
        let isRight =
            ends.count == 2 && zip(ends, values).allSatisfy { $0.isEmpty || $1?.isFinite == true }
            && values.contains { $0 != nil }
        guard isRight, values[0] ?? -.infinity < values[1] ?? .infinity else {
            throw UsageError(
                .badValue,
                "\(option): error: cannot be \"\(text)\"\n"
                    + "  allowed: two numbers, the lower first, such as 0,1; one may be left out, as in 0,")
        }
        guard !isLog || values.allSatisfy({ $0 ?? 1 > 0 }) else {
            throw UsageError(
                .badValue,
                "\(option): error: cannot be \"\(text)\" on a logarithmic axis\n  allowed: numbers above 0"
            )
        }
        return PlotLimits(lower: values[0], upper: values[1])
    }
}

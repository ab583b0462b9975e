internal import Charting
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

/// What each step size does: the losses of the lab's own network, trained with many of them.
struct SweepView: Codable {
    let lead: String
    var figures: [FigureView]
}

/// A lab's sweep over step sizes, its runs trained and its figures drawn.
struct DrawnSweep: Sendable {
    let stepSizes: StepSizes
    /// The final losses over the step sizes, and the curve of one.
    let drawings: [Part.Drawing]

    /// Trains the runs of the sweep, on all cores; nil where the lab has none.
    init?(of results: Results, _ language: Language) async throws {
        let lab = results.lab
        let all = lab.sweepSettings
        guard all.count > 1, let settings = lab.base else { return nil }
        let histories = try await concurrently(all) { settings in
            try Trainer(settings).train(name: "sweep")
        }
        let own = settings.stepSize
        let base = all.indices.min { abs(all[$0].stepSize - own) < abs(all[$1].stepSize - own) } ?? 0
        stepSizes = StepSizes(
            values: all.map(\.stepSize), histories: histories, base: base,
            measure: language.choice(settings.loss))
        let figures = FigureSettings(language: language)
        let limit = Self.limit(of: results)
        drawings = try await concurrently([
            Figure.stepSizes(stepSizes, limit: limit, figures), .stepSizeCurve(stepSizes, figures),
        ]) { try Part.Drawing($0, as: $0.kind, language) }
    }

    /// 2 / λ_max where the lab's own network ended, if it was trained so and its curvature was recorded.
    static func limit(of results: Results) -> Double? {
        guard let base = results.lab.base else { return nil }
        let run = results.lab.runs.first { run in
            let own = run.settings
            return own.network == base.network && own.start == base.start && own.loss == base.loss
                && own.data == base.data && own.plainStepSize == base.stepSize
        }
        let largest = run.flatMap { results.history(of: $0.name).series(.curvature).first }?.values.last(
            where: \.isFinite)
        return largest.flatMap { $0 > 0 ? 2 / $0 : nil }
    }
}

extension Telling {
    /// The section of the sweep, and what the script is told of it.
    mutating func sweepView(_ sweep: DrawnSweep) -> SweepView {
        let figures = sweep.drawings.map { view(of: $0) }
        let curves = sweep.stepSizes.histories.map { $0.loss?.spread(atMost: 200) ?? ([], []) }
        let stepSizes = data.numbers.place(of: sweep.stepSizes.values)
        data.sweep = SweepData(
            figure: figures[1].id, stepSizes: stepSizes, base: sweep.stepSizes.base,
            states: curves.map { data.numbers.place(of: $0.0) },
            losses: curves.map { data.numbers.place(of: $0.1) },
            divergedAt: sweep.stepSizes.histories.map { history in
                guard case .diverged(let state) = history.outcome else { return nil }
                return state
            })
        return SweepView(
            lead: language.say(
                Phrase(
                    "page.sweepLead",
                    [
                        "count": .count(sweep.stepSizes.values.count),
                        "low": .number(sweep.stepSizes.values.first ?? 0),
                        "high": .number(sweep.stepSizes.values.last ?? 0),
                        "iterations": .count(results.lab.base?.iterations ?? 0),
                    ])), figures: figures)
    }
}

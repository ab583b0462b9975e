internal import Charting
internal import Histories
internal import Languages

/// How something stands on the samples a network learns from and on those it is only watched on, told apart by dash:
/// validation is dashed, in its run's colour.
struct TrainingAndValidation {
    let traces: [Trace]
    var scale = Scale.Kind.linear
    /// Whether what was restless has been smoothed.
    var isSmoothed = false
    let training: @Sendable (History) -> Series?
    let validation: @Sendable (History) -> Series?

    /// The runs that do not stand back and have both.
    private var watched: [Trace] {
        traces.filter { !$0.isFaint && validation($0.history) != nil && training($0.history) != nil }
    }

    /// Whether anything is dashed.
    var hasValidation: Bool { !watched.isEmpty }

    /// Beyond so many runs dashed lines have no names.
    private static let mostNamed = 3

    /// What a subtitle says of dashed lines that have no names; empty where they have.
    func subtitle(_ settings: FigureSettings) -> String {
        watched.count > Self.mostNamed ? settings.say("validation.dashed") : ""
    }

    /// All that is drawn.
    var series: [Series] {
        traces.compactMap { training($0.history) } + watched.compactMap { validation($0.history) }
    }

    /// The lines, those of validation over those of training.
    func marks(_ settings: FigureSettings) -> [any Mark] {
        guard hasValidation else {
            return Trace.marks(traces, among: isSmoothed ? nil : [], on: scale) { training($0.history) }
        }
        let watched = watched
        let isOne = watched.count == 1 && traces.count == 1
        let solid = traces.map { trace in
            var trace = trace
            trace.dash = .solid
            if isOne { trace.label = settings.say("validation.training") }
            return trace
        }
        let dashed = watched.map { trace in
            var trace = trace
            trace.dash = .dashed
            trace.label =
                isOne
                ? settings.say("validation.only")
                : watched.count > Self.mostNamed
                    ? "" : settings.say("validation.of", ["run": .text(trace.label)])
            return trace
        }
        return Trace.marks(solid, among: isSmoothed ? nil : series, on: scale) { training($0.history) }
            + Trace.marks(dashed, among: series, on: scale) { validation($0.history) }
    }
}

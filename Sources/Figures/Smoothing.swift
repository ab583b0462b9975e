internal import Charting
internal import Glibc
internal import Histories

/// The noisy losses of some runs: faint as they are and, on top, as they run on average.
struct Smoothing {
    /// How much of the average each value keeps from the one before, as TensorBoard smooths; nil where nothing is smoothed.
    let weight: Double?
    private let scale: Scale.Kind
    private let traces: [Trace]
    private let losses: [Series]

    init(_ traces: [Trace], on scale: Scale.Kind) {
        self.scale = scale
        self.traces = traces.filter { !$0.isFaint }
        let losses = traces.compactMap(\.history.loss)
        self.losses = losses
        let longest = self.traces.compactMap { Self.noisy($0.history, losses, scale)?.values.count }.max()
        weight = longest.map(Self.weight)
    }

    /// What is smoothed of a run: the losses of its batches where there are too few epochs for a line, else the loss if
    /// it is restless.
    private static func noisy(_ history: History, _ all: [Series], _ scale: Scale.Kind) -> Series? {
        if let batches = history.batchLoss {
            return batches.values.count >= 20 && (history.loss?.values.count ?? 0) < fewestEpochs
                ? batches : nil
        }
        return history.loss.flatMap { $0.isRestless(among: all, on: scale) ? $0 : nil }
    }

    /// Fewer points of the loss on all samples leave its course open.
    private static let fewestEpochs = 8

    /// The first of the usual weights that averages over about a fiftieth of the run.
    static func weight(for count: Int) -> Double {
        let usual = [0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998]
        // Beyond them the nines grow with the run.
        let longer = (4...9).lazy.flatMap { nines in
            [0.5, 0.2, 0.1].map { 1 - $0 * pow(10, Double(1 - nines)) }
        }
        return usual.first { 50 / (1 - $0) >= Double(count) } ?? longer.first {
            50 / (1 - $0) >= Double(count)
        }
            ?? 1 - 1e-9
    }

    /// A run's loss, smoothed where it is restless.
    func loss(of history: History) -> Series? {
        guard history.batchLoss == nil, let noisy = Self.noisy(history, losses, scale) else {
            return history.loss
        }
        return smoothed(noisy)
    }

    /// The losses that lie faintly behind.
    var behind: [[Double]] {
        traces.compactMap { ($0.history.batchLoss ?? Self.noisy($0.history, losses, scale))?.values }
    }

    /// What lies behind and between the lines: losses as they were, and those of batches smoothed.
    var marks: [any Mark] {
        traces.flatMap { trace -> [any Mark] in
            let noisy = Self.noisy(trace.history, losses, scale)
            let raw = (trace.history.batchLoss ?? noisy).map {
                trace.unnamed(
                    Line(x: trace.x(of: $0), y: $0.values, ink: trace.ink, width: 0.75, opacity: 0.3), $0)
            }
            guard let raw else { return [] }
            guard trace.history.batchLoss != nil, let noisy else { return [raw] }
            let smoothed = smoothed(noisy)
            let line = Line(x: trace.x(of: smoothed), y: smoothed.values, ink: trace.ink, width: 1)
            return [raw, trace.unnamed(line, smoothed)]
        }
    }

    private func smoothed(_ series: Series) -> Series {
        guard let weight else { return series }
        return Series(
            name: series.name, steps: series.steps,
            values: series.values.exponentiallySmoothed(weight: weight))
    }
}

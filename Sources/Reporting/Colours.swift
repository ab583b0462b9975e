internal import Charting
internal import Figures
internal import Labs
internal import Training

/// Which colour each kind of run has on the whole page: one for each combination of activation, loss and
/// optimizer, in the order in which they appear; what else is varied runs through lightness and dash.
struct Colours {
    private var kinds: [Kind] = []
    /// The imported runs, which have the colours after those.
    private let imported: [String]

    private struct Kind: Hashable {
        let activations: [Activation]
        let loss: Loss
        let optimizer: Optimizer

        init(_ settings: Settings) {
            (activations, loss, optimizer) = (settings.network.activations, settings.loss, settings.optimizer)
        }
    }

    init(_ lab: Lab) {
        imported = lab.imported.map(\.name)
        for run in lab.runs where !kinds.contains(Kind(run.settings)) { kinds.append(Kind(run.settings)) }
    }

    /// More lightnesses of one colour than these are not told apart.
    private static let mostShades = 3

    /// The look of every run of an experiment, in their order: those of one colour darken from the first to the last,
    /// and of one lightness each has a dash of its own, up to twelve runs.
    func looks(of runs: [Run]) -> [(ink: Ink, dash: Dash)] {
        let dashes: [Dash] = [.solid, .dashed, .dotted, .dashDotted]
        var looks: [(ink: Ink, dash: Dash)] = []
        for (place, run) in runs.enumerated() {
            let alike = runs.indices.filter { Kind(runs[$0].settings) == Kind(run.settings) }
            let shades = Ink.shades(of: number(of: run), count: min(Self.mostShades, alike.count))
            let rank = alike.firstIndex(of: place) ?? 0
            let ink = shades[rank * shades.count / alike.count]
            let inTurn = dashes.indices.map { dashes[(place + $0) % dashes.count] }
            let dash = inTurn.first { dash in !looks.contains { $0 == (ink, dash) } }
            looks.append((ink, dash ?? inTurn[0]))
        }
        return looks
    }

    /// The look of every imported run of an experiment, beside so many runs of its own: where they lie on those, both are
    /// to be seen.
    func looks(of runs: [ImportedRun], beside own: Int) -> [(ink: Ink, dash: Dash)] {
        let dashes: [Dash] = [.solid, .dashed, .dotted, .dashDotted]
        return runs.enumerated().map { place, run in
            let number = kinds.count + (imported.firstIndex(of: run.name) ?? 0) + 1
            let dash = (place + own) % dashes.count
            return (.series(number), dashes[own > 0 && dash == 0 ? 1 : dash])
        }
    }

    private func number(of run: Run) -> Int { (kinds.firstIndex(of: Kind(run.settings)) ?? 0) + 1 }
}

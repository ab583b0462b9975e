internal import Analysis
internal import Figures
internal import Histories
internal import Labs
internal import Languages

extension Experiment {
    /// Whether all that is expected is about the two ways to a gradient, by hand and by autograd.
    var isAboutWays: Bool { !expectations.isEmpty && expectations.allSatisfy(\.kind.isAboutWays) }

    /// What is measured of a run's gradients; nil where nothing is expected of them.
    func ways(of run: Run, _ history: History) -> Ways? {
        let kinds = expectations.map(\.kind)
        guard kinds.contains(where: \.isAboutWays) else { return nil }
        return Ways(run, history, isFollowed: kinds.contains(.closerToDouble))
    }
}

/// The figure of how far both ways lead from double precision, where that was measured.
func waysFigures(
    _ subjects: [Subject], _ experiment: Experiment, _ language: Language
) -> [ExperimentFigures.Drawn] {
    let followed = subjects.compactMap(\.ways).filter { !$0.distances.isEmpty }
    let ways = [Ways.Way.byHand, .autograd].map { way in
        let own = followed.compactMap { $0.distances[way] }
        return (
            name: language[way == .byHand ? "page.byHand" : "page.autograd"],
            panels: [own.map(\.loss), own.map(\.weights)]
        )
    }
    let figure = Figure.doubleDistances(
        ways, panels: [language["figures.distances.loss"], language["figures.distances.weights"]],
        title: language["figures.distances.title"], FigureSettings(language: language))
    return figure.map { [($0, Set<Quantity>(), Set(subjects.map(\.name)))] } ?? []
}

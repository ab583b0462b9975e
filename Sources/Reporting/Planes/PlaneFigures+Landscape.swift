internal import Foundation
internal import Algorithms
internal import Figures
internal import Histories
internal import Labs
internal import Languages
internal import Training

extension PlaneFigures {
    /// More landscapes than this are no longer held against each other.
    private static let mostLandscapes = 4

    /// The landscapes of the runs whose losses measure the same as the first one's: one for all that share it.
    var landscape: Figure? {
        guard experiment.landscape != .none, let first = runs.first else { return nil }
        let drawn = zip(runs, traces).filter { run, trace in
            run.settings.measure == first.settings.measure
                && (experiment.landscape != .automatic || !trace.history.series(.weight).isEmpty)
        }
        var groups: [[(run: Run, trace: Trace)]] = []
        for (run, trace) in drawn {
            let place = groups.firstIndex { $0[0].run.settings.sharesLandscape(with: run.settings) }
            if let place { groups[place].append((run, trace)) } else { groups.append([(run, trace)]) }
            guard groups.count <= Self.mostLandscapes else { return nil }
        }
        var shared: [SharedLandscape] = []
        for group in groups {
            guard let next = landscape(of: group, isAlone: groups.count == 1) else { continue }
            if let place = shared.firstIndex(where: { $0.landscape.isNearly(next.landscape) }) {
                shared[place] = shared[place].joined(with: next, language)
            } else {
                shared.append(next)
            }
        }
        // Of runs that take the same way nothing more is seen here than in any other figure.
        guard shared.count > 1 || shared.first?.landscape.hasOneWay == false || runs.count == 1 else {
            return nil
        }
        return .lossLandscape(
            shared, measure: language.choice(first.settings.loss),
            absent: absent(from: shared, measure: first.settings.measure), settings)
    }

    /// The runs that are on none of the landscapes, by the reason.
    private func absent(from shared: [SharedLandscape], measure: String) -> [AbsentRuns] {
        let paths = Set(shared.flatMap(\.landscape.paths).map(\.run))
        let beside = Set(shared.flatMap(\.traces).map(\.history.name))
        let reasons = zip(runs, traces).filter { !paths.contains($1.history.name) }.map {
            run, trace -> (label: String, reason: AbsentRuns.Reason) in
            let history = trace.history
            let hasPath = beside.contains(history.name) && history.checkpoints(atMost: 1) != nil
            return (
                labels[run.name],
                run.settings.measure != measure
                    ? .otherMeasure : history.outcome != .finished ? .diverged : hasPath ? .climbed : .noPath
            )
        }
        return AbsentRuns.Reason.allCases.compactMap { reason in
            let own = reasons.filter { $0.reason == reason }.map(\.label)
            return own.isEmpty ? nil : AbsentRuns(reason, own, of: runs.count)
        }
    }

    private func landscape(of group: [(run: Run, trace: Trace)], isAlone: Bool) -> SharedLandscape? {
        var weights: (String, String)?
        if case .weights(let first, let second) = experiment.landscape { weights = (first, second) }
        // Where all diverged there is no way down to be seen.
        guard group.contains(where: { $0.trace.history.outcome == .finished }),
            let landscape = try? Landscape(
                of: group[0].run.settings, group.map(\.trace.history), weights: weights, side: 41)
        else { return nil }
        return SharedLandscape(
            name: isAlone ? "" : name(of: group.map { labels[$0.run.name] }), landscape: landscape,
            traces: group.map(\.trace))
    }

    /// What the labels of runs have in common.
    private func name(of labels: [String]) -> String {
        let separator = language["list.label"]
        let parts = labels.map { $0.components(separatedBy: separator) }
        let common = parts[0].filter { part in parts.allSatisfy { $0.contains(part) } }
        return common.joined(separator: separator)
    }
}

extension Landscape {
    /// Whether all paths are one, as far as the eye can tell.
    fileprivate var hasOneWay: Bool {
        guard let first = paths.first else { return true }
        let width = (x.coordinates.last ?? 0) - (x.coordinates.first ?? 0)
        return paths.allSatisfy { path in
            path.steps == first.steps
                && zip(zip(path.x, path.y), zip(first.x, first.y)).allSatisfy { a, b in
                    abs(a.0 - b.0) + abs(a.1 - b.1) < 1e-3 * width
                }
        }
    }

    /// Whether another picture would look the same.
    fileprivate func isNearly(_ other: Landscape) -> Bool {
        func areNear(_ a: [Double], _ b: [Double]) -> Bool {
            guard a.count == b.count, let low = a.min(), let high = a.max() else { return false }
            return zip(a, b).allSatisfy { abs($0 - $1) <= 1e-4 * (high - low) }
        }
        return areNear(losses, other.losses) && areNear(x.coordinates, other.x.coordinates)
            && areNear(y.coordinates, other.y.coordinates)
    }
}

extension SharedLandscape {
    /// The same landscape with the paths of another that looks the same.
    fileprivate func joined(with other: SharedLandscape, _ language: Language) -> SharedLandscape {
        let both = Landscape(
            x: landscape.x, y: landscape.y, losses: landscape.losses,
            paths: landscape.paths + other.landscape.paths)
        return SharedLandscape(
            name: [name, other.name].joined(separator: language["list.separator"]), landscape: both,
            traces: traces + other.traces)
    }
}

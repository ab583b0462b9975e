internal import Analysis
internal import Autograd
internal import Histories
internal import Labs
internal import Training

extension Ways {
    /// Measures a run both ways: one iteration's operations and, where `isFollowed`, every state's distance from the same
    /// run in double precision. Nil where a loss does not fit the network.
    init?(_ run: Run, _ history: History, isFollowed: Bool) {
        let settings = run.settings, samples = settings.samples(of: 0)
        guard let graph = try? settings.graph(settings.initialParameters, on: samples) else { return nil }
        let byHand = Workload(
            settings.network, parameters: settings.initialParameters.flat.map { Double($0) }, data: samples,
            loss: settings.loss)
        self.init(
            costs: [
                .autograd: Cost(forward: graph.operations.forward, backward: graph.operations.backward),
                .byHand: Cost(forward: byHand.forward.total, backward: byHand.backward.total),
            ],
            nodes: graph.operationNodes.count,
            distances: isFollowed ? Self.distances(settings, history) : [:])
    }

    private static func distances(_ settings: Settings, _ history: History) -> [Way: Distances] {
        let weights = history.series(.weight)
        guard history.outcome == .finished, !history.isThinned, let loss = history.loss,
            loss.steps.isUnbroken,
            weights.count == settings.network.parameterCount,
            let exact = settings.byHandInDouble(states: loss.values.count),
            let byHand = settings.byHandInSingle(states: loss.values.count)
        else { return [:] }
        let autograd = loss.values.indices.map { state in weights.map { $0.values[state] } }
        return [
            .autograd: Distances(loss.values, autograd, from: exact),
            .byHand: Distances(
                byHand.losses.map { Double($0) }, byHand.weights.map { $0.map { Double($0) } }, from: exact),
        ]
    }
}

extension Ways.Distances {
    fileprivate init(_ losses: [Double], _ weights: [[Double]], from exact: RunByHand<Double>) {
        func series(_ name: String, _ values: [Double]) -> Series {
            Series(name: name, steps: .every(0..<values.count), values: values)
        }
        func norm(_ numbers: some Sequence<Double>) -> Double {
            numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
        func part(_ distance: Double, of size: Double) -> Double { distance == 0 ? 0 : distance / size }
        self.init(
            loss: series(
                "loss.distance", zip(losses, exact.losses).map { part(abs($0 - $1), of: abs($1)) }),
            weights: series(
                "weights.distance",
                zip(weights, exact.weights).map { part(norm(zip($0, $1).map { $0 - $1 }), of: norm($1)) }))
    }
}

internal import Autograd
internal import Labs
internal import Training

/// One iteration of a run, by hand and by autograd.
struct WorkedIteration {
    let run: Run
    /// Counted from 0: the weights are those after so many updates.
    let state: Int
    /// The run's, its data the samples that the iteration sees.
    let settings: Settings
    let parameters: Parameters
    /// How far the update goes along the gradient.
    let stepSize: Double
    /// The weights after the update, in their order in memory; nil where they are not known, or there is no update.
    let next: [Float]?
    /// What the optimizer remembers of every weight from the updates before; nil where that is not known.
    let memory: [UpdateRule.Memory]?
    let rule: ChainRule<Float>
    /// What autograd recorded; nil where the samples do not fit the network.
    let graph: Graph?

    init(_ run: Run, state: Int, parameters: Parameters, next: [Float]?, memory: [UpdateRule.Memory]? = nil) {
        var settings = run.settings
        settings.data = settings.samples(of: state)
        self.run = run
        self.state = state
        self.settings = settings
        self.parameters = parameters
        self.next = next
        self.memory = memory
        stepSize = run.settings.stepSize(of: state)
        rule = ChainRule(settings.network, parameters: parameters, data: settings.data, loss: settings.loss)
        graph = try? settings.graph(parameters, on: settings.data)
    }

    /// Whether the run has updates after this state.
    var isLast: Bool { state >= run.settings.iterations }
}

extension Graph {
    /// The gradients of all parameters, in their order in memory.
    var parameterGradients: [Float] {
        nodes.flatMap { node -> [Float] in
            guard case .parameter = node.kind else { return [] }
            return node.gradient ?? [Float](repeating: 0, count: node.values.count)
        }
    }
}

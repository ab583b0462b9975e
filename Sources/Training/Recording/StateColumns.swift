/// What the row of every state holds: the loss, and after it outputs, weights, gradients and the activity of units, as
/// far as a run keeps them.
struct StateColumns {
    private(set) var names = ["loss"]
    private(set) var outputCount = 0
    private(set) var parameterCount = 0
    /// The layers whose units may be inactive; 0 is the inputs.
    private(set) var watchedLayers: [Int] = []
    /// The columns that do not exist at the last state, from which no update leads on.
    private(set) var partial: Set<Int> = []

    init(_ settings: Settings) {
        let network = settings.network
        let hasBatches = settings.batches != nil
        if hasBatches { partial.insert(0) }
        if settings.keepsOutputs {
            let units = 1...(network.layers.last ?? 1), samples = settings.data.sampleCount
            let outputs =
                samples == 1
                ? units.map { "output.\($0)" }
                : (1...samples).flatMap { sample in units.map { "output.\(sample).\($0)" } }
            outputCount = outputs.count
            add(outputs)
        }
        if settings.keepsWeights {
            let weights = network.parameterNames
            parameterCount = weights.count
            add(weights)
            add(weights.map { "gradient.\($0)" }, isPartial: true)
            watchedLayers = network.activations.indices.filter { network.activations[$0].hasFlatSide }
                .map { $0 + 1 }
            for layer in watchedLayers {
                add((1...network.layers[layer]).map { "active.layer\(layer).\($0)" }, isPartial: hasBatches)
            }
        }
    }

    private mutating func add(_ added: [String], isPartial: Bool = false) {
        if isPartial { partial.formUnion(names.count..<(names.count + added.count)) }
        names += added
    }
}

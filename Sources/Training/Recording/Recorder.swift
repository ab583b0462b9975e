internal import Autograd
internal import Histories
internal import Storage

/// Keeps what a run was at its states, in bounded memory; and all of it in a file, where one is given.
struct Recorder {
    private let settings: Settings
    private let columns: StateColumns
    private let layerSummaries: LayerSummaries?
    private let updateColumns: [Int]
    private var updateRatio: UpdateRatio
    private let file: CSVWriter?
    private var states: StateTable<Float>
    private var stepSizes: StateTable<Double>
    private var evaluations: StateTable<Double>
    private var summaries: StateTable<Double>
    private var curvatures: StateTable<Double>
    private var checkpoints: KeptCheckpoints?
    /// Whether the last state has no gradients, and leads on to no other.
    private var isAtEnd = false

    init(_ settings: Settings, file: CSVWriter?, numberLimit: Int) {
        func table<Number>(_ names: [String]) -> StateTable<Number> {
            StateTable(names: names, numberLimit: numberLimit)
        }
        self.settings = settings
        self.file = file
        columns = StateColumns(settings)
        layerSummaries = settings.keepsSummaries ? LayerSummaries(settings) : nil
        updateColumns = layerSummaries?.columns { $0 == .updateRatio } ?? []
        updateRatio = UpdateRatio(settings.network)
        checkpoints = settings.keepsWeights ? nil : KeptCheckpoints(settings)
        states = table(columns.names)
        states.reserve(settings.iterations + 1)
        stepSizes = table(settings.schedule == .constant ? [] : ["step_size"])
        evaluations = table(settings.evaluationNames)
        summaries = table(layerSummaries?.names ?? [])
        curvatures = table(settings.keepsCurvature ? ["curvature.largest"] : [])
    }

    /// Begins the table of all states.
    func begin() {
        file?.begin(
            columns.names + evaluations.names + stepSizes.names + summaries.names + curvatures.names)
    }

    /// Keeps the state the tape is in; says whether all its numbers are finite. Gradients at weights that already
    /// are not mean nothing and are left out.
    ///
    /// - Parameters:
    ///   - loss: The loss, where this state has one.
    ///   - layers: The outputs of each layer that led to it.
    ///   - stepSize: The step that leads on from here; nil at the last state.
    mutating func record(
        _ state: Int, loss: Tensor?, layers: [Tensor], tape: Tape, stepSize: Double?
    ) -> Bool {
        var isFinite = appendRow(state, loss, layers, tape)
        isAtEnd = stepSize == nil || !isFinite
        if let stepSize, isFinite {
            isFinite = tape.withParameters { _, slopes in slopes.areFinite }
            if !stepSizes.names.isEmpty { stepSizes.append(step: state) { $0.append(stepSize) } }
        }
        if let layerSummaries, state % layerSummaries.interval == 0 || isAtEnd {
            summaries.append(step: state) {
                layerSummaries.append(to: &$0, layers: layers, tape: tape, gradients: !isAtEnd)
            }
            if !isAtEnd { updateRatio.remember(tape) }
        }
        checkpoints?.keep(state, tape)
        if settings.keepsCurvature, isFinite, state % curvatureInterval == 0 || isAtEnd,
            let hessian = hessian(at: tape)
        {
            curvatures.append(step: state) { $0.append(hessian.extremeEigenvalues.largest) }
        }
        return isFinite
    }

    /// Over all samples, at the parameters of a tape.
    private func hessian(at tape: Tape) -> Hessian? {
        let parameters = tape.withParameters { weights, _ in weights.map(Double.init) }
        return Hessian(settings.network, parameters: parameters, data: settings.data, loss: settings.loss)
    }

    /// Keeps what was measured on more than the batch at hand, in the columns' order.
    mutating func evaluated(_ state: Int, _ numbers: [Double]) {
        evaluations.append(step: state) { $0 += numbers }
    }

    /// Keeps by how much the update that leads on from this state changed the weights.
    mutating func updated(_ tape: Tape) {
        guard updateRatio.isAwaited else { return }
        let row = summaries.numbers.count - summaries.names.count
        for (column, ratio) in zip(updateColumns, updateRatio.measure(tape)) {
            summaries.numbers[row + column] = ratio
        }
    }

    /// Ends a state: nothing more is known of it.
    func end(_ state: Int) {
        guard let file else { return }
        file.begin(row: state)
        states.write(to: file, leavingOut: isAtEnd ? columns.partial : [])
        evaluations.write(to: file, ifAt: state)
        stepSizes.write(to: file, ifAt: state)
        summaries.write(to: file, ifAt: state, leavingOut: summariesLeftOut)
        curvatures.write(to: file, ifAt: state)
    }

    private var summariesLeftOut: Set<Int> {
        if isAtEnd { return layerSummaries?.partial ?? [] }
        // A run that ends before its time has a gradient at its last state, and no update.
        return updateRatio.isAwaited ? Set(updateColumns) : []
    }

    /// Curvature is dear: there are about two hundred in a run.
    private var curvatureInterval: Int { max(1, (settings.iterations + 199) / 200) }

    /// The row of every state, all of one length; says whether loss, outputs and weights are finite.
    @inline(__always)
    private mutating func appendRow(_ state: Int, _ loss: Tensor?, _ layers: [Tensor], _ tape: Tape) -> Bool {
        states.begin(step: state)
        let end = states.numbers.count + columns.names.count
        let loss = loss?.item
        var isFinite = loss?.isFinite ?? true
        states.numbers.append(loss ?? .nan)
        if columns.outputCount > 0, !layers.isEmpty {
            layers[layers.count - 1].withValues {
                states.numbers.append(contentsOf: $0)
                isFinite = isFinite && $0.areFinite
            }
        }
        tape.withParameters { weights, slopes in
            isFinite = isFinite && weights.areFinite
            guard columns.parameterCount > 0 else { return }
            states.numbers.append(contentsOf: weights)
            states.numbers.append(contentsOf: slopes)
        }
        for layer in columns.watchedLayers where layer < layers.count {
            layers[layer].appendActivity(to: &states.numbers)
        }
        while states.numbers.count < end { states.numbers.append(.nan) }
        return isFinite
    }

    /// Puts down all that was kept, at the end of a state that led on to another.
    func pack(into packing: inout Packing) {
        states.pack(into: &packing)
        stepSizes.pack(into: &packing)
        evaluations.pack(into: &packing)
        summaries.pack(into: &packing)
        curvatures.pack(into: &packing)
        checkpoints?.pack(into: &packing)
    }

    mutating func restore(from packed: inout Unpacking) throws(DamagedEntry) {
        try states.restore(from: &packed)
        try stepSizes.restore(from: &packed)
        try evaluations.restore(from: &packed)
        try summaries.restore(from: &packed)
        try curvatures.restore(from: &packed)
        try checkpoints?.restore(from: &packed)
    }

    /// All that was kept, a series per column; the tape is in the last state.
    mutating func history(name: String, at tape: Tape) -> History {
        let series =
            states.series(leavingOut: isAtEnd ? columns.partial : []) + evaluations.series()
            + stepSizes.series() + summaries.series(leavingOut: summariesLeftOut) + curvatures.series()
        return History(
            name: name, series: series.filter { !$0.values.isEmpty },
            isThinned: states.isThinned || evaluations.isThinned,
            checkpoints: checkpoints?.end(states.steps.last ?? 0, tape))
    }
}

extension Collection<Float> {
    /// Whether none is infinite or not a number.
    var areFinite: Bool {
        // The largest exponent, so that the loop needs no branch.
        var largest: UInt32 = 0
        for number in self { largest = Swift.max(largest, number.bitPattern & 0x7fff_ffff) }
        return largest < 0x7f80_0000
    }
}

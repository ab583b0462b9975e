internal import Training

/// What a lab file says so far, before its parts are held against each other.
struct Draft {
    var titleBlock = TitleBlock()
    var language = "en"
    var inputs: [[Float]]?
    var targets: [[Float]]?
    var layers: [Int]?
    var bias = false
    /// One for all layers, or one each.
    var activations: [Activation] = [.sigmoid]
    var weights: NestedNumbers?
    var biases: NestedNumbers?
    var initializer: Initializer?
    var seed: Seed?
    var loss = Loss.halfSquaredError
    var optimizer = Optimizer.gradientDescent
    var stepSize: Double?
    var iterations: Int?

    /// Where the first weights come from, in a `seed:` list.
    enum Seed {
        case given
        case number(UInt64)
    }

    /// A flat list of numbers, or one per layer, or a table per layer.
    enum NestedNumbers {
        case flat([Float])
        case perLayer([[Float]])
        case tables([[[Float]]])
    }
}

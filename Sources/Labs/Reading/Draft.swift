internal import Training
internal import Yams

/// What a lab file says so far, before its parts are held against each other.
struct Draft {
    var titleBlock = TitleBlock()
    var prose = Prose()
    var language = "en"
    /// The logs of runs that were trained elsewhere.
    var imports: [PlannedImport] = []
    /// Whether it trains runs of its own.
    var trains = true
    var landscape = LandscapeChoice.automatic
    var isWorksheet = false
    var sweep = SweepChoice.automatic
    var data = Data()
    var layers: [Int]?
    /// The widths between those that the data ask for, in place of `layers`.
    var hidden: [Int]?
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
    var schedule = Schedule.constant
    var length: Length?
    /// Nil where every update sees all samples.
    var batchSize: Int?
    var shuffle = true
    var shuffleSeed: UInt64 = 0
    var clipping: Clipping?
    var earlyStopping: EarlyStopping?
    var record = Record.auto
    var curvature = false

    /// Where the first weights come from, in a `seed:` list.
    enum Seed {
        case given
        case number(UInt64)
    }

    /// How long a run is.
    enum Length {
        case iterations(Int)
        case epochs(Int)
    }

    /// A flat list of numbers, or one per layer, or a table per layer.
    enum NestedNumbers {
        case flat([Float])
        case perLayer([[Float]])
        case tables([[[Float]]])
    }

    /// What the lab says of its data.
    struct Data {
        var inputs: Column?
        var targets: Column?
        /// The path of a table, as the file gives it.
        var csv: String?
        var set: GeneratedSet?
        var validation = 0.0
        var standardise = false
        var seed: UInt64 = 0

        /// Inputs or targets.
        enum Column {
            case rows([[Float]])
            /// Class labels, or the names of a table's columns.
            case words([Node])
            /// The name of a table's column.
            case word(Node)
        }
    }
}

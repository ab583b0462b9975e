internal import Errors
internal import Training
internal import Yams

extension Key {
    /// How the network is trained.
    static let training: [Key] = [
        Key(
            section: "training", name: "loss", varies: true,
            takes: .choice(Loss.self),
            about: "What is made small.",
            otherwise: "`half_squared_error`"
        ) { node, draft, reader in
            let foreign = ["mseloss": "mse", "l2": "mse", "crossentropyloss": "cross_entropy"]
            if let loss = reader.entry(node, of: "loss", from: Loss.self, foreign: foreign) {
                draft.loss = loss
            }
        },
        Key(
            section: "training", name: "optimizer", varies: true,
            takes: .choice(Optimizer.self),
            about: "How weights follow their gradients: `adam`, or `{name: sgd, momentum: 0.9}`.",
            otherwise: "`gradient_descent`"
        ) { node, draft, reader in
            let foreign = ["gd": "gradient_descent"]
            if let optimizer = reader.entry(node, of: "optimizer", from: Optimizer.self, foreign: foreign) {
                draft.optimizer = optimizer
            }
        },
        Key(
            section: "training", name: "step_size", varies: true,
            takes: .number(Shape.Bounds(above: 0)),
            about: "The step size, above 0; PyTorch calls it lr.",
            otherwise: "needed"
        ) { node, draft, reader in
            guard let stepSize = reader.number(node, of: "step_size") else { return }
            if stepSize > 0 {
                draft.stepSize = stepSize
            } else {
                reader.report(
                    node, .outOfRange, "step_size must be above 0", allowed: "a number above 0, such as 0.1")
            }
        },
        Key(
            section: "training", name: "schedule", varies: true,
            takes: .choice(Schedule.self),
            about: "How the step size changes from iteration to iteration.",
            otherwise: "`constant`"
        ) { node, draft, reader in
            if let schedule = reader.entry(node, of: "schedule", from: Schedule.self) {
                draft.schedule = schedule
            }
        },
        Key(
            section: "training", name: "iterations", varies: true,
            takes: .whole(0...iterationLimit),
            about: "How many updates.",
            otherwise: "needed, or `epochs`"
        ) { node, draft, reader in
            let count = reader.wholeNumber(node, of: "iterations", from: 0, through: iterationLimit)
            if let count { draft.length = .iterations(count) }
        },
        Key(
            section: "training", name: "epochs", varies: true,
            takes: .whole(0...iterationLimit),
            about: "How often all samples are gone through.",
            otherwise: "needed, or `iterations`"
        ) { node, draft, reader in
            let count = reader.wholeNumber(node, of: "epochs", from: 0, through: iterationLimit)
            if let count { draft.length = .epochs(count) }
        },
        Key(
            section: "training", name: "batch_size", varies: true,
            takes: .either([.word(["all"]), .whole(1...LabReader.sampleLimit)]),
            about: "How many samples an update sees, or `all`.",
            otherwise: "`all`"
        ) { node, draft, reader in
            if node.string == "all" {
                draft.batchSize = nil
            } else if let size = reader.wholeNumber(
                node, of: "batch_size", from: 1, through: LabReader.sampleLimit)
            {
                draft.batchSize = size
            }
        },
        Key(
            section: "training", name: "shuffle", varies: true,
            takes: .flag,
            about: "Whether every epoch takes the samples in a new order.",
            otherwise: "`true`"
        ) { node, draft, reader in
            if let shuffle = reader.yesOrNo(node, of: "shuffle") { draft.shuffle = shuffle }
        },
        Key(
            section: "training", name: "seed", word: "training.seed", varies: true,
            takes: .whole(0...Int(UInt32.max)),
            about: "What the order is drawn with, as a `DataLoader` does.",
            otherwise: "0"
        ) { node, draft, reader in
            if let seed = reader.seed(node) { draft.shuffleSeed = seed }
        },
        Key(
            section: "training", name: "clip_gradient_norm", varies: true,
            takes: .either([.word(["none"]), .number(Shape.Bounds(above: 0))]),
            about: "A bound on the norm of all gradients together, or `none`.",
            otherwise: "`none`"
        ) { node, draft, reader in
            if let bound = reader.bound(node, of: "clip_gradient_norm") {
                draft.clipping = bound.map { .norm($0) }
            }
        },
        Key(
            section: "training", name: "clip_gradient_value", varies: true,
            takes: .either([.word(["none"]), .number(Shape.Bounds(above: 0))]),
            about: "A bound on each gradient, or `none`.",
            otherwise: "`none`"
        ) { node, draft, reader in
            if let bound = reader.bound(node, of: "clip_gradient_value") {
                draft.clipping = bound.map { .value($0) }
            }
        },
        Key(
            section: "training", name: "early_stopping", varies: true,
            takes: .either([.word(["none"]), .table(Shape.earlyStopping)]),
            about: """
                After how many epochs without a lower loss a run ends: `{patience: 5, min_delta: 0}`, or `none`.
                """,
            otherwise: "`none`"
        ) { node, draft, reader in
            if node.string == "none" {
                draft.earlyStopping = nil
            } else if let rule = reader.earlyStopping(node) {
                draft.earlyStopping = rule
            }
        },
        Key(
            section: "training", name: "record",
            takes: .word(Record.allCases.map { $0.rawValue }),
            about: "What a run keeps of every state.",
            otherwise: "`auto`: weights up to 64, else summaries"
        ) { node, draft, reader in
            let words = Record.allCases.map { $0.rawValue }
            if let word = reader.choice(node, of: "record", from: words), let record = Record(rawValue: word)
            {
                draft.record = record
            }
        },
        Key(
            section: "training", name: "curvature",
            takes: .flag,
            about: """
                Whether the largest eigenvalue of the loss's Hessian is recorded, in networks of up to 64 \
                weights.
                """,
            otherwise: "`false`"
        ) { node, draft, reader in
            if let curvature = reader.yesOrNo(node, of: "curvature") { draft.curvature = curvature }
        },
    ]

    /// More updates than this no run has.
    static let iterationLimit = 100_000_000
}

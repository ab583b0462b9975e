internal import Errors
internal import Training
internal import Yams

extension LabReader {
    /// How many numbers the runs of a lab may keep, together.
    static let numberLimit = 40_000_000
    /// How many weights and biases a network may have.
    static let parameterLimit = 10_000_000

    /// How many layers a network may have: more cannot be drawn, and tell a reader nothing.
    static let layerLimit = 200

    /// How many numbers the units of a network may give for all samples together.
    static let activationLimit = 50_000_000

    /// Whether all samples can go through a network at once.
    mutating func fits(_ network: Network, samples: Int, at node: Node?) -> Bool {
        let units = network.layers.reduce(0, +)
        guard samples > Self.activationLimit / units else { return true }
        report(
            node ?? nodes["network.hidden"], "network.layers",
            .tooMuch, "\(counted(samples, "sample")) through \(units) units are more than memory should hold",
            allowed: "at most \(Self.activationLimit) numbers, here \(Self.activationLimit / units) samples")
        return false
    }

    /// Whether a run fits in memory and in a report; a lab that asks for more is told so before anything is tried.
    mutating func fits(_ settings: Settings, at node: Node?) -> Bool {
        let place = node ?? nodes["network.hidden"]
        guard settings.network.layers.count <= Self.layerLimit else {
            report(
                place, "network.layers",
                .tooMuch, "\(settings.network.layers.count) layers are more than a network can have here",
                allowed: "at most \(Self.layerLimit)")
            return false
        }
        let parameters = settings.network.parameterCount
        guard parameters <= Self.parameterLimit else {
            report(
                place, "network.layers",
                .tooMuch, "\(parameters) weights and biases are more than a network can have here",
                allowed: "at most \(Self.parameterLimit)")
            return false
        }
        let limit = Self.numberLimit, perState = settings.numbersPerState
        guard perState > limit / (settings.iterations + 1) else { return true }
        guard perState <= limit else {
            report(
                place, "network.layers",
                .tooMuch, "\(perState) numbers at every state are more than a report can hold",
                allowed: "at most \(limit) numbers a run")
            return false
        }
        report(
            node ?? nodes["training.epochs"], "training.iterations",
            .tooMuch,
            "\(counted(settings.iterations, "iteration")) of \(perState) numbers each are more than a report can hold",
            allowed: "at most \(limit) numbers a run, here \(limit / perState - 1) iterations")
        return false
    }

    /// How many numbers a run of these settings keeps.
    static func numbers(_ settings: Settings) -> Int { settings.numbersPerState * (settings.iterations + 1) }
}

internal import Training
internal import Yams

extension LabReader {
    /// How many numbers the runs of a lab may keep, together.
    static let numberLimit = 40_000_000
    /// How many weights and biases a network may have.
    static let parameterLimit = 10_000_000

    /// Whether a run fits in memory and in a report; a lab that asks for more is told so before anything is tried.
    mutating func fits(_ settings: Settings, at node: Node?) -> Bool {
        let place = node ?? nodes["network.hidden"]
        let parameters = settings.network.parameterCount
        guard parameters <= Self.parameterLimit else {
            report(
                place, "network.layers",
                "\(parameters) weights and biases are more than a network can have here",
                allowed: "at most \(Self.parameterLimit)")
            return false
        }
        let limit = Self.numberLimit, perState = settings.numbersPerState
        guard perState > limit / (settings.iterations + 1) else { return true }
        guard perState <= limit else {
            report(
                place, "network.layers",
                "\(perState) numbers at every state are more than a report can hold",
                allowed: "at most \(limit) numbers a run")
            return false
        }
        report(
            node ?? nodes["training.epochs"], "training.iterations",
            "\(counted(settings.iterations, "iteration")) of \(perState) numbers each are more than a report can hold",
            allowed: "at most \(limit) numbers a run, here \(limit / perState - 1) iterations")
        return false
    }

    /// How many numbers a run of these settings keeps.
    static func numbers(_ settings: Settings) -> Int { settings.numbersPerState * (settings.iterations + 1) }
}

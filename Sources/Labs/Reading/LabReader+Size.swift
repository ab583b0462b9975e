internal import Training
internal import Yams

extension LabReader {
    /// What a run keeps must fit in memory; a lab that asks for more is told so before anything is tried.
    mutating func checkSize(_ network: Network, samples: Int, iterations: Int, at node: Node?) {
        let limit = Self.numberLimit
        let perState = Self.numbersPerState(network, samples: samples)
        guard perState > limit / (iterations + 1) else { return }
        guard perState <= limit else {
            report(
                node, "network.layers",
                "\(perState) numbers at every state are more than a report can hold",
                allowed: "at most \(limit) numbers a run")
            return
        }
        report(
            node, "training.iterations",
            "\(counted(iterations, "iteration")) of \(perState) numbers each are more than a report can hold",
            allowed: "at most \(limit) numbers a run, here \(limit / perState - 1) iterations")
    }

    /// How many numbers the runs of a lab may keep, together.
    static let numberLimit = 40_000_000

    /// How many numbers a run of these settings keeps.
    static func numbers(_ settings: Settings) -> Int {
        numbersPerState(settings.network, samples: settings.data.sampleCount) * (settings.iterations + 1)
    }

    private static func numbersPerState(_ network: Network, samples: Int) -> Int {
        let weights = network.connections.reduce(0) {
            $0 + $1.inCount * $1.outCount + (network.bias ? $1.outCount : 0)
        }
        let watched = zip(network.activations, network.layers.dropFirst()).filter { $0.0.hasFlatSide }
        return 1 + samples * (network.layers.last ?? 1) + 2 * weights + watched.reduce(0) { $0 + $1.1 }
    }
}

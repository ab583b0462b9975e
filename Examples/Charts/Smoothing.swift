import Charting
import Foundation

extension Gallery {
    static let smoothing = Example("smoothing", "A raw line behind its running mean, the best point marked") {
        let iterations = (0...300).map(Double.init)
        let raw = iterations.map { (0.05 + 0.65 * exp(-$0 / 60)) * (1 + 0.3 * sin($0 * $0)) }
        var mean = raw[0]
        let smooth = raw.map { loss in
            mean = 0.9 * mean + 0.1 * loss
            return mean
        }
        let validation = iterations.map { 0.12 + 0.6 * exp(-$0 / 50) + 0.0009 * max(0, $0 - 120) }
        let best = validation.indices.min { validation[$0] < validation[$1] } ?? 0
        return Chart(
            title: "Beyond iteration \(best) the network learns by heart",
            subtitle: "Cross-entropy: batches, their running mean, unseen samples",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", includesZero: true)
        ) {
            Line(x: iterations, y: raw, width: 1, opacity: 0.3)
            Line("training", x: iterations, y: smooth)
            Line("validation", x: iterations, y: validation, ink: .series(2))
            Point(x: iterations[best], y: validation[best], label: "best", ink: .series(2))
        }
    }
}

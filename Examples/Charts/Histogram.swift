import Charting
import Foundation

extension Gallery {
    static let histogram = Example("histogram", "How weights are distributed, before and after") {
        let shares = (1..<1000).map { Double($0) / 1000 }
        let edges = (-12...12).map { Double($0) / 8 }
        return Chart(
            title: "Training spreads the weights to both sides",
            subtitle: "999 weights of the second layer",
            x: Axis(label: "Weight"), y: Axis(label: "Weights in a bin")
        ) {
            Histogram("first", x: shares.map { $0 - 0.5 }, bins: .edges(edges), ink: .series(2), opacity: 0.6)
            Histogram("last", x: shares.map { 0.2 * log($0 / (1 - $0)) }, bins: .edges(edges), filled: false)
        }
    }
}

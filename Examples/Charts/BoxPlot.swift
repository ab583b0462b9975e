import Charting
import Foundation

extension Gallery {
    static let boxPlot = Example("box-plot", "Quartiles, whiskers and outliers", inTenLines: true) {
        let odds = (1...25).map { log(Double($0) / Double(26 - $0)) }
        return Chart(
            title: "Adam depends least on the start", subtitle: "Loss after 100 updates from 25 seeds",
            x: Axis(categories: ["SGD", "momentum", "Adagrad", "Adam"]), y: Axis(label: "Loss", scale: .log)
        ) {
            BoxPlot(
                y: [(0.08, 0.5), (0.02, 0.6), (0.03, 0.35), (0.012, 0.2)].map { median, spread in
                    odds.map { median * exp(spread * $0 + ($0 > 3 ? spread : 0)) }
                })
        }
    }
}

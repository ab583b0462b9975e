import Charting

extension Gallery {
    static let heatMap = Example("heat-map", "A sweep of two settings, its colours on a log scale") {
        let (sizes, counts) = ([0.001, 0.01, 0.1, 1, 10], [1000.0, 300, 100, 30, 10])
        func loss(_ size: Double, _ count: Double) -> Double {
            size > 1 ? .infinity : 0.2 / (1 + 0.05 * size * count)
        }
        return Chart(
            title: "Step size 1 is best for every number of iterations; 10 diverges", subtitle: "Last loss",
            x: Axis(label: "Step size", categories: ["0.001", "0.01", "0.1", "1", "10"]),
            y: Axis(label: "Iterations", categories: counts.map { "\(Int($0))" }),
            color: ColorAxis(label: "Loss", scale: .log)
        ) {
            HeatMap(counts.map { count in sizes.map { loss($0, count) } }, labels: .values())
        }
    }
}

import Charting

extension Gallery {
    static let stackedBars = Example("stacked-bars", "Bars on top of one another", inTenLines: true) {
        Chart(
            title: "Doubling the batch costs little until 64", subtitle: "Milliseconds per update",
            x: Axis(label: "Batch", categories: ["16", "32", "64", "128", "256"]), y: Axis(label: "ms")
        ) {
            Bar.stacked([
                Bar("forward", y: [0.21, 0.23, 0.28, 0.51, 0.99]),
                Bar("backward", y: [0.40, 0.43, 0.52, 0.98, 1.93]),
                Bar("update", y: [0.12, 0.12, 0.12, 0.12, 0.12]),
            ])
        }
    }
}

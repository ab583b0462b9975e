import Charting

extension Gallery {
    static let line = Example("line", "Two losses on a log scale, named at their ends", inTenLines: true) {
        let iterations = (0...40).map(Double.init)
        return Chart(
            title: "ReLU ends 33 times lower", subtitle: "Loss, half squared error, log scale",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", scale: .log)
        ) {
            Line("sigmoid", x: iterations, y: iterations.map { 0.2 / (1 + 0.12 * $0) })
            Line("ReLU", x: iterations, y: iterations.map { 0.2 / (1 + 0.12 * $0 * $0) }, ink: .series(2))
        }
    }
}

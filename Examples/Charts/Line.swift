import Charting

extension Gallery {
    static let line = Example("line", "Two losses on a log scale, named at their ends") {
        let iterations = (0...40).map(Double.init)
        return Chart(
            title: "ReLU ends 28 times lower",
            subtitle: "Loss, half squared error, log scale", description: "d",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Loss", scale: .log)
        ) {
            Line("sigmoid", x: iterations, y: iterations.map { 0.2 / (1 + 0.12 * $0) })
            Line("ReLU", x: iterations, y: iterations.map { 0.2 / (1 + 0.12 * $0 * $0) }, ink: .series(2))
        }
    }

    static let panels = Example("panels", "p") {
        let iterations = (0...40).map(Double.init)
        return Chart(
            title: "Panels that share both axes", subtitle: "what is drawn", description: "d",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Weight"),
            panels: (1...6).map { k in
                Panel(name: "w\(k)") {
                    Line("sigmoid", x: iterations, y: iterations.map { Double(k) / 5 - $0 / 100 * Double(k) })
                    Line(
                        "ReLU", x: iterations, y: iterations.map { Double(k) / 5 - $0 / 60 }, ink: .series(2))
                }
            })
    }

    static let freeAxes = Example("free-axes", "p") {
        let iterations = (0...40).map(Double.init)
        return Chart(
            title: "Panels with axes of their own", subtitle: "what is drawn", description: "d",
            x: Axis(label: "Iteration", integers: true), y: Axis(label: "Weight"),
            panels: (1...6).map { k in
                Panel(name: "w\(k)") {
                    Line("sigmoid", x: iterations.map { $0 * Double(k) }, y: iterations.map { Double(k * k * k) * 10 - $0 / 100 * Double(k) })
                    Line(
                        "ReLU", x: iterations, y: iterations.map { Double(k * k * k) * 10 - $0 / 60 }, ink: .series(2))
                }
            }, sharing: .none)
    }

    static let conversion = Example("conversion", "p") {
        let iterations = (0...400).map(Double.init)
        return Chart(
            title: "A second axis counts the same in another unit", subtitle: "what is drawn", description: "d",
            x: Axis(
                label: "Iteration", integers: true, conversion: Axis.Conversion(label: "Epoch", factor: 0.01)),
            y: Axis(label: "Loss in nats", conversion: Axis.Conversion(label: "in bits", factor: 1.442695))
        ) {
            Line("sigmoid", x: iterations, y: iterations.map { 2 / (1 + 0.12 * $0) })
            Line("ReLU", x: iterations, y: iterations.map { 2 / (1 + 0.0012 * $0 * $0) }, ink: .series(2))
        }
    }
}

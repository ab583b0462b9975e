import Charting

extension Gallery {
    static let bar = Example("bar", "Bars of named things, with their values", inTenLines: true) {
        let names = ["identity", "sigmoid", "tanh", "ReLU", "GELU"]
        return Chart(
            title: "GELU is right most often", subtitle: "Share of 1000 unseen digits read right",
            x: Axis(label: "Accuracy"), y: Axis(categories: names)
        ) {
            Bar(x: [0.874, 0.921, 0.946, 0.968, 0.973], showsValues: true)
        }
    }
}

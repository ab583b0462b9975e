import Charting

extension Gallery {
    static let bar = Example("bar", "Bars of named things, with their values", inTenLines: true) {
        let names = ["GELU", "ReLU", "tanh", "sigmoid", "identity"]
        return Chart(
            title: "GELU is right most often", subtitle: "Share of 1000 unseen digits read right",
            x: Axis(label: "Accuracy"), y: Axis(categories: names)
        ) {
            Bar(x: [0.973, 0.968, 0.946, 0.921, 0.874], showsValues: true)
        }
    }
}

import Charting

extension Gallery {
    static let groupedBars = Example("grouped-bars", "Bars side by side", inTenLines: true) {
        Chart(
            title: "Adam fits training samples best, SGD unseen ones", subtitle: "Accuracy after 30 epochs",
            x: Axis(categories: ["SGD", "momentum", "RMSprop", "Adam"]),
            y: Axis(label: "Accuracy", domain: 0...1)
        ) {
            Bar.grouped([
                Bar("training", y: [0.952, 0.967, 0.985, 0.993]),
                Bar("validation", y: [0.941, 0.936, 0.921, 0.918]),
            ])
        }
    }
}

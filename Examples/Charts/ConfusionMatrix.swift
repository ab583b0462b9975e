import Charting

extension Gallery {
    static let confusionMatrix = Example("confusion-matrix", "Counts in cells of named rows and columns") {
        let digits = (0...9).map { "\($0)" }
        func count(_ truth: Int, _ guess: Int) -> Double {
            switch (truth, guess) {
            case (3, 5): 9
            case (9, 4): 6
            default: truth == guess ? 91 : Double((7 * truth + 5 * guess + truth * guess) % 3)
            }
        }
        return Chart(
            title: "Threes are taken for fives more often than any digit for another",
            subtitle: "About 1000 unseen digits",
            size: Size(width: 6.4, height: 5), x: Axis(label: "Read as", categories: digits),
            y: Axis(label: "Is", categories: digits),
            color: ColorAxis(label: "Digits", scale: .symlog(), integers: true)
        ) {
            HeatMap((0...9).map { truth in (0...9).map { count(truth, $0) } }, labels: .values())
        }
    }
}

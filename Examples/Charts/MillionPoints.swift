import Charting
import Foundation

extension Gallery {
    static let millionPoints = Example("million-points", "A million values, of which no spike is lost") {
        func norm(_ update: Int) -> Double {
            let noise = sin(Double(update) * Double(update % 97))
            return update % 150_000 == 75_000 ? 9 : 0.6 + 3 * exp(-Double(update) / 5e4) + 0.25 * noise
        }
        let updates = 1...1_000_000
        return Chart(
            title: "Seven single updates have fifteen times the usual gradient",
            subtitle: "Gradient norm at each of a million updates",
            x: Axis(label: "Update", integers: true), y: Axis(label: "Gradient norm", includesZero: true)
        ) {
            Line(x: updates.map(Double.init), y: updates.map(norm), width: 0.75)
        }
    }
}

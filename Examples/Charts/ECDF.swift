import Charting
import Foundation

extension Gallery {
    static let ecdf = Example("ecdf", "Which share lies below a value", inTenLines: true) {
        let odds = (1...40).map { log(Double($0) / Double(41 - $0)) }
        return Chart(
            title: "From most Kaiming starts the loss ends below 0.01", subtitle: "40 seeds each",
            x: Axis(label: "Last loss", scale: .log), y: Axis(label: "Share of seeds")
        ) {
            ECDF("Kaiming", x: odds.map { 0.007 * exp(0.4 * $0) })
            ECDF("Xavier", x: odds.map { 0.02 * exp(0.4 * $0) }, ink: .series(2))
            ECDF("normal", x: odds.map { 0.06 * exp(0.5 * $0) }, ink: .series(3))
        }
    }
}

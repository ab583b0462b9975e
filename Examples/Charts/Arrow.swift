import Charting

extension Gallery {
    static let arrow = Example("arrow", "Arrows along a gradient") {
        let places = (-5...5).map { Double($0) / 5 }
        return Chart(
            title: "At a saddle the way down ends along w_{1} and begins along w_{2}",
            subtitle: "−∇L for L = ½(w_{1}^{2} − w_{2}^{2})",
            x: Axis(label: "w_{1}"), y: Axis(label: "w_{2}")
        ) {
            for x in places {
                for y in places {
                    Arrow(from: (x, y), to: (x - 0.16 * x, y + 0.16 * y), ink: .series(1), headLength: 6)
                }
            }
            Point(x: 0, y: 0, ink: .series(2))
        }
    }
}

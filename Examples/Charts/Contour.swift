import Charting

extension Gallery {
    static let contour = Example("contour", "A loss landscape, and the way down") {
        func loss(_ w: Double, _ v: Double) -> Double {
            let error = w * v - 1
            return error * error / 2 + 0.02 * (w * w + v * v)
        }
        var path = [(w: 0.2, v: 2.3)]
        for _ in 1...400 {
            let (w, v) = path[path.count - 1]
            let error = w * v - 1
            path.append((w - 0.1 * (error * v + 0.04 * w), v - 0.1 * (error * w + 0.04 * v)))
        }
        let side = (0...60).map { -0.5 + Double($0) / 20 }
        return Chart(
            title: "The path drops into the valley, then follows it",
            subtitle:
                "Loss ½(w_{1}w_{2} − 1)^{2} + 0.02(w_{1}^{2} + w_{2}^{2}), 400 updates of gradient descent",
            x: Axis(label: "w_{1}"), y: Axis(label: "w_{2}"), color: ColorAxis(label: "Loss", scale: .log)
        ) {
            Contour(x: side, y: side, values: side.flatMap { v in side.map { w in loss(w, v) } })
            Arrow(x: path.map(\.w), y: path.map(\.v), width: 1.5)
            Point(x: 0.2, y: 2.3, label: "start", ink: .text)
        }
    }
}

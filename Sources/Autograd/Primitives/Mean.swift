/// The mean of all numbers: their sum from left to right, divided by their count.
enum Mean: Primitive {
    static let name = "mean"
    static let formula = "y = (x1 + x2 + …) / n; dx = dy / n"
    static let examples: [[Shape]] = [[[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].mean() }

    static func shape(of inputs: Operands) -> Shape? { .scalar }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), count = pass.shape(0).count
        var total = x[0]
        for i in 1..<max(1, count) { total += x[i] }
        pass.output[0] = total / Float(count)
    }

    static func backward(_ pass: Pass) {
        let share = pass.upstream[0] / Float(pass.shape(0).count)
        pass.contribute(to: 0) { _ in share }
    }
}

extension Tensor {
    /// The mean of all numbers.
    public func mean() throws(ShapeError) -> Tensor { try tape.record(Mean.self, self) }
}

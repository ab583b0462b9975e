/// The sum of all numbers, from left to right.
enum Sum: Primitive {
    static let name = "sum"
    static let formula = "y = x1 + x2 + …; dx = dy"
    static let examples: [[Shape]] = [[[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].sum() }

    static func shape(of inputs: Operands) -> Shape? { .scalar }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0)
        var total = x[0]
        for i in 1..<max(1, pass.shape(0).count) { total += x[i] }
        pass.output[0] = total
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream[0]
        pass.contribute(to: 0) { _ in dy }
    }
}

extension Tensor {
    /// The sum of all numbers.
    public func sum() throws(ShapeError) -> Tensor { try tape.record(Sum.self, self) }
}

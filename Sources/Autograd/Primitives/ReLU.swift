/// The positive part; 0 keeps its sign and has gradient 0, and NaN passes through.
enum ReLU: Primitive {
    static let name = "relu"
    static let formula = "y = x < 0 ? 0 : x; dx = y > 0 ? dy : 0"
    static let examples: [[Shape]] = [[[]], [[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].relu() }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = x[i] < 0 ? 0 : x[i] }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, y = pass.output
        pass.contribute(to: 0) { y[$0] <= 0 ? 0 : dy[$0] }
    }
}

extension Tensor {
    /// The positive part of each number.
    public func relu() throws(ShapeError) -> Tensor { try tape.record(ReLU.self, self) }
}

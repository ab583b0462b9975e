internal import Glibc

/// The logistic function as one node; PyTorch multiplies its backward from left to right.
enum Sigmoid: Primitive {
    static let name = "sigmoid"
    static let formula = "y = 1 / (1 + exp(-x)); dx = dy * (1 - y) * y"
    static let examples: [[Shape]] = [[[]], [[3]], [[2, 3]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor { try inputs[0].sigmoid() }

    static func shape(of inputs: Operands) -> Shape? { inputs.shape(0) }

    @inline(__always)
    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        for i in 0..<pass.count { y[i] = 1 / (1 + expf(-x[i])) }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, y = pass.output
        pass.contribute(to: 0) { dy[$0] * (1 - y[$0]) * y[$0] }
    }
}

extension Tensor {
    /// 1 / (1 + exp(-x)) of each number, as one node.
    public func sigmoid() throws(ShapeError) -> Tensor { try tape.record(Sigmoid.self, self) }
}

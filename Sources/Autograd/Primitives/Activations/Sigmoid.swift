internal import FloatKernels
internal import Glibc

/// The logistic function as one node; PyTorch multiplies its backward from left to right.
enum Sigmoid: Elementwise {
    static let name = "sigmoid"
    static let formula = "y = 1 / (1 + exp(-x)); dx = dy * (1 - y) * y"
    static let cost = Operations(forward: 4, backward: 3)

    @inline(__always)
    static func forward(_ pass: Pass) {
        if pass.count < 16 {
            forwardEach(pass)
        } else {
            kernel_sigmoid(pass.input(0), pass.output, pass.count)
        }
    }

    @inline(__always)
    static func value(_ x: Float, _ number: Float) -> Float { 1 / (1 + expf(-x)) }

    @inline(__always)
    static func share(_ dy: Float, x: Float, y: Float, _ number: Float) -> Float { dy * (1 - y) * y }
}

extension Tensor {
    /// 1 / (1 + exp(-x)) of each number, as one node.
    public consuming func sigmoid() throws(ShapeError) -> Tensor { try record(Sigmoid.self) }
}

/// A fully connected layer: inputs `[samples, in]` times weights `[in, out]`, plus a bias `[out]` if there is one,
/// which is added last, as PyTorch does.
enum Linear: Primitive {
    static let name = "linear"
    static let formula = "y = x W + b; dx = dy Wᵀ, dW = xᵀ dy, db = sum of dy over the samples"
    static let examples: [Example] = [[[1, 2], [2, 2]], [[3, 2], [2, 4]], [[3, 2], [2, 4], [4]]]

    static func shape(of operands: Operands) -> Shape? {
        let x = operands.shape(0), weight = operands.shape(1)
        guard x.rank == 2, weight.rank == 2, x[1] == weight[0] else { return nil }
        if operands.has(2), operands.shape(2) != [weight[1]] { return nil }
        return [x[0], weight[1]]
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        let bias = operands.has(2)
        return MatMul.operations(operands, output: output)
            + Operations(forward: bias ? output.count : 0, backward: bias ? output.count - output[1] : 0)
    }

    static func forward(_ pass: Pass) {
        MatMul.forward(pass)
        guard pass.has(2) else { return }
        let bias = pass.input(2), outCount = pass.shape[1]
        for row in stride(from: 0, to: pass.count, by: outCount) {
            let y = pass.output + row
            for o in 0..<outCount { y[o] += bias[o] }
        }
    }

    static func backward(_ pass: Pass) {
        MatMul.backward(pass)
        guard pass.has(2), pass.wantsGradient(2) else { return }
        let sums = pass.scratch
        cascadeSum(pass.upstream, into: sums, extent: pass.shape[0], inner: pass.shape[1])
        pass.contribute(to: 2) { sums[$0] }
    }
}

extension Tensor {
    /// Rows of inputs times `weight` (a row per input), plus `bias`.
    public consuming func linear(weight: Tensor, bias: Tensor? = nil) throws(ShapeError) -> Tensor {
        if let bias { return try record(Linear.self, with: weight, bias) }
        return try record(Linear.self, with: weight)
    }
}

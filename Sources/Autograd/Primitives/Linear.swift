/// A fully connected layer: inputs `[samples, in]` times weights `[in, out]`, plus a bias `[out]` if there is one.
///
/// Each product is rounded on its own and the sum runs from left to right, the bias last, as PyTorch's does
/// for few features; there is no fused multiply-add.
enum Linear: Primitive {
    static let name = "linear"
    static let formula = "y = x W + b; dx = dy Wᵀ, dW = xᵀ dy, db = sum of dy over the samples"
    static let examples: [[Shape]] = [[[1, 2], [2, 2]], [[3, 2], [2, 4]], [[3, 2], [2, 4], [4]]]

    static func apply(to inputs: [Tensor]) throws(ShapeError) -> Tensor {
        try inputs[0].linear(weight: inputs[1], bias: inputs.count > 2 ? inputs[2] : nil)
    }

    static func shape(of inputs: Operands) -> Shape? {
        let x = inputs.shape(0), weight = inputs.shape(1)
        guard x.rank == 2, weight.rank == 2, x[1] == weight[0] else { return nil }
        if inputs.has(2), inputs.shape(2) != [weight[1]] { return nil }
        return [x[0], weight[1]]
    }

    static func forward(_ pass: Pass) {
        let x = pass.input(0), weight = pass.input(1)
        let samples = pass.shape(0)[0], inCount = pass.shape(1)[0], outCount = pass.shape(1)[1]
        for sample in 0..<samples {
            let row = x + sample * inCount, y = pass.output + sample * outCount
            for o in 0..<outCount { y[o] = row[0] * weight[o] }
            for i in 1..<max(1, inCount) {
                let factor = row[i], weights = weight + i * outCount
                for o in 0..<outCount { y[o] += factor * weights[o] }
            }
            guard pass.has(2) else { continue }
            let bias = pass.input(2)
            for o in 0..<outCount { y[o] += bias[o] }
        }
    }

    static func backward(_ pass: Pass) {
        let x = pass.input(0), weight = pass.input(1), dy = pass.upstream
        let samples = pass.shape(0)[0], inCount = pass.shape(1)[0], outCount = pass.shape(1)[1]
        pass.contribute(to: 0) { element in
            let sample = element / inCount, i = element - sample * inCount
            let row = dy + sample * outCount, weights = weight + i * outCount
            var sum = row[0] * weights[0]
            for o in 1..<max(1, outCount) { sum += row[o] * weights[o] }
            return sum
        }
        pass.contribute(to: 1) { element in
            let i = element / outCount, o = element - i * outCount
            var sum = x[i] * dy[o]
            for sample in 1..<max(1, samples) { sum += x[sample * inCount + i] * dy[sample * outCount + o] }
            return sum
        }
        guard pass.has(2) else { return }
        pass.contribute(to: 2) { o in
            var sum = dy[o]
            for sample in 1..<max(1, samples) { sum += dy[sample * outCount + o] }
            return sum
        }
    }
}

extension Tensor {
    /// Rows of inputs times `weight` (a row per input), plus `bias`.
    public func linear(weight: Tensor, bias: Tensor? = nil) throws(ShapeError) -> Tensor {
        try tape.record(Linear.self, self, weight, bias)
    }
}

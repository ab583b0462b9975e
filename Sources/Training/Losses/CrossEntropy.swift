internal import Autograd
internal import Glibc

extension Loss {
    /// −Σ y ln softmax(o), averaged over the samples, as `torch.nn.CrossEntropyLoss` takes class probabilities.
    ///
    /// The targets need not sum to 1, and where they are no distribution the loss has no lower bound.
    public static let crossEntropy = Loss(
        name: "cross_entropy", formula: "- sum_k y_k ln softmax(o)_k",
        slopeFormula: "softmax(o)_k sum_j y_j - y_k",
        apply: { outputs, targets throws(ShapeError) in
            let sum = try (outputs.logSoftmax() * targets).sum().neg()
            return outputs.shape[0] == 1 ? sum : try sum / Float(outputs.shape[0])
        },
        value: { outputs, targets in
            var sum: Float = 0
            for (row, target) in zip(outputs, targets) {
                for (logarithm, y) in zip(logSoftmax(row), target) { sum += y * logarithm }
            }
            return -sum / Float(outputs.count)
        },
        slope: { outputs, targets in
            let samples = Float(outputs.count)
            return zip(outputs, targets).map { row, target in
                let total = target.reduce(0, +)
                return zip(logSoftmax(row), target).map { (expf($0) * total - $1) / samples }
            }
        })

    private static func logSoftmax(_ row: [Float]) -> [Float] {
        let largest = row.max() ?? 0
        let logSum = logf(row.reduce(0) { $0 + expf($1 - largest) })
        return row.map { $0 - largest - logSum }
    }
}

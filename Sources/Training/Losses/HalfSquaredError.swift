internal import Autograd

extension Loss {
    /// ½(o − y)², summed over the outputs and averaged over the samples.
    public static let halfSquaredError = Loss(
        name: "half_squared_error", formula: "frac{1}{2} sum_k (o_k - y_k)^2", slopeFormula: "o_k - y_k",
        apply: { outputs, targets throws(ShapeError) in
            let sum = try (0.5 * (outputs - targets).square()).sum()
            return outputs.shape[0] == 1 ? sum : try sum / Float(outputs.shape[0])
        },
        value: { outputs, targets in
            var sum: Float = 0
            for (o, y) in zip(outputs.joined(), targets.joined()) { sum += 0.5 * ((o - y) * (o - y)) }
            return sum / Float(outputs.count)
        },
        slope: { outputs, targets in
            let samples = Float(outputs.count)
            return zip(outputs, targets).map { row, target in zip(row, target).map { ($0 - $1) / samples } }
        })
}

internal import Autograd

extension Loss {
    /// (o − y)², averaged over all outputs of all samples, as `torch.nn.MSELoss`.
    public static let mse = Loss(
        name: "mse", formula: "frac{1}{K} sum_k (o_k - y_k)^2", slopeFormula: "frac{2}{K} (o_k - y_k)",
        apply: { outputs, targets throws(ShapeError) in try (outputs - targets).square().mean() },
        value: { outputs, targets in
            var sum: Float = 0
            for (o, y) in zip(outputs.joined(), targets.joined()) { sum += (o - y) * (o - y) }
            return sum / Float(outputs.joined().count)
        },
        slope: { outputs, targets in
            let share = 2 / Float(outputs.joined().count)
            return zip(outputs, targets).map { row, target in zip(row, target).map { share * ($0 - $1) } }
        })
}

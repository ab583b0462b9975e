extension Optimizer {
    /// w − step · gradient in two roundings, as the script `w.data = w.data - step * w.grad.data` does it.
    public static let gradientDescent = Optimizer(
        name: "gradient_descent", write: { _ in "w - s · frac{∂L}{∂w}" },
        begin: { _, _ in
            { stepSize, parameters, gradients in
                let step = Float(stepSize)
                for i in parameters.indices { parameters[i] = parameters[i] - step * gradients[i] }
            }
        })
}

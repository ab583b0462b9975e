extension Optimizer {
    /// w − step · gradient in two roundings, as the script `w.data = w.data - step * w.grad.data` does it.
    public static let gradientDescent = Optimizer(
        name: "gradient_descent", pytorch: PyTorchCall("GradientDescent", definition: definition),
        write: { _ in "w - s · frac{∂L}{∂w}" },
        begin: { _, _ in
            Update { stepSize, parameters, gradients in
                let step = Float(stepSize)
                for i in parameters.indices { parameters[i] = parameters[i] - step * gradients[i] }
            }
        })

    private static let definition = """
        class GradientDescent(torch.optim.Optimizer):
            \"\"\"w - step * gradient in two roundings; torch.optim.SGD does it in one.\"\"\"

            def __init__(self, parameters, lr):
                super().__init__(parameters, {"lr": lr})

            @torch.no_grad()
            def step(self):
                for group in self.param_groups:
                    for w in group["params"]:
                        w.copy_(w - group["lr"] * w.grad)
        """
}

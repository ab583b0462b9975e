extension Optimizer {
    /// `torch.optim.Adagrad` (Duchi, Hazan and Singer 2011): each step is divided by the root of all squares so far.
    public static let adagrad = Optimizer(
        name: "adagrad", pytorch: "torch.optim.Adagrad",
        options: [
            .init("lr_decay", 0, .notNegative), .init("weight_decay", 0, .notNegative),
            .init("initial_accumulator_value", 0, .notNegative), .init("eps", 1e-10, .notNegative),
        ],
        write: { options in
            "w - \(options["lr_decay"] == 0 ? "s" : "frac{s}{1 + η (k - 1)}") · frac{g}{√v + ε} , quad v ← v + g^2"
                + (options["initial_accumulator_value"] == 0 ? "" : " , quad v_0 = a") + gradient(options)
        },
        begin: { options, count in
            let slowing = options["lr_decay"], decay = Float(options["weight_decay"])
            let eps = Float(options["eps"])
            let sum = Memory(count: count, value: Float(options["initial_accumulator_value"]))
            let root = Memory(count: count)
            let earlier = Counter()
            return Update(remembering: [sum], counting: earlier) { stepSize, parameters, gradients in
                let v = sum.numbers, divisor = root.numbers
                if decay != 0 { gradients.add(parameters, alpha: decay) }
                v.addcmul(gradients, gradients)
                for i in divisor.indices { divisor[i] = v[i].squareRoot() + eps }
                parameters.addcdiv(gradients, divisor, value: Float(-(stepSize / (1 + earlier.value * slowing))))
                earlier.value += 1
            }
        })
}

extension Optimizer {
    /// `torch.optim.SGD`: gradient descent in one rounding, with momentum (Polyak 1964), also Nesterov's.
    public static let sgd = Optimizer(
        name: "sgd", pytorch: "torch.optim.SGD",
        options: [
            .init("momentum", 0, .notNegative), .init("dampening", 0, .any),
            .init("weight_decay", 0, .notNegative), .init("nesterov", 0, .flag),
        ],
        write: { options in
            guard options["momentum"] != 0 else { return "w - s · g" + gradient(options) }
            let isDamped = options["dampening"] != 0
            // The first velocity is the first gradient, undamped.
            let velocity = isDamped ? "μ v + (1 - τ) g , quad v = g (k = 1)" : "μ v + g"
            return "w - s · \(options.has("nesterov") ? "(g + μ v)" : "v") , quad v ← \(velocity)"
                + gradient(options)
        },
        begin: { options, count in
            let momentum = options["momentum"], dampening = options["dampening"]
            let decay = Float(options["weight_decay"]), isNesterov = options.has("nesterov")
            let velocity = Memory(count: momentum == 0 ? 0 : count)
            let iteration = Counter()
            return Update(remembering: [velocity], counting: iteration) { stepSize, parameters, gradients in
                if decay != 0 { gradients.add(parameters, alpha: decay) }
                guard momentum != 0 else { return parameters.add(gradients, alpha: Float(-stepSize)) }
                let v = velocity.numbers
                if iteration.value == 0 {
                    v.copy(gradients)
                    iteration.value = 1
                } else {
                    v.mul(Float(momentum))
                    v.add(gradients, alpha: Float(1 - dampening))
                }
                if isNesterov { gradients.add(v, alpha: Float(momentum)) }
                parameters.add(isNesterov ? gradients : v, alpha: Float(-stepSize))
            }
        },
        refusal: { options in
            guard options.has("nesterov"), options["momentum"] == 0 || options["dampening"] != 0 else {
                return nil
            }
            return "nesterov needs a momentum, and no dampening"
        })
}

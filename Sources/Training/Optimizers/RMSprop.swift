extension Optimizer {
    /// `torch.optim.RMSprop` (Hinton 2012), ε outside the root; `centered` takes the squared mean off.
    public static let rmsprop = Optimizer(
        name: "rmsprop", pytorch: "torch.optim.RMSprop",
        options: [
            .init("alpha", 0.99, .fraction), .init("eps", 1e-8, .notNegative),
            .init("weight_decay", 0, .notNegative), .init("momentum", 0, .notNegative),
            .init("centered", 0, .flag),
        ],
        write: { options in
            let isCentered = options.has("centered")
            let share = "frac{g}{√\(isCentered ? "(v - m^2)" : "v") + ε}"
            return (options["momentum"] > 0 ? "w - s · u , quad u ← μ u + \(share)" : "w - s · \(share)")
                + " , quad v ← α v + (1 - α) g^2" + (isCentered ? " , quad m ← α m + (1 - α) g" : "")
                + gradient(options)
        },
        begin: { options, count in
            let alpha = options["alpha"], eps = Float(options["eps"]), decay = Float(options["weight_decay"])
            let momentum = Float(options["momentum"]), isCentered = options.has("centered")
            let square = Memory(count: count), root = Memory(count: count)
            let mean = Memory(count: isCentered ? count : 0)
            let velocity = Memory(count: momentum > 0 ? count : 0)
            return Update(remembering: [square, mean, velocity]) { stepSize, parameters, gradients in
                let v = square.numbers, average = root.numbers
                if decay != 0 { gradients.add(parameters, alpha: decay) }
                v.mul(Float(alpha))
                v.addcmul(gradients, gradients, value: Float(1 - alpha))
                average.copy(v)
                if isCentered {
                    mean.numbers.lerp(gradients, weight: Float(1 - alpha))
                    average.addcmul(mean.numbers, mean.numbers, value: -1)
                }
                for i in average.indices { average[i] = average[i].squareRoot() + eps }
                guard momentum > 0 else {
                    return parameters.addcdiv(gradients, average, value: Float(-stepSize))
                }
                velocity.numbers.mul(momentum)
                velocity.numbers.addcdiv(gradients, average)
                parameters.add(velocity.numbers, alpha: Float(-stepSize))
            }
        })
}

internal import Glibc

extension Optimizer {
    /// `torch.optim.Adam` (Kingma and Ba 2015); weight decay is added to the gradient.
    public static let adam = Optimizer(
        name: "adam", pytorch: adamCall("torch.optim.Adam", decay: 0), options: adamOptions(decay: 0),
        write: { adamFormula + gradient($0) },
        begin: { options, count in
            let decay = Float(options["weight_decay"])
            let step = adamStep(options, count)
            return step.after { _, parameters, gradients in
                if decay != 0 { gradients.add(parameters, alpha: decay) }
            }
        })

    static let adamFormula =
        "w - s · frac{m / (1 - β_1^k)}{√(v / (1 - β_2^k)) + ε} , quad m ← β_1 m + (1 - β_1) g , quad v ← β_2 v + (1 - β_2) g^2"

    static func adamOptions(decay: Double) -> Options {
        [
            .init("beta1", 0.9, .fraction), .init("beta2", 0.999, .fraction),
            .init("eps", 1e-8, .notNegative),
            .init("weight_decay", decay, .notNegative),
        ]
    }

    /// PyTorch has both betas in one argument.
    static func adamCall(_ name: String, decay: Double) -> PyTorchCall {
        PyTorchCall(name) { options in
            let changed = zip(options.list, adamOptions(decay: decay).list).filter { $0 != $1 }.map(\.0)
            let betas = "betas=(\(options["beta1"]), \(options["beta2"]))"
            let others = changed.filter { !$0.name.hasPrefix("beta") }
            return (others.count < changed.count ? [betas] : []) + others.map { $0.python() }
        }
    }

    /// What Adam and AdamW have in common: the step along the gradient's running mean, over the root of that of its square.
    static func adamStep(_ options: Options, _ count: Int) -> Update {
        let beta1 = options["beta1"], beta2 = options["beta2"], eps = Float(options["eps"])
        let mean = Memory(count: count), square = Memory(count: count), denominator = Memory(count: count)
        let count = Counter()
        return Update(remembering: [mean, square], counting: count) { stepSize, parameters, gradients in
            count.value += 1
            let iteration = count.value
            let m = mean.numbers, v = square.numbers, root = denominator.numbers
            m.lerp(gradients, weight: Float(1 - beta1))
            v.mul(Float(beta2))
            v.addcmul(gradients, gradients, value: Float(1 - beta2))
            let correction = Float(sqrt(1 - pow(beta2, iteration)))
            for i in root.indices { root[i] = v[i].squareRoot() / correction + eps }
            parameters.addcdiv(m, root, value: Float(-(stepSize / (1 - pow(beta1, iteration)))))
        }
    }
}

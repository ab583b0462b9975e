extension Optimizer {
    /// `torch.optim.AdamW` (Loshchilov and Hutter 2019): Adam, and the weights decay apart from the gradient.
    public static let adamW = Optimizer(
        name: "adamw", pytorch: adamCall("torch.optim.AdamW", decay: 0.01), options: adamOptions(decay: 0.01),
        write: { ($0["weight_decay"] == 0 ? "" : "(1 - s λ) ") + adamFormula + gradient($0, decays: false) },
        begin: { options, count in
            let decay = options["weight_decay"]
            let step = adamStep(options, count)
            return step.after { stepSize, parameters, _ in
                if decay != 0 { parameters.mul(Float(1 - stepSize * decay)) }
            }
        })
}

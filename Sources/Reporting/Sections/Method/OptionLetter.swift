internal import Training

extension Options.Option {
    /// The letter that stands for it in formulas, in the notation of a typed equation; nil where there is none.
    var letter: String? { Self.letters[name] }

    private static let letters = [
        "momentum": "μ", "dampening": "τ", "weight_decay": "λ", "beta1": "β_1", "beta2": "β_2", "alpha": "α",
        "eps": "ε", "lr_decay": "η", "initial_accumulator_value": "a", "gamma": "γ", "every": "n",
        "total_iters": "n", "t_max": "T", "eta_min": "η", "start_factor": "f",
    ]
}

extension Schedule {
    /// `torch.optim.lr_scheduler.StepLR`: times γ after every so many iterations.
    public static let step = Schedule(
        name: "step",
        pytorch: PyTorchCall("torch.optim.lr_scheduler.StepLR") { $0.python(["every": "step_size"]) },
        options: [.init("every", 30, .count), .init("gamma", 0.1, .positive)],
        formula: "s_k = s γ^{⌊k / n⌋}",
        next: { iteration, previous, _, options in
            let turns = iteration > 0 && iteration % Int(options["every"]) == 0
            return turns ? previous * options["gamma"] : previous
        })
}

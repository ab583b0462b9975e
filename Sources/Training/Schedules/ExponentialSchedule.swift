extension Schedule {
    /// `torch.optim.lr_scheduler.ExponentialLR`: times γ after every iteration.
    public static let exponential = Schedule(
        name: "exponential", pytorch: PyTorchCall("torch.optim.lr_scheduler.ExponentialLR") { $0.python() },
        options: [.init("gamma", 0.99, .positive)], formula: "s_k = s γ^k",
        next: { iteration, previous, _, options in
            iteration == 0 ? previous : previous * options["gamma"]
        })
}

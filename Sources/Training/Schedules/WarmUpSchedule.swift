extension Schedule {
    /// `torch.optim.lr_scheduler.LinearLR`: from a share of the step size up to all of it, on a line.
    public static let warmUp = Schedule(
        name: "warm_up", pytorch: "torch.optim.lr_scheduler.LinearLR",
        options: [.init("start_factor", 1.0 / 3, .positive), .init("total_iters", 5, .count)],
        formula: "s_k = s (f + (1 - f) min(1, k / n))",
        next: { iteration, previous, _, options in
            let start = options["start_factor"], end = options["total_iters"], k = Double(iteration)
            if iteration == 0 { return previous * start }
            return k > end ? previous : previous * (1 + (1 - start) / (end * start + (k - 1) * (1 - start)))
        })
}

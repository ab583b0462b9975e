internal import Glibc

extension Schedule {
    /// `torch.optim.lr_scheduler.CosineAnnealingLR`: down half a cosine in `t_max` iterations, then up again.
    public static let cosine = Schedule(
        name: "cosine",
        pytorch: PyTorchCall("torch.optim.lr_scheduler.CosineAnnealingLR") { $0.python(["t_max": "T_max"]) },
        options: [.init("t_max", 100, .count), .init("eta_min", 0, .notNegative)],
        formula: "s_k = η + frac{1}{2} (s - η) (1 + cos(π k / T))",
        next: { iteration, previous, base, options in
            let period = options["t_max"], low = options["eta_min"], k = Double(iteration)
            if iteration == 0 { return previous }
            if (k - 1 - period).remainder(dividingBy: 2 * period) == 0 {
                return previous + (base - low) * (1 - cos(.pi / period)) / 2
            }
            return (1 + cos(.pi * k / period)) / (1 + cos(.pi * (k - 1) / period)) * (previous - low) + low
        })
}

internal import Autograd

extension Loss {
    /// Half the squared error up to a distance of `delta`, straight lines beyond; averaged over all outputs of all
    /// samples, as `torch.nn.HuberLoss`.
    public static let huber = Loss(
        name: "huber", pytorch: "nn.HuberLoss", options: [.init("delta", 1, .positive)]
    ) { options in
        Huber(delta: options["delta"])
    }
}

private struct Huber: ElementwiseLoss {
    let delta: Double

    var formula: String { "frac{1}{K} sum_k h(o_k - y_k)" }
    var slopeFormula: String { "frac{1}{K} max(-d, min(d, o_k - y_k))" }
    var definition: String? {
        "h(e) = frac{1}{2} e^2 (|e| < d) , quad d (|e| - frac{1}{2} d) (|e| ≥ d) , quad d = \(delta)"
    }
    var kinks: [Double] { [-delta, delta] }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        try outputs.huber(targets, delta: Float(delta)).mean()
    }
    func value<S: Scalar>(_ o: S, _ y: S) -> S {
        let distance = S.abs(o - y), delta = S(delta)
        return distance < delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta)
    }
    func slope<S: Scalar>(_ o: S, _ y: S) -> S {
        let difference = o - y, delta = S(delta)
        return difference < -delta ? -delta : difference > delta ? delta : difference
    }
}

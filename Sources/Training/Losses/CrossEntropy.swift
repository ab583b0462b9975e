internal import Autograd

extension Loss {
    /// −Σ y ln softmax(o), averaged over the samples, as `torch.nn.CrossEntropyLoss`. Targets are class probabilities,
    /// or one class's index a sample; `label_smoothing` moves so much of them to all classes alike.
    ///
    /// Probabilities need not sum to 1, and where they are no distribution the loss has no lower bound.
    public static let crossEntropy = Loss(
        name: "cross_entropy", pytorch: "nn.CrossEntropyLoss",
        options: [.init("label_smoothing", 0, .fraction)], takesClassIndices: true
    ) { options in CrossEntropy(smoothing: options["label_smoothing"]) }
}

private struct CrossEntropy: LossRule {
    let smoothing: Double

    private var target: String { smoothing == 0 ? "y" : "y′" }
    var formula: String { "- sum_k \(target)_k ln softmax(o)_k" }
    var slopeFormula: String { "softmax(o)_k sum_j \(target)_j - \(target)_k" }
    var definition: String? {
        smoothing == 0 ? nil : "y′_k = (1 - \(smoothing)) y_k + frac{\(smoothing)}{K}"
    }

    func apply(_ outputs: Tensor, _ targets: Tensor) throws(ShapeError) -> Tensor {
        let logarithms = try outputs.logSoftmax()
        let samples = Float(outputs.shape[0]), classes = Double(outputs.shape[1])
        func mean(_ terms: Tensor) throws(ShapeError) -> Tensor {
            let sum = try terms.sum().neg()
            return samples == 1 ? sum : try sum / samples
        }
        if holdsIndices(outputs.shape[1], targets.shape[1]) {
            let ofClasses = try mean(logarithms.gather(targets))
            guard smoothing > 0 else { return ofClasses }
            return try Float(1 - smoothing) * ofClasses + Float(smoothing / classes) * mean(logarithms)
        }
        guard smoothing > 0 else { return try mean(logarithms * targets) }
        return try mean(logarithms * (Float(1 - smoothing) * targets + Float(smoothing / classes)))
    }

    // Called for a scalar that is known only when it runs, unlike what calls it.
    @specialized(where S == Float)
    @specialized(where S == Double)
    func value<S: Scalar>(_ outputs: [[S]], _ targets: [[S]]) -> S {
        var sum: S = 0
        for (row, target) in zip(outputs, targets) {
            // By their places: pairs of zip have a type that is looked up again for each of them.
            let shares = shares(target, of: row.count), logarithms = logSoftmax(row)
            for place in 0..<min(shares.count, logarithms.count) {
                sum = sum + shares[place] * logarithms[place]
            }
        }
        return -sum / S(Double(outputs.count))
    }

    @specialized(where S == Float)
    @specialized(where S == Double)
    func slope<S: Scalar>(_ outputs: [[S]], _ targets: [[S]]) -> [[S]] {
        let samples = S(Double(outputs.count))
        return zip(outputs, targets).map { row, target in
            let gradients = shares(target, of: row.count).map { -$0 / samples }
            let total = gradients.dropFirst().reduce(gradients[0], +)
            let logarithms = logSoftmax(row)
            return (0..<min(gradients.count, logarithms.count)).map {
                gradients[$0] - .exp(logarithms[$0]) * total
            }
        }
    }

    /// Whether a row of targets is a class's index.
    private func holdsIndices(_ outputs: Int, _ targets: Int) -> Bool { outputs > 1 && targets == 1 }

    /// How much of the target each class has, after smoothing; not a number where an index names no class.
    private func shares<S: Scalar>(_ target: [S], of classes: Int) -> [S] {
        let kept = S(1 - smoothing), added = S(smoothing / Double(classes))
        guard holdsIndices(classes, target.count) else {
            return smoothing > 0 ? target.map { kept * $0 + added } : target
        }
        let places = (0..<classes).map { S(Double($0)) }
        guard places.contains(target[0]) else { return places.map { _ in S(.nan) } }
        return places.map { $0 == target[0] ? kept + added : added }
    }

    private func logSoftmax<S: Scalar>(_ row: [S]) -> [S] {
        let largest = row.reduce(row[0]) { $1 > $0 || $1.isNaN ? $1 : $0 }
        let powers = row.map { S.exp($0 - largest) }
        let logSum = S.log(powers.dropFirst().reduce(powers[0], +))
        return row.map { $0 - largest - logSum }
    }
}

internal import Autograd

extension Dataset {
    /// The share of samples that are given their own class; nil where the data have no classes.
    func accuracy(of outputs: Tensor, threshold: Float) -> Double? {
        guard let labels else { return nil }
        var correct = 0
        outputs.forEachClass(threshold: threshold) { if $1 == labels[$0] { correct += 1 } }
        return Double(correct) / Double(labels.count)
    }
}

extension Tensor {
    /// Tells the class that outputs give to each sample: the one with the highest of them or, with one output, 1 above
    /// the threshold and 0 up to it. The first of equal outputs counts, as in `torch.argmax`.
    func forEachClass(threshold: Float, _ body: (_ sample: Int, _ class: Int) -> Void) {
        let units = shape[1]
        withValues { values in
            for sample in 0..<shape[0] {
                let first = sample * units
                guard units > 1 else {
                    body(sample, values[first] > threshold ? 1 : 0)
                    continue
                }
                var highest = first
                for place in first..<(first + units) where values[place] > values[highest] { highest = place }
                body(sample, highest - first)
            }
        }
    }
}

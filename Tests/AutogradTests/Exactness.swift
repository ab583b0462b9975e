import Foundation

/// How far a primitive's outputs and gradients may be from PyTorch's (2.13, on a processor with AVX2); equal to the
/// bit where nothing is said.
struct Exactness {
    /// Whose last place counts.
    enum Scale: String {
        /// Each number's own.
        case own = "each number"
        /// The largest number's of the tensor, where a sum may cancel.
        case largest = "the largest number"
    }

    /// In units in the last place.
    var output = 0.0
    var gradient = 0.0
    var scale = Scale.own
    /// Whether few numbers, below the lengths at which PyTorch's vector and matrix code takes over, are off as well.
    var holdsForFew = true

    /// `exp`, `log`, `sqrt` and `tanh` are MKL's in PyTorch, and no public formula gives its bits; the powers and
    /// logarithms elsewhere are Sleef's; matrix products are MKL's, here OpenBLAS's. Each bound is the largest that was
    /// measured, on these cases and once on 20,000 numbers, rounded up to a half. OpenBLAS adds in another order on each
    /// kind of processor: over its code for six of them, from Prescott to Zen, 3 was the most; one more is left for others.
    static let inexact: [String: Exactness] = [
        "exp": Exactness(output: 1, gradient: 2),
        "log": Exactness(output: 1),
        "sqrt": Exactness(output: 1, gradient: 2),
        "pow": Exactness(output: 1, gradient: 4),
        "pow_number": Exactness(output: 1, gradient: 2),
        "tanh": Exactness(output: 1, gradient: 1, scale: .largest),
        "elu": Exactness(output: 1),
        "softplus": Exactness(output: 1),
        "gelu": Exactness(gradient: 2, scale: .largest),
        "log_softmax": Exactness(output: 1, gradient: 2),
        "matmul": Exactness(output: 4, gradient: 4, scale: .largest, holdsForFew: false),
        "linear": Exactness(output: 4, gradient: 4, scale: .largest, holdsForFew: false),
        "binary_cross_entropy": Exactness(output: 2, gradient: 2, holdsForFew: false),
        "binary_cross_entropy_with_logits": Exactness(output: 0.5, scale: .largest, holdsForFew: false),
    ]

    static func of(_ golden: PyTorchCase) -> Exactness {
        guard let bound = inexact[golden.primitive], bound.holdsForFew || golden.kind == .large else {
            return Exactness()
        }
        return bound
    }

    /// In words, for the documentation.
    static func words(for primitive: String) -> String {
        guard let bound = inexact[primitive] else { return "to the bit" }
        func words(_ units: Double) -> String { units == 0 ? "to the bit" : "\(units.formatted()) ULP" }
        let few = bound.holdsForFew ? "" : "; few numbers to the bit"
        return
            "output \(words(bound.output)), gradient \(words(bound.gradient)) of \(bound.scale.rawValue)\(few)"
    }

    /// The largest distance; 0 where all bits are equal; a lost sign of zero or another special value is infinitely far.
    func distance(_ found: [Float], _ expected: [Double]) -> Double {
        let largest = expected.filter(\.isFinite).map { Float(abs($0)) }.max() ?? 0
        return zip(found, expected).map { a, b in
            let b = Float(b)
            if a.bitPattern == b.bitPattern || a.isNaN && b.isNaN { return 0 }
            guard a.isFinite, b.isFinite, a != b else { return .infinity }
            return abs(Double(a) - Double(b)) / Double((scale == .own ? b : largest).ulp)
        }.max() ?? 0
    }
}

/// How far a case's outputs and gradients may be from PyTorch's, in units in the last place.
struct Exactness {
    var output = 0.0
    var gradient = 0.0
    /// Whether every number is computed by itself: then its own last place counts, else that of the largest in its
    /// tensor, since a sum may cancel.
    var isElementwise = true

    static func of(_ golden: PyTorchCase) -> Exactness { Exactness() }

    /// 0 where all bits are equal; a lost sign of zero or another special value counts as infinitely far.
    func distance(_ found: [Float], _ expected: [Double]) -> Double {
        let largest = expected.filter(\.isFinite).map { Float(abs($0)) }.max() ?? 0
        return zip(found, expected).map { a, b in
            let b = Float(b)
            if a.bitPattern == b.bitPattern || a.isNaN && b.isNaN { return 0 }
            guard a.isFinite, b.isFinite, a != b else { return .infinity }
            return abs(Double(a) - Double(b)) / Double((isElementwise ? b : largest).ulp)
        }.max() ?? 0
    }
}

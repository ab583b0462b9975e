/// How far numbers of two pages are apart, and how far another processor's rounding brings them apart.
struct Rounding: Equatable {
    /// The largest distance as a part of the larger number, of those that are further apart than ``nearZero`` allows.
    private(set) var relative = 0.0
    /// The largest distance of the others.
    private(set) var absolute = 0.0
    /// The largest distance of all as a part of the larger number.
    private(set) var apart = 0.0
    /// Whether another processor explains all of them.
    private(set) var isExplained = true

    /// As a part of the larger.
    static let bound = 1e-3
    /// Whatever their size: what a few steps of float32 at 1 amount to, within which a number near zero has no digit
    /// that is certain.
    static let nearZero = 1e-6

    init(_ pairs: [(Double, Double)] = []) {
        for (x, y) in pairs where x != y {
            let distance = abs(x - y), part = Self.apart(x, y)
            apart = max(apart, part)
            if distance <= Self.nearZero {
                absolute = max(absolute, distance)
            } else {
                relative = max(relative, part)
            }
            isExplained = isExplained && (distance <= Self.nearZero || part <= Self.bound)
        }
    }

    /// The larger of two.
    func joined(with other: Rounding) -> Rounding {
        var all = self
        all.relative = max(relative, other.relative)
        all.absolute = max(absolute, other.absolute)
        all.apart = max(apart, other.apart)
        all.isExplained = isExplained && other.isExplained
        return all
    }

    /// How far two numbers are apart, as a part of the larger; what is no number is apart from every other
    /// by all of it.
    static func apart(_ x: Double, _ y: Double) -> Double {
        if x == y || x.isNaN && y.isNaN { return 0 }
        let part = abs(x - y) / max(abs(x), abs(y))
        return part.isNaN ? 1 : part
    }
}

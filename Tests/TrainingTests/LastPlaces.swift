/// How far numbers are from those expected, in units in the last place of the largest expected: 0 where all bits
/// are equal, infinite where one is not finite and the other is, or where there are more of one than of the other.
///
/// A single number is measured against itself. Of several, those that cancel to little carry the rounding of the
/// large ones they came from, so the largest is what rounding is measured by; or `scale`, where that is larger.
func lastPlaces(_ found: [Double], _ expected: [Double], scale: Float = 0) -> Double {
    guard found.count == expected.count else { return .infinity }
    let largest = expected.filter(\.isFinite).map { Float(abs($0)) }.max() ?? 0
    let unit = Double(max(largest, scale).ulp)
    return zip(found, expected).map { a, b in
        if a.bitPattern == b.bitPattern || a.isNaN && b.isNaN { return 0 }
        return a.isFinite && b.isFinite ? abs(a - b) / unit : .infinity
    }.max() ?? 0
}

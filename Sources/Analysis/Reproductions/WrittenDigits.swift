internal import Glibc

/// With how many digits the numbers of a column were written, as far as they tell: a script that prints four decimals
/// leaves no more to be compared.
struct WrittenDigits {
    /// How many digits follow the decimal point at most.
    private let decimals: Int
    /// How many digits count, at most.
    private let significant: Int

    init(_ values: [Double]) {
        var (decimals, significant) = (0, 0)
        for value in values where value.isFinite && value != 0 {
            let text = "\(abs(value))", parts = text.split(separator: "e")
            let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
            let fraction = digits.count > 1 && digits[1] != "0" ? digits[1].count : 0
            let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            decimals = max(decimals, fraction - exponent)
            let all = parts[0].filter { $0 != "." }.drop { $0 == "0" }
            significant = max(significant, fraction == 0 ? digits[0].count : all.count)
        }
        (self.decimals, self.significant) = (decimals, significant)
    }

    /// Whether a number that was written so may be this one, rounded: of numbers with float32's own digits none may.
    func allow(_ value: Double, for exact: Double) -> Bool {
        guard significant < 8, value.isFinite, exact.isFinite else { return false }
        let place = max(
            -decimals, value == 0 ? -decimals : Int(log10(abs(value)).rounded(.down)) + 1 - significant)
        return abs(value - exact) <= 0.5000001 * pow(10, Double(place))
    }
}

/// placeholder until the branch with the real ones
package enum SymlogTicks {
    package static func numerals(in domain: ClosedRange<Double>, threshold: Double, target: Int) -> [Numeral]
    {
        LinearTicks.numerals(in: domain, target: target)
    }
}

internal import Glibc

extension Axis {
    /// The ends that the axis was given, if a scale can have them.
    var fixedDomain: ClosedRange<Double>? {
        guard let domain, scale.accepts(domain.lowerBound), scale.accepts(domain.upperBound),
            domain.lowerBound < domain.upperBound
        else { return nil }
        return domain
    }

    /// The ends of the scale for data between `extent`; nil when there are no data and no domain.
    /// - Parameter nice: Whether the ends may move out to the next tick, for about `target` ticks.
    package func domain(for extent: ClosedRange<Double>?, nice: Bool, target: Int) -> ClosedRange<Double>? {
        if let fixedDomain { return fixedDomain }
        guard var range = extent else { return nil }
        switch scale {
        case .log: return logDomain(range, nice: nice)
        case .categorical: return (range.lowerBound - 0.5)...(range.upperBound + 0.5)
        case .linear, .symlog: break
        }
        // What is counted from next to 0 has ticks that are counted from 0: 0, 100, 200, not 50, 150, 250.
        let countsFromZero = integers && range.lowerBound > 0 && range.lowerBound < range.upperBound * 0.04
        if includesZero || countsFromZero { range = min(0, range.lowerBound)...max(0, range.upperBound) }
        range = widened(range)
        return nice ? niced(range, target: target) : range
    }

    /// The labelled values inside a domain.
    package func ticks(in domain: ClosedRange<Double>, target: Int) -> [Tick] {
        let inside = { (tick: Tick) in tick.value.isFinite && domain.contains(tick.value) }
        switch scale {
        case .categorical:
            return categories.enumerated().map { Tick(value: Double($0), label: $1) }.filter(inside)
        case .symlog(let threshold):
            return SymlogTicks.ticks(in: domain, threshold: threshold, target: target).filter(inside)
        case .linear:
            let numerals = LinearTicks.numerals(in: domain, target: target, integers: integers)
            return Tick.evenly(numerals.isEmpty ? single(in: domain) : numerals).filter(inside)
        case .log: return Tick.logarithmically(LogTicks.numerals(in: domain, target: target)).filter(inside)
        }
    }

    /// A domain too short for two ticks still labels the whole number it holds.
    private func single(in domain: ClosedRange<Double>) -> [Numeral] {
        let middle = (domain.lowerBound / 2 + domain.upperBound / 2).rounded()
        guard domain.contains(middle), abs(middle) < 1e15 else { return [] }
        return [Numeral(Int(middle))]
    }

    /// All-equal data, or data closer than floating point can label, get room around them.
    private func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let (low, high) = (range.lowerBound, range.upperBound)
        let greatest = max(abs(low), abs(high))
        guard high / 2 - low / 2 <= greatest * 1e-12 else { return range }
        if greatest < 1e-300 { return integers ? -0.5...0.5 : -1...1 }
        let room = integers ? max(0.5, greatest * 1e-9) : greatest * 0.1
        return max(low - room, -.greatestFiniteMagnitude)...min(high + room, .greatestFiniteMagnitude)
    }

    private func niced(_ range: ClosedRange<Double>, target: Int) -> ClosedRange<Double> {
        let ticks = LinearTicks.numerals(in: range, target: target, integers: integers, inside: false)
            .map(\.value)
        let room = (range.upperBound / 2 - range.lowerBound / 2) * 0.06
        var (low, high) = (range.lowerBound - room, range.upperBound + room)
        if let first = ticks.first, first <= range.lowerBound { low = first }
        if let last = ticks.last, last >= range.upperBound { high = last }
        return max(low, -.greatestFiniteMagnitude)...min(high, .greatestFiniteMagnitude)
    }

    private func logDomain(_ range: ClosedRange<Double>, nice: Bool) -> ClosedRange<Double> {
        let (low, high) = (log10(range.lowerBound), log10(range.upperBound))
        if high - low < 1e-9 { return bounded(low - 0.3, high + 0.3) }
        let room = nice ? (high - low) * 0.03 : 0
        return room == 0 ? range : bounded(low - room, high + room)
    }

    private func bounded(_ low: Double, _ high: Double) -> ClosedRange<Double> {
        let least = Double.leastNonzeroMagnitude
        let greatest = Double.greatestFiniteMagnitude
        return max(least, min(pow(10, low), greatest / 2))...min(greatest, max(pow(10, high), 2 * least))
    }
}

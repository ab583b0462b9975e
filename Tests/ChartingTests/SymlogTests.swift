import Testing

@testable import Charting

@Suite("Symmetric log scale")
struct SymlogTests {
    @Test("A place and its value belong together; both signs are alike")
    func inverse() {
        for threshold in [1e-8, 0.01, 1, 300] {
            for value in [0, 1e-12, 0.003, 0.9, 5, 1e6, 1e300] {
                let place = Symlog.place(of: value, threshold: threshold)
                #expect(place >= 0 && place == -Symlog.place(of: -value, threshold: threshold))
                let back = Symlog.value(at: place, threshold: threshold)
                #expect(abs(back - value) <= value * 1e-12)
            }
        }
        #expect(Symlog.place(of: 1e308, threshold: 1e-300).isFinite)
        // Far out a decade is one unit, near 0 the scale is straight.
        #expect(abs(Symlog.place(of: 1e6, threshold: 1) - Symlog.place(of: 1e5, threshold: 1) - 1) < 1e-5)
        let (one, two) = (Symlog.place(of: 1e-5, threshold: 1), Symlog.place(of: 2e-5, threshold: 1))
        #expect(abs(two / one - 2) < 1e-4)
    }

    @Test(
        "Zero and powers of ten on both sides",
        arguments: [
            (-1000.0...1000.0, 1.0, ["−1000", "−100", "−10", "0", "10", "100", "1000"]),
            (-1...1, 0.001, ["−1", "−0.1", "−0.01", "0", "0.01", "0.1", "1"]),
            (0...1e6, 1, ["0", "10", "10²", "10³", "10⁴", "10⁵", "10⁶"]),
            (-1e12...1e12, 1e-3, ["−10¹⁰", "−10⁵", "−1", "0", "1", "10⁵", "10¹⁰"]),
            (-0.4...0.4, 1, ["−0.4", "−0.3", "−0.2", "−0.1", "0.0", "0.1", "0.2", "0.3", "0.4"]),
            (1e3...1e6, 1, ["10³", "10⁴", "10⁵", "10⁶"]),
            (-8...8, 1, ["−5", "−2", "−1", "0", "1", "2", "5"]),
        ])
    func examples(domain: ClosedRange<Double>, threshold: Double, labels: [String]) {
        let ticks = SymlogTicks.ticks(in: domain, threshold: threshold, target: 7)
        #expect(ticks.map(\.label) == labels)
    }

    @Test("Thousands of ranges: two ticks or more, inside, apart, exact and distinct")
    func ranges() throws {
        var random = SeededGenerator(seed: 17)
        var total = 0
        for _ in 0..<2000 {
            let threshold = Numeral(
                Int.random(in: 1...9, using: &random), exponent: .random(in: -9...9, using: &random)
            ).value
            let ends = (0..<2).map { _ in
                Double.random(in: -1...1, using: &random)
                    * Numeral(1, exponent: .random(in: -12...15, using: &random)).value
            }.sorted()
            guard ends[0] < ends[1] else { continue }
            let domain = ends[0]...ends[1]
            let target = Int.random(in: 3...9, using: &random)
            let ticks = SymlogTicks.ticks(in: domain, threshold: threshold, target: target)
            #expect(ticks.count >= 2 && ticks.count <= target + 4, "\(domain) \(threshold): \(ticks)")
            #expect(ticks.allSatisfy { domain.contains($0.value) }, "\(domain) \(threshold): \(ticks)")
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
            #expect(Set(ticks.map(\.label)).count == ticks.count)
            for tick in ticks {
                let sign: Double = tick.label.hasPrefix("\u{2212}") ? -1 : 1
                let label = sign < 0 ? String(tick.label.dropFirst()) : tick.label
                let value = try TickTests().parsed(label)
                #expect(sign * value == tick.value, "\(tick)")
            }
            total += ticks.count
            // Zero is told wherever it is in sight and both sides have room.
            let places = [domain.lowerBound, domain.upperBound].map {
                Symlog.place(of: $0, threshold: threshold)
            }
            let span = places[1] - places[0]
            if places[0] < -0.25 * span && places[1] > 0.25 * span {
                #expect(ticks.contains { $0.value == 0 }, "\(domain) \(threshold): \(ticks)")
            }
            let spots = ticks.map { Symlog.place(of: $0.value, threshold: threshold) }
            let closest = zip(spots, spots.dropFirst()).map { $1 - $0 }.min() ?? 0
            #expect(closest > span / Double(target) / 3.5, "\(domain) \(threshold) \(target): \(ticks)")
        }
        #expect(total > 2000 * 3)
    }

    @Test(
        "Extreme ranges end, with finite ticks",
        arguments: [
            -1.7e308...1.7e308, 0...Double.leastNonzeroMagnitude, 1...1.0000000000000002, -1e-300...1e300,
        ])
    func extremes(domain: ClosedRange<Double>) {
        for threshold in [1e-300, 1, 1e300] {
            for tick in SymlogTicks.ticks(in: domain, threshold: threshold, target: 5) {
                #expect(domain.contains(tick.value))
            }
        }
    }
}

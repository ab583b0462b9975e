import Testing

@testable import Charting

@Suite("Ticks")
struct TickTests {
    /// Ranges of every size and place, the same in every run.
    static func ranges(_ count: Int) -> [ClosedRange<Double>] {
        var random = SeededGenerator(seed: 42)
        return (0..<count).map { _ in
            let size = Numeral(1, exponent: Int.random(in: -12...12, using: &random)).value
            let low = Double.random(in: -10...10, using: &random) * size
            return low...(low + Double.random(in: 0.1...10, using: &random) * size)
        }
    }

    @Test("Thousands of ranges get about as many ticks as asked, evenly spaced")
    func counts() {
        var total = 0
        let ranges = Self.ranges(4000)
        for range in ranges {
            let ticks = LinearTicks.numerals(in: range, target: 5).map(\.value)
            total += ticks.count
            #expect((3...8).contains(ticks.count), "\(range): \(ticks)")
            let steps = zip(ticks, ticks.dropFirst()).map { $1 - $0 }
            for step in steps {
                #expect(step > 0)
                #expect(abs(step / steps[0] - 1) < 1e-6)
            }
        }
        let mean = Double(total) / Double(ranges.count)
        #expect(mean > 4.3 && mean < 5.7, "\(mean)")
    }

    @Test("Ticks inside lie inside; ticks outside reach at most a step beyond")
    func limits() {
        for range in Self.ranges(2000) {
            let slack = (range.upperBound - range.lowerBound) * 1e-9
            let inside = LinearTicks.numerals(in: range, target: 5).map(\.value)
            #expect(inside.allSatisfy { $0 >= range.lowerBound - slack && $0 <= range.upperBound + slack })
            let outside = LinearTicks.numerals(in: range, target: 5, inside: false).map(\.value)
            let step = outside[1] - outside[0]
            #expect(outside[0] > range.lowerBound - step)
            #expect(outside[outside.count - 1] < range.upperBound + step)
        }
    }

    @Test("A label is exactly its value")
    func labels() throws {
        for range in Self.ranges(2000) {
            for tick in Tick.evenly(LinearTicks.numerals(in: range, target: 5)) {
                #expect(try parsed(tick.label) == tick.value, "\(tick)")
            }
        }
        for exponent in stride(from: -300, through: 290, by: 7) {
            let domain =
                Numeral(1, exponent: exponent)
                .value...Numeral(4, exponent: exponent + abs(exponent) % 12).value
            for tick in Tick.logarithmically(LogTicks.numerals(in: domain, target: 5)) {
                #expect(try parsed(tick.label) == tick.value, "\(tick)")
            }
        }
    }

    @Test("Whole numbers only, where only they make sense")
    func integers() {
        for range in Self.ranges(2000) where range.upperBound - range.lowerBound > 2 {
            let numerals = LinearTicks.numerals(in: range, target: 5, integers: true)
            #expect(numerals.count >= 2)
            #expect(numerals.allSatisfy { $0.exponent >= 0 }, "\(range): \(numerals)")
        }
        let axis = Axis(integers: true)
        #expect(axis.ticks(in: 0...1, target: 8).map(\.label) == ["0", "1"])
        #expect(axis.ticks(in: 0...2, target: 8).map(\.label) == ["0", "1", "2"])
        #expect(axis.ticks(in: 2.5...3.5, target: 8).map(\.label) == ["3"])
    }

    @Test("What is counted from next to 0 begins there")
    func countsFromZero() {
        let counted = Axis(integers: true)
        #expect(counted.domain(for: 4...475, nice: false, target: 6) == 0...475)
        #expect(counted.domain(for: 1...12, nice: false, target: 6) == 1...12)
        #expect(counted.domain(for: -4...475, nice: false, target: 6) == -4...475)
        #expect(Axis().domain(for: 4...475, nice: false, target: 6) == 4...475)
    }

    @Test("Labels use a real minus sign, thin spaces and powers")
    func typography() {
        #expect(Axis().ticks(in: -1...1, target: 3).map(\.label) == ["−1", "0", "1"])
        #expect(
            Axis().ticks(in: 0...20000, target: 3).map(\.label) == ["0", "10\u{2009}000", "20\u{2009}000"])
        #expect(Axis().ticks(in: 0...2e7, target: 3).map(\.label) == ["0", "1×10⁷", "2×10⁷"])
        #expect(Axis().ticks(in: 0...1e-6, target: 3).map(\.label) == ["0", "0.5×10⁻⁶", "1.0×10⁻⁶"])
        #expect(Axis().ticks(in: 0...0.3, target: 4).map(\.label) == ["0.0", "0.1", "0.2", "0.3"])
    }

    @Test(
        "Log axes show powers of ten first",
        arguments: [
            (1e-5...1e-1, ["10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹"]),
            (0.001...1, ["0.001", "0.01", "0.1", "1"]),
            (0.02...0.3, ["0.05", "0.1", "0.2"]),
            (1e-12...1e12, ["10⁻¹⁰", "10⁻⁵", "1", "10⁵", "10¹⁰"]),
            (0.21...0.24, ["0.21", "0.22", "0.23", "0.24"]),
        ])
    func log(domain: ClosedRange<Double>, labels: [String]) {
        #expect(Axis(scale: .log).ticks(in: domain, target: 5).map(\.label) == labels)
    }

    @Test("Among powers of ten, whole numbers below 100 are written plainly")
    func plainAmongPowers() {
        let labels = Tick.labelling([1e-4, 0.5, 1, 2, 10, 30, 100, 200], on: .log).map(\.label)
        #expect(labels == ["10⁻⁴", "5×10⁻¹", "1", "2", "10", "30", "10²", "2×10²"])
        let signed = SymlogTicks.ticks(in: -1e6...1e6, threshold: 1, target: 9).map(\.label)
        #expect(!signed.contains { $0.hasSuffix("10⁰") || $0.hasSuffix("10¹") })
    }

    @Test("A log axis never has fewer than two labels")
    func twoLabels() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let low =
                Numeral(1, exponent: Int.random(in: -290...290, using: &random)).value
                * .random(in: 1...10, using: &random)
            let high = low * .random(in: 1.01...1e6, using: &random)
            for target in 2...7 {
                let ticks = Axis(scale: .log).ticks(in: low...high, target: target)
                #expect(ticks.count >= 2, "\(low) \(high) \(target): \(ticks)")
                #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
            }
        }
    }

    @Test(
        "Extreme ranges end, with finite ticks",
        arguments: [
            -1.7e308...1.7e308, 0...1e308, 1e-308...3e-308, 0...Double.leastNonzeroMagnitude,
            -Double.leastNonzeroMagnitude...Double.leastNonzeroMagnitude, 1...1.0000000000000002,
            1e308...1.0000001e308, -1e-300...1e300,
        ])
    func extremes(range: ClosedRange<Double>) {
        for axis in [Axis(), Axis(scale: .log), Axis(integers: true), Axis(includesZero: true)] {
            let extent =
                axis.scale == .log
                ? max(
                    range.lowerBound, .leastNonzeroMagnitude)...max(
                        range.upperBound, 4 * .leastNonzeroMagnitude) : range
            for nice in [true, false] {
                let domain = axis.domain(for: extent, nice: nice, target: 5)
                #expect(
                    domain.map {
                        $0.lowerBound.isFinite && $0.upperBound.isFinite && $0.lowerBound < $0.upperBound
                    } == true)
                for tick in domain.map({ axis.ticks(in: $0, target: 5) }) ?? [] {
                    #expect(tick.value.isFinite)
                }
            }
        }
    }

    func parsed(_ label: String) throws -> Double {
        let figures = Dictionary(uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-"))
        var text = String(label.compactMap { $0 == "−" ? "-" : $0 == "\u{2009}" ? nil : $0 })
        if let cross = text.firstIndex(of: "×") {
            let power = text[text.index(after: cross)...].dropFirst(2).map { figures[$0] ?? "?" }
            text = text[..<cross] + "e" + String(power)
        } else if text.hasPrefix("10"), let last = text.last, figures[last] != nil {
            text = "1e" + String(text.dropFirst(2).map { figures[$0] ?? "?" })
        }
        return try #require(Double(text), "\(label)")
    }
}

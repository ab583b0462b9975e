import Analysis
import Glibc
import Histories
import Languages
import Testing

@Suite("Plateaus: losses that fall and then stand still")
struct PlateauTests {
    /// It comes down within 150 states to 0.5, with something besides.
    private func fallen(_ rest: (Double) -> Double) -> Subject {
        run("a", course(300) { 0.5 + ($0 < 150 ? (1 + cos(.pi * $0 / 150)) / 4 : 0) + rest($0) })
    }

    @Test("a swing that shrinks by orders of magnitude falls on", arguments: [2.0, 7, 12, 25])
    func shrinking(period: Double) {
        let swinging = run("a", course(200) { exp(-$0 / 15) * (1.02 + cos(2 * .pi * $0 / period)) })
        #expect(findings("plateau", [swinging]).isEmpty)
    }

    @Test("a loss that stands still is told, with the last improvement")
    func still() {
        #expect(findings("plateau", [fallen { _ in 0 }]).map(\.runs) == [["a"]])
        let noisy = fallen { 0.02 * sin($0 * $0 * 12.9898) }
        #expect(findings("plateau", [noisy]).map(\.state) == [137])
    }

    @Test("so is one that swings around one level, be it ever less", arguments: [Double.infinity, 100])
    func swinging(life: Double) {
        let subject = fallen { 0.03 * exp(-$0 / life) * cos(2 * .pi * $0 / 12) }
        #expect(findings("plateau", [subject]).map(\.state) == [150])
        #expect(findings("oscillation", [subject]).count == 1)
    }

    /// It falls through some states and then changes by rounding alone.
    private func resting(_ fall: Int, of count: Int) -> Subject {
        run(
            "a",
            course(count) { state in
                let rest = state < Double(fall) ? 2 * exp(-state * 16 / Double(fall)) : 0
                return Double(Float(0.0365 + rest + 1e-8 * sin(state * state * 12.9898)))
            })
    }

    @Test(
        "a fall that is over soon, after which the loss changes by rounding alone, is a plateau and no row of rises",
        arguments: [(20, 100), (20, 400), (40, 2000), (5, 1000)])
    func rounding(fall: Int, count: Int) throws {
        let found = FindingRule.findings(about: [resting(fall, of: count)])
        #expect(found.first?.kind == "plateau")
        #expect(try #require(found.first?.state) <= fall)
        #expect(!found.contains { ["descent", "noise", "rise", "trend"].contains($0.kind) })
    }

    @Test("so is one near 0, where what rounding of the outputs makes is much beside the loss")
    func nearZero() {
        let losses = course(400) { $0 < 20 ? exp(-$0 * 1.5) : $0.truncatingRemainder(dividingBy: 3) * 1e-14 }
        #expect(FindingRule.findings(about: [run("a", losses)]).map(\.kind).first == "plateau")
        #expect(findings("descent", [run("a", losses)]).isEmpty)
    }

    @Test("where the weights still move while the loss rests, that is said", arguments: [true, false])
    func moving(isMoving: Bool) throws {
        let weights = (0..<40).map { isMoving && !$0.isMultiple(of: 2) ? -1.0 : 1 }
        let still = run("a", ["loss": [Double](repeating: 0.5, count: 40), "layer1.w.1.1": weights])
        let fallen = run(
            "a", ["loss": [4, 3, 2] + [Double](repeating: 0.5, count: 37), "layer1.w.1.1": weights])
        #expect(
            findings("unchanged", [still]).map { $0.limits.map(\.key) } == [
                [isMoving ? "limits.moving" : "limits.standing"]
            ])
        #expect(
            findings("plateau", [fallen]).map { $0.limits.map(\.key) } == [
                ["limits.later"] + (isMoving ? ["limits.moving"] : [])
            ])
    }

    @Test("and one at 0, but for a noise that is never negative")
    func zero() {
        let subject = run(
            "a",
            course(300) {
                max(0, 1 - $0 / 100) + 1e-3 * abs(sin($0 * $0 * 12.9898))
            })
        #expect(findings("plateau", [subject]).count == 1)
    }
}

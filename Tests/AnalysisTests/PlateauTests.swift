import Analysis
import Glibc
import Histories
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

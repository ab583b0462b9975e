import Analysis
import Glibc
import Histories
import Languages
import Testing

/// What happens only at the very end of a run changes what may be said of the rest.
@Suite("Losses that turn at the very end")
struct TurningTests {
    /// It comes down and stands still; or, turning, rises again in the last few states.
    private func fallen(isTurning: Bool) -> [Double] {
        (0...300).map { state in
            let fall = 0.9 * exp(-Double(state) / 12), rise = 0.03 * exp(Double(state - 300) / 8)
            return 0.0164 + fall + (isTurning ? rise : 0)
        }
    }

    @Test func whatRisesAgainDoesNotStandStill() {
        #expect(findings("plateau", [run("a", fallen(isTurning: false))]).count == 1)
        #expect(findings("plateau", [run("a", fallen(isTurning: true))]).isEmpty)
    }

    /// One run is lower until state 18 and again from some state on, the other between.
    private func pair(from last: Int) -> [Subject] {
        let one = (0...300).map { 1 / (1 + Double($0)) + ((19..<last).contains($0) ? 0.02 : 0) }
        let other = (0...300).map { 1 / (1 + Double($0)) + 0.01 }
        return [run("one", one), run("other", other)]
    }

    @Test func whoOvertakesAtTheEndDidNotCrossBefore() {
        let crossed = findings("crossing", pair(from: 200))
        #expect(crossed.map(\.state) == [200])
        #expect(crossed.map { $0.claim.key } == ["findings.crossing.claim"])
        #expect(findings("crossing", pair(from: 299)).isEmpty)
        #expect(findings("lead", pair(from: 299)).map(\.state) == [299])
    }

    /// The own run, and one that was trained elsewhere: it differs from a state on, first by so many steps of float32.
    private func beside(steps: Int) -> [Subject] {
        let own = (0...40).map { Double(Float(1 / (1 + Double($0)))) }
        let elsewhere = own.enumerated().map { state, value -> Double in
            guard state >= 5 else { return value }
            var float = Float(value)
            for _ in 0..<steps { float = float.nextUp }
            return Double(float) + (state > 5 ? 1e-6 * exp(Double(state) / 3) : 0)
        }
        var imported = run("log", elsewhere)
        imported.isImported = true
        imported.isMeasureTold = true
        return [run("own", own), imported]
    }

    @Test func aRoundingThatGrowsMakesNoOtherRun() throws {
        let drifted = try #require(findings("reproduction", beside(steps: 1)).first)
        #expect(drifted.claim.key == "findings.reproduction.drifts")
        #expect(drifted.state == 5)
        let other = try #require(findings("reproduction", beside(steps: 100)).first)
        #expect(other.claim.key == "findings.reproduction.far")
    }
}

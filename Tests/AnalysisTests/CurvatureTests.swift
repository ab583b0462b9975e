import Analysis
import Histories
import Languages
import Testing

@Suite("Curvature: the step size against 2 / λ")
struct CurvatureTests {
    private func subject(
        _ name: String, loss: [Double], eigenvalues: [Double], stepSize: Double?, sizes: [Double]? = nil
    ) -> Subject {
        var columns = ["loss": loss, "curvature.largest": eigenvalues]
        columns["step_size"] = sizes
        var subject = run(name, columns)
        subject.stepSize = stepSize
        return subject
    }

    @Test("counts in how many iterations below the limit the loss falls, and above it rises")
    func both() throws {
        // Below, below, above, above; it falls in the first and the fourth.
        let found = findings(
            "curvature",
            [subject("a", loss: [3, 2, 2.5, 4, 3], eigenvalues: [1, 1.5, 2.5, 9, 1], stepSize: 1)])
        try #require(found.count == 1)
        let values = found[0].claim.values
        #expect(found[0].claim.key == "findings.curvature.both" && found[0].value == 9)
        #expect(values["below"] == .count(2) && values["fell"] == .count(1))
        #expect(values["above"] == .count(2) && values["rose"] == .count(1))
    }

    @Test(
        "on a quadratic, x² / 2 · λ, the loss falls exactly below the limit", arguments: [0.5, 1.9, 2.1, 3])
    func quadratic(product: Double) throws {
        var x = 1.0
        let loss = (0...10).map { _ in
            defer { x *= 1 - product }
            return x * x / 2
        }
        let found = findings(
            "curvature",
            [subject("a", loss: loss, eigenvalues: [Double](repeating: 1, count: 11), stepSize: product)])
        let values = try #require(found.first).claim.values
        let isBelow = product < 2
        #expect(found.first?.claim.key == (isBelow ? "findings.curvature.below" : "findings.curvature.above"))
        #expect(values[isBelow ? "fell" : "rose"] == .count(10))
    }

    @Test(
        "runs below the limit and above it are told in one, first of all where it says without exception which fall"
    )
    func split() throws {
        func found(_ rising: [Double]) -> [Finding] {
            FindingRule.findings(about: [
                subject("a", loss: [3, 2, 1], eigenvalues: [1, 1, 1], stepSize: 1),
                subject("b", loss: rising, eigenvalues: [1, 1, 1], stepSize: 3),
            ])
        }
        let exact = try #require(found([3, 4, 5]).first)
        #expect(exact.claim.key == "findings.curvature.split")
        #expect(exact.claim.values["belowRuns"] == .names(["a"]))
        #expect(exact.claim.values["aboveRuns"] == .names(["b"]))
        #expect(found([3, 2.5, 4]).first?.kind == "lowest")
    }

    @Test("at the limit itself the loss neither falls nor rises, and that is said")
    func poised() throws {
        let found = findings(
            "curvature", [subject("a", loss: [0.5, 0.5, 0.5], eigenvalues: [1, 1, 1], stepSize: 2.0000001)])
        #expect(found.map(\.claim.key) == ["findings.curvature.at"])
        let values = try #require(found.first).claim.values
        #expect(values["at"] == .count(2) && values["rested"] == .count(2))
        let three = [
            subject("a", loss: [0.5, 0.5, 0.5], eigenvalues: [1, 1, 1], stepSize: 2),
            subject("b", loss: [3, 2, 1], eigenvalues: [1, 1, 1], stepSize: 1),
            subject("c", loss: [3, 4, 5], eigenvalues: [1, 1, 1], stepSize: 3),
        ]
        #expect(
            findings("curvature", three).map(\.claim.key) == [
                "findings.curvature.split", "findings.curvature.at",
            ])
    }

    @Test("iterations in which the loss moves by no more than rounding are not counted")
    func resting() throws {
        let losses: [Double] = [2, 1, 0.5, 0.50000001, 0.5, 0.50000001]
        let found = findings(
            "curvature",
            [subject("a", loss: losses, eigenvalues: [Double](repeating: 1, count: 6), stepSize: 1)])
        let values = try #require(found.first).claim.values
        #expect(values["below"] == .count(2) && values["fell"] == .count(2))
    }

    @Test("of several runs that all stay below the limit of one step size nothing is said")
    func plain() {
        let runs = ["a", "b"].map { subject($0, loss: [3, 2], eigenvalues: [1, 1], stepSize: 1) }
        #expect(findings("curvature", runs).isEmpty)
        #expect(findings("curvature", [runs[0]]).count == 1)
    }

    @Test("a step size that changes is taken as it is at each state; a loss that is infinite did not fall")
    func scheduled() throws {
        let found = findings(
            "curvature",
            [subject("a", loss: [3, 2, .infinity], eigenvalues: [1, 1, 1], stepSize: 1, sizes: [1, 3])])
        let values = try #require(found.first).claim.values
        #expect(values["below"] == .count(1) && values["above"] == .count(1) && values["rose"] == .count(1))
    }

    @Test(
        "nothing is said of other optimizers, nor where no curvature was recorded; many runs are counted together"
    )
    func forms() {
        let loss = [3.0, 2]
        #expect(
            findings("curvature", [subject("a", loss: loss, eigenvalues: [1, 1], stepSize: nil)]).isEmpty)
        #expect(findings("curvature", [run("a", loss)]).isEmpty)
        let many = (1...7).map {
            subject("run\($0)", loss: loss, eigenvalues: [1, 1], stepSize: Double($0) / 10)
        }
        #expect(findings("curvature", many).map(\.claim.key) == ["findings.curvature.many"])
        #expect(findings("curvature", many).first?.claim.values["below"] == .count(7))
    }
}

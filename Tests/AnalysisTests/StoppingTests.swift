import Analysis
import Histories
import Languages
import Testing

@Suite("Early stopping")
struct StoppingTests {
    private func subject(_ columns: [String: [Double]], iterations: Int?) -> Subject {
        var subject = run("a", columns)
        subject.iterations = iterations
        return subject
    }

    @Test(
        "a run that ends before all its iterations are done is told, with where the watched loss was lowest")
    func stopped() throws {
        let columns = ["loss": [3.0, 2, 1], "validation.loss": [3.0, 2, 2.5]]
        let finding = try #require(findings("stopping", [subject(columns, iterations: 10)]).first)
        #expect(finding.claim.values["done"] == .count(2) && finding.claim.values["all"] == .count(10))
        #expect(finding.evidence.key == "findings.stopping.validation")
        #expect(finding.evidence.values["step"] == .count(1) && finding.series == "validation.loss")
        let training = findings("stopping", [subject(["loss": [3, 2, 2]], iterations: 10)])
        #expect(training.map(\.evidence.key) == ["findings.stopping.training"])
    }

    @Test("one that did them all, or diverged, did not stop early")
    func none() {
        #expect(findings("stopping", [subject(["loss": [3, 2, 1]], iterations: 2)]).isEmpty)
        #expect(findings("stopping", [subject(["loss": [3, 2, .nan]], iterations: 10)]).isEmpty)
        #expect(findings("stopping", [subject(["loss": [3, 2, 1]], iterations: nil)]).isEmpty)
    }

    @Test("of several runs it is said how many, and between which iterations")
    func many() throws {
        let subjects = (2...6).map { subject(["loss": [Double](repeating: 1, count: $0)], iterations: 10) }
        let found = findings("stopping", subjects)
        #expect(found.map(\.claim.key) == ["findings.stopping.many"])
        #expect(found[0].claim.values["first"] == .count(1) && found[0].claim.values["last"] == .count(5))
    }
}

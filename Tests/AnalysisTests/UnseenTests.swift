import Analysis
import Languages
import Testing

@Suite("Unseen: how runs stand on samples they did not learn from")
struct UnseenTests {
    private let overfitting = [
        "loss": course(12) { 4 - $0 / 3 }, "validation.loss": course(12) { 2 + abs($0 - 4) / 2 },
    ]
    private let sound = ["loss": course(12) { 4 - $0 / 3 }, "validation.loss": course(12) { 4 - $0 / 4 }]

    @Test("the validation losses are ranked before the training losses, which would mislead")
    func ranking() throws {
        let found = FindingRule.findings(about: [run("a", overfitting), run("b", sound)])
        let first = try #require(found.first)
        #expect(first.kind == "unseen" && first.runs == ["b", "a"] && first.value == 1.25)
        #expect(first.series == "validation.loss")
    }

    @Test("nothing is said of runs that end alike, nor of a single one")
    func none() {
        #expect(findings("unseen", [run("a", sound), run("b", sound)]).isEmpty)
        #expect(findings("unseen", [run("a", overfitting)]).isEmpty)
    }

    @Test("several runs that overfit are told in one sentence")
    func several() {
        let found = findings("overfitting", [run("a", overfitting), run("b", overfitting)])
        #expect(found.map(\.claim.key) == ["findings.overfitting.few"] && found.first?.runs == ["a", "b"])
    }
}

@testable import Labs
import Testing

/// Over which plane a landscape is drawn.
struct LandscapeKeyTests {
    private func lab(_ top: String, _ own: String = "") throws -> Lab {
        let experiments = "  - {name: A, vary: {step_size: [1, 2]}\(own)}"
        return try Lab.read(path: "lab.yaml", source: "\(top)\n" + Sound.asking(experiments))
    }

    @Test func anExperimentSaysItsOwn() throws {
        #expect(try lab("").experiments[0].landscape == .automatic)
        #expect(try lab("landscape: false").experiments[0].landscape == LandscapeChoice.none)
        #expect(try lab("landscape: [w5, w7]").experiments[0].landscape == .weights("w5", "w7"))
        #expect(try lab("landscape: false", ", landscape: true").experiments[0].landscape == .always)
    }

    @Test func aLabWithoutExperimentsHasOneToo() throws {
        let lab = try Lab.read(path: "lab.yaml", source: "landscape: [w1, w2]\n" + Sound.lab)
        #expect(lab.chapters[0].landscape == .weights("w1", "w2"))
    }

    @Test(arguments: ["[w5]", "[w5, w5]", "w5", "[w1, w2, w3]", "{x: w5}"])
    func neitherTwoWeightsNorYesOrNo(value: String) {
        #expect(
            complaint(about: "landscape: \(value)\n" + Sound.lab).contains(
                "error: landscape must name two weights, or be true or false [E004]\n"))
    }

    @Test func aWeightThatIsNotThere() {
        #expect(
            complaint(about: "landscape: [w5, w9]\n" + Sound.lab) == """
                lab.yaml:1:17: error: no network here has a weight "w9" [E012]
                  1 | landscape: [w5, w9]
                    |                 ^^
                  allowed: w1, w2, w3, w4, w5, w6, w7, w8
                  did you mean w1?
                """)
    }
}

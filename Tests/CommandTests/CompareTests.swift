import Foundation
import Testing

/// What differs between two results.
struct CompareTests {
    private func place() async throws -> Workplace {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        try place.write(referenceLab(stepSize: "2", experiments: activationExperiment), to: "faster.yaml")
        #expect(try await place.descent("report", "lab.yaml").status == 0)
        return place
    }

    @Test(arguments: ["lab.yaml", "output/lab", "output/lab/report.html"])
    func aReportIsEqualToItsLab(other: String) async throws {
        let outcome = try await place().descent("compare", "lab.yaml", other)
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(
            outcome.output
                == "lab.yaml and \(other) are equal: 2 runs, 42 columns of numbers, every bit the same\n")
    }

    @Test func whatDiffersIsTold() async throws {
        let place = try await place()
        let outcome = try await place.descent("compare", "output/lab", "faster.yaml")
        #expect((outcome.status, outcome.error) == (1, ""))
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.starts(with: ["A: output/lab", "B: faster.yaml", "Settings"]))
        #expect(lines.contains("  step_size: 1 → 2  in all 2 runs"))
        #expect(lines.contains("    first at state 1: loss"))
        let json = try await place.descent("compare", "output/lab", "faster.yaml", "--json")
        #expect(json.status == 1)
        let told = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(told?["is_equal"] as? Bool == false)
        #expect((told?["settings"] as? [[String: Any]])?.first?["key"] as? String == "step_size")
    }

    @Test func numbersOfFloat32AreCountedInItsSteps() async throws {
        let place = try Workplace()
        try place.write("step,loss\n0,0.5\n1,0.25\n2,0.125\n", to: "one.csv")
        // The next number of float32 after 0.25.
        try place.write("step,loss\n0,0.5\n1,0.2500000298023224\n2,0.125\n", to: "two.csv")
        try place.write("step,loss\n0,0.5\n1,0.26\n2,0.125\n", to: "three.csv")
        let near = try await place.descent("compare", "one.csv", "two.csv")
        #expect(near.status == 1)
        #expect(
            near.output.contains("farthest at state 1: loss is 0.25 in A and 0.25000003 in B, 1 ULP\n"))
        let far = try await place.descent("compare", "one.csv", "three.csv")
        #expect(far.output.contains("farthest at state 1: loss is 0.25 in A and 0.26 in B, apart by 0.01\n"))
    }

    @Test func whereOneOnlyGoesOnLongerNoNumberDiffers() async throws {
        let place = try Workplace()
        try place.write("step,loss\n0,0.5\n1,0.25\n", to: "short.csv")
        try place.write("step,loss\n0,0.5\n1,0.25\n2,0.125\n3,0.1\n", to: "long.csv")
        let outcome = try await place.descent("compare", "short.csv", "long.csv")
        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains(
                "the same at every state of both, to the last bit\n    2 states of loss in one of them only\n"
            ))
        #expect(!outcome.output.contains("differ"))
    }

    @Test func aSentenceThatBothSayIsSaidOnce() async throws {
        let place = try await place()
        let outcome = try await place.shell(
            """
            cp -r output/lab other
            sed -i '0,/"value" *: *0\\./s//"value" : 0.0/' other/findings.json
            "$DESCENT" compare output/lab other
            """)
        #expect(outcome.status == 1)
        let told = outcome.output.split(separator: "\nFindings\n").last?.split(separator: "\n") ?? []
        #expect(told.count == 2)
        #expect(told.first?.contains(", in both of other numbers: ") == true)
        #expect(told.last?.contains(#/^  \d+ findings? the same in both$/#) == true)
    }

    @Test func anExperimentOfAnotherNameIsTheSameExperiment() async throws {
        let place = try await place()
        let name = try #require(activationExperiment.firstMatch(of: #/name: (\w+)/#)).output.1
        try place.write(
            referenceLab(experiments: activationExperiment.replacing(name, with: "Renamed")),
            to: "renamed.yaml")
        let outcome = try await place.descent("compare", "lab.yaml", "renamed.yaml")
        #expect(outcome.status == 1)
        #expect(
            outcome.output.starts(
                with: """
                    A: lab.yaml
                    B: renamed.yaml

                    Experiments
                      \(name.lowercased()) is called renamed in B: its runs are the same

                    Numbers
                      all 2 runs: 42 columns, every bit the same

                    Findings

                    """))
        #expect(outcome.output.contains(#/\nFindings\n  \d+ findings the same in both\n/#))
        #expect(!outcome.output.contains("only in"))
    }

    @Test func aSentenceIsOneFindingWhateverItsRunsAreCalled() async throws {
        let place = try await place()
        let outcome = try await place.shell(
            """
            cp -r output/lab other
            sed -i 's/"relu"/"relu-of-another-name"/' other/findings.json
            "$DESCENT" compare output/lab other
            """)
        #expect((outcome.status, outcome.error) == (0, ""))
        #expect(
            outcome.output
                == "output/lab and other are equal: 2 runs, 42 columns of numbers, every bit the same\n")
    }

    @Test func aLogOfARunAgreesWithTheRun() async throws {
        let place = try await place()
        let outcome = try await place.shell(
            """
            cp output/lab/histories/relu.csv .
            "$DESCENT" compare relu.csv lab.yaml
            """)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(#/\nNumbers\n  relu: \d+ columns, every bit the same\n/#))
        #expect(outcome.output.contains("\nSettings\n  not compared in relu: a log tells none\n"))
        #expect(!outcome.output.contains("(none)"))
    }

    @Test func whatIsNoNumberIsNotApart() async throws {
        let place = try Workplace()
        try place.write("step,loss\n0,0.5\n1,0.25\n", to: "one.csv")
        try place.write("step,loss\n0,0.5\n1,nan\n", to: "two.csv")
        let outcome = try await place.descent("compare", "one.csv", "two.csv")
        #expect(
            outcome.output.contains(
                """
                Numbers
                  one: 1 of 1 column differs
                    first at state 1: loss
                    farthest at state 1: loss is 0.25 in A and nan in B, which is not finite

                """))
    }

    @Test func runsThatOneLacksAreNamed() async throws {
        let place = try await place()
        try place.write(
            referenceLab(
                experiments: activationExperiment.replacing("[sigmoid, relu]", with: "[sigmoid, tanh]")),
            to: "tanh.yaml")
        let outcome = try await place.descent("compare", "output/lab", "tanh.yaml")
        #expect(outcome.output.contains("\nRuns\n  only in A: relu\n  only in B: tanh\n"))
    }

    @Test(arguments: [
        (
            "{\"runs\": [{\"id\": 3}]}",
            "bad/runs.json: error: this is not what Descent writes: what stands at runs[0].id [E420]"
        ),
        ("{", "bad/runs.json: error: this is not what Descent writes: it is no table [E420]"),
        (
            "{\"runs\": [{\"id\": \"a\", \"status\": \"finished\", \"history\": \"../../secret\"}]}",
            "bad/histories/secret: error: there is no such file [E101]"
        ),
    ])
    func damagedResultsAreWrongInput(runs: String, error: String) async throws {
        let place = try Workplace()
        try place.write(runs, to: "bad/runs.json")
        try place.write("step,loss\n0,1\n", to: "log.csv")
        let outcome = try await place.descent("compare", "bad", "log.csv")
        #expect((outcome.status, outcome.output, outcome.error) == (2, "", error + "\n"))
    }

    @Test func aPlaceWithNothingIsWrongInput() async throws {
        let outcome = try await Workplace().descent("compare", "here.yaml", "there.yaml")
        #expect((outcome.status, outcome.error) == (2, "here.yaml: error: there is no such file [E101]\n"))
    }
}

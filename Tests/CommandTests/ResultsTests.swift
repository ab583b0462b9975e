import Foundation
import Testing

/// What lands in the output folder, and what never does.
struct ResultsTests {
    private func place(_ lab: String = referenceLab(experiments: activationExperiment)) throws -> Workplace {
        let place = try Workplace()
        try place.write(lab, to: "labs/first.yaml")
        return place
    }

    @Test func aReportIsAFolderNamedAsItsLab() async throws {
        let place = try place()
        let outcome = try await place.descent("report", "labs/first.yaml", "--output", "results")
        #expect(outcome.status == 0)
        #expect(outcome.error == "")
        #expect(
            outcome.output == """
                Activation: ReLU ends 10.1 times lower than sigmoid: 0.01803 against 0.1814; it starts 8.94 times lower.
                The report is at \(place.folder.path)/results/first/report.html

                """)
        let kinds = ["loss", "landscape", "gradients", "weights", "outputs"].map { "activation-\($0)" }
        let charts = (kinds + ["step-sizes", "step-size"]).flatMap { name in
            ["png", "svg"].map { "charts/\(name).\($0)" }
        }
        #expect(
            try Set(place.files(under: "results/first").keys)
                == Set(
                    charts + [
                        "report.html", "runs.json", "findings.json", "histories/sigmoid.csv",
                        "histories/relu.csv",
                    ]))
    }

    @Test func outputIsTheFolderWhereNoneIsNamed() async throws {
        let place = try place()
        _ = try await place.descent("report", "labs/first.yaml")
        #expect(try place.files(under: "output/first")["report.html"] != nil)
    }

    @Test func aRunWritesOnlyHistoriesAndRuns() async throws {
        let place = try place()
        let outcome = try await place.descent("run", "labs/first.yaml", "-o", "results")
        #expect(outcome.status == 0)
        #expect(outcome.output == "The histories are in \(place.folder.path)/results/first/histories\n")
        #expect(
            try Set(place.files(under: "results").keys) == [
                "first/runs.json", "first/histories/sigmoid.csv", "first/histories/relu.csv",
            ])
    }

    @Test(arguments: ["png", "svg"])
    func onlyTheChartsAskedFor(format: String) async throws {
        let place = try place()
        _ = try await place.descent("report", "labs/first.yaml", "--charts", format, "-o", "results")
        let charts = try place.files(under: "results/first/charts")
        #expect(charts.count == 7)
        #expect(charts.keys.allSatisfy { $0.hasSuffix(".\(format)") })
        let start = format == "png" ? Data([0x89, 0x50, 0x4E, 0x47]) : Data("<".utf8)
        #expect(charts.values.allSatisfy { $0.starts(with: start) })
    }

    @Test func theSameLabGivesTheSameBytes() async throws {
        let place = try place()
        _ = try await place.descent("report", "labs/first.yaml", "-o", "once")
        _ = try await place.descent("report", "labs/first.yaml", "-o", "again")
        let once = try place.files(under: "once"), again = try place.files(under: "again")
        #expect(once.count == 19)
        #expect(once.keys.sorted() == again.keys.sorted())
        for (name, bytes) in once { #expect(again[name] == bytes, "\(name) differs") }
    }

    @Test func nothingOnThePageTellsWhereItWasMade() async throws {
        let place = try place()
        _ = try await place.descent("report", "labs/first.yaml", "-o", "results")
        for (name, bytes) in try place.files(under: "results") {
            #expect(bytes.range(of: Data(place.folder.lastPathComponent.utf8)) == nil, "\(name)")
        }
    }

    @Test(arguments: ["report", "run", "transcript"])
    func nothingIsWrittenForAWrongLab(command: String) async throws {
        let place = try place(referenceLab(activation: "sigmiod"))
        let outcome = try await place.descent(command, "labs/first.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(
            outcome.error == """
                labs/first.yaml:7:15: error: activation cannot be "sigmiod" [E006]
                  7 |   activation: sigmiod
                    |               ^^^^^^^
                  allowed: identity, sigmoid, composed_sigmoid, relu, tanh, leaky_relu, elu, gelu, silu, softplus, softmax
                  did you mean sigmoid?

                """)
        #expect(try Array(place.files().keys) == ["labs/first.yaml"])
    }

    @Test func earlierResultsOutliveALabThatWasSpoilt() async throws {
        let place = try place()
        _ = try await place.descent("report", "labs/first.yaml")
        let before = try place.files(under: "output")
        try place.write(referenceLab(stepSize: "fast"), to: "labs/first.yaml")
        #expect(try await place.descent("report", "labs/first.yaml").status == 2)
        #expect(try place.files(under: "output") == before)
    }

    @Test func aMissingLab() async throws {
        let outcome = try await Workplace().descent("report", "nowhere.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.error == "nowhere.yaml: error: there is no such file [E101]\n")
    }

    @Test func aFileWhereTheOutputShouldGo() async throws {
        let place = try place()
        try place.write("mine", to: "results")
        let outcome = try await place.descent("report", "labs/first.yaml", "-o", "results")
        #expect(outcome.status == 2)
        #expect(outcome.error == "results: error: a file stands where a directory should be [E320]\n")
        #expect(try place.bytes(of: "results") == Data("mine".utf8))
    }

    @Test func aFileAboveWhereTheOutputShouldGo() async throws {
        let place = try place()
        let outcome = try await place.descent("run", "labs/first.yaml", "-o", "labs/first.yaml/deep/results")
        #expect(outcome.status == 2)
        #expect(outcome.error == "labs/first.yaml: error: a file stands where a directory should be [E320]\n")
    }

    @Test func aPlaceThatTakesNoDirectories() async throws {
        let place = try place()
        let outcome = try await place.descent("run", "labs/first.yaml", "-o", "/proc/results")
        #expect(outcome.status == 2)
        #expect(outcome.error == "/proc/results: error: cannot be made: No such file or directory [E321]\n")
    }

    @Test func aDirectoryWhereThePageShouldGo() async throws {
        let place = try place()
        try place.write("mine", to: "results/first/report.html/mine.txt")
        let outcome = try await place.descent("report", "labs/first.yaml", "-o", "results")
        #expect(outcome.status == 2)
        #expect(
            outcome.error
                == "results/first/report.html: error: a directory stands where this file should be [E320]\n")
        #expect(try place.bytes(of: "results/first/report.html/mine.txt") == Data("mine".utf8))
    }

    @Test func aRecordThatThereIsNoRoomFor() async throws {
        // So many weights that a few states are too much to hold.
        let lab = referenceLab(iterations: 20, layers: "[2, 30000, 2]")
        let place = try place(lab.replacing("  iterations", with: "  record: weights\n  iterations"))
        // A file may not grow beyond this; the signal that says so is ignored, so that the writing fails.
        let outcome = try await place.shell("trap '' XFSZ; ulimit -f 2000; $DESCENT run labs/first.yaml")
        #expect(outcome.status == 1)
        let error = outcome.error.split(separator: "\n").last.map(String.init) ?? ""
        #expect(error.hasPrefix("\(place.folder.path)/output/.store/"))
        #expect(error.hasSuffix(".record.partial: error: cannot be written: File too large [E321]"))
    }

    @Test func aDivergingRunIsNoFailure() async throws {
        let place = try place(referenceLab(activation: "identity", stepSize: "1e30", iterations: 20))
        let outcome = try await place.descent("report", "labs/first.yaml")
        #expect(outcome.status == 0)
        let runs = try String(decoding: place.bytes(of: "output/first/runs.json"), as: UTF8.self)
        #expect(runs.contains("\"status\" : \"diverged\""))
    }

    @Test func whatAnEarlierRunLeftIsRemoved() async throws {
        let place = try Workplace()
        let experiment = "experiments:\n  - name: Step\n    vary: {step_size: [0.1, 1, 10]}\n"
        try place.write(referenceLab() + experiment, to: "lab.yaml")
        #expect(try await place.descent("report", "lab.yaml", "--charts", "svg").status == 0)
        try place.write("mine", to: "output/lab/charts/notes.txt")
        try place.write(
            referenceLab() + experiment.replacingOccurrences(of: "[0.1, 1, 10]", with: "[1, 10]"),
            to: "lab.yaml")
        #expect(try await place.descent("report", "lab.yaml", "--charts", "svg").status == 0)
        let files = try place.files().keys.filter { $0.hasPrefix("output/lab/") }.map { $0.dropFirst(11) }
        #expect(
            files.filter { $0.hasPrefix("histories/") }.sorted() == [
                "histories/step_size=1.csv", "histories/step_size=10.csv",
            ])
        #expect(files.contains("charts/notes.txt"))
    }

    @Test func aReaderThatGoesAwayIsNoFailureAndAFullDiskIs() async throws {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        let full = try await place.shell("\"$DESCENT\" transcript lab.yaml > /dev/full; echo $?")
        #expect(full.output == "1\n")
        #expect(full.error == "standard output: error: No space left on device [E321]\n")
        let gone = try await place.shell("{ \"$DESCENT\" transcript lab.yaml; echo $? >&2; } | true")
        #expect(gone.error == "0\n")
    }
}

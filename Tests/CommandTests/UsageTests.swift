import Testing

/// What is typed, and what comes back: help, the version, and exit codes.
struct UsageTests {
    @Test(arguments: [
        (["--help"], "USAGE: descent <subcommand>"),
        ([], "USAGE: descent <subcommand>"),
        (
            ["report", "--help"],
            "USAGE: descent report <lab> [--output <dir>] [--templates <dir>] [--formats <list>]"
        ),
        (["run", "--help"], "USAGE: descent run <lab> [--output <dir>]"),
        (["check", "--help"], "USAGE: descent check <lab> [--run <name>]"),
        (
            ["graph", "--help"],
            "USAGE: descent graph <lab> [--run <name>] [--iteration <k>] [--output <file>]"
        ),
        (["transcript", "--help"], "USAGE: descent transcript <lab> [--run <name>]"),
    ])
    func helpIsNoError(arguments: [String], usage: String) async throws {
        let outcome = try await run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").contains(Substring(usage)))
        #expect(outcome.error == "")
    }

    @Test func helpNamesEveryCommand() async throws {
        let help = try await run(["--help"]).output
        for command in ["report", "run", "check", "graph", "transcript"] {
            #expect(help.contains("\n  \(command) "))
        }
    }

    @Test func theVersion() async throws {
        let outcome = try await run(["--version"])
        #expect(outcome.status == 0)
        #expect(outcome.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        (["report"], "Error: Missing expected argument '<lab>'"),
        (["report", "lab.yaml", "another.yaml"], "Error: Unexpected argument 'another.yaml'"),
        (["report", "lab.yaml", "--bogus"], "Error: Unknown option '--bogus'"),
        (["run", "lab.yaml", "--formats", "png"], "Error: Unknown option '--formats'"),
        (["report", "lab.yaml", "--output"], "Error: Missing value for '--output <dir>'"),
        (
            ["report", "lab.yaml", "--formats", "gif"],
            "Error: The value 'gif' is invalid for '--formats <list>'"
        ),
        (
            ["report", "lab.yaml", "--formats", "png,gif"],
            "Error: The value 'png,gif' is invalid for '--formats <list>'"
        ),
        (["report", "lab.yaml", "--formats", ""], "Error: The value '' is invalid for '--formats <list>'"),
    ])
    func aCommandLineThatMakesNoSense(arguments: [String], complaint: String) async throws {
        let outcome = try await run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.error.split(separator: "\n").first == Substring(complaint))
        #expect(outcome.error.contains("\nUsage: descent "))
    }

    @Test func aCommandThatIsNotThere() async throws {
        let outcome = try await run(["reprot", "lab.yaml"])
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                error: there is no command "reprot"
                  allowed: report, run, check, graph, transcript, help
                  did you mean report?

                """)
    }

    @Test func aBadFormatIsToldTheGoodOnes() async throws {
        let error = try await run(["report", "lab.yaml", "--formats", "gif"]).error
        #expect(
            error.contains(
                "Help:  --formats <list>  The chart files to write, separated by commas: png, svg.\n"))
    }

    private func run(_ arguments: [String]) async throws -> Workplace.Outcome {
        try await Workplace().descent(arguments)
    }
}

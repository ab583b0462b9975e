import Testing

/// What is typed, and what comes back: help, the version, and exit codes.
struct UsageTests {
    @Test(arguments: [
        (["--help"], "USAGE: descent <subcommand>"),
        ([], "USAGE: descent <subcommand>"),
        (
            ["report", "--help"],
            "USAGE: descent report <lab> ... [--language <tag>] [--output <dir>] [--templates <dir>] [--to <list> ...] [--theme <name>] [--charts <list>] [--dpi <n>] [--size <size>] [--open] [--quiet] [--json]"
        ),
        (["run", "--help"], "USAGE: descent run <lab> [--output <dir>] [--part <k/n>] [--quiet] [--json]"),
        (["check", "--help"], "USAGE: descent check <lab> [--run <name>] [--quiet] [--json]"),
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
        (["report"], "Error: Missing expected argument '<lab> ...' [E304]"),
        (["run", "lab.yaml", "another.yaml"], "Error: Unexpected argument 'another.yaml' [E305]"),
        (["report", "lab.yaml", "--bogus"], "Error: Unknown option '--bogus' [E302]"),
        (
            ["run", "lab.yaml", "--charts", "png"],
            "Error: Unknown option '--charts'. Did you mean '--part'? [E302]"
        ),
        (["report", "lab.yaml", "--output"], "Error: Missing value for '--output <dir>' [E303]"),
        (
            ["report", "lab.yaml", "--dpi", "fine"],
            "Error: The value 'fine' is invalid for '--dpi <n>' [E307]"
        ),
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
                error: there is no command "reprot" [E301]
                  allowed: report, preview, verify, run, check, graph, transcript, explain, convert, plot, chart, snippet, compare, new, labs, sweep, clean, schema, templates, reference, explain-error, help
                  did you mean report?

                """)
    }

    @Test(arguments: [
        (
            ["--charts", "png,pfd"],
            """
            --charts: error: there is no format "pfd" [E306]
              allowed: png, svg, pdf, with commas between
              did you mean pdf?

            """
        ),
        (
            ["--charts", ""],
            """
            --charts: error: there is no format "" [E306]
              allowed: png, svg, pdf, with commas between

            """
        ),
        (
            ["--theme", "jurnal"],
            """
            --theme: error: there is no theme "jurnal" [E410]
              allowed: light, dark, print, slides, journal
              did you mean journal?

            """
        ),
        (["--dpi", "0"], "--dpi: error: cannot be 0 [E307]\n  allowed: 10 to 3200\n"),
        (["--dpi", "9999"], "--dpi: error: cannot be 9999 [E307]\n  allowed: 10 to 3200\n"),
        (
            ["--size", "3,5"],
            "--size: error: cannot be \"3,5\" [E307]\n"
                + "  allowed: width x height in inches, each from 1 to 100, such as 3.5x2.4\n"
        ),
    ])
    func aChartThatCannotBeDrawn(arguments: [String], complaint: String) async throws {
        let outcome = try await run(["report", "lab.yaml"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.error == complaint)
    }

    /// Such as that of a variable of the shell that is not set.
    @Test(arguments: [
        (["report", "lab.yaml"], "folder"), (["run", "lab.yaml"], "folder"), (["clean"], "folder"),
        (["run", "lab.yaml", "--part", "1/2"], "folder"),
        (["sweep", "lab.yaml", "--slurm", "--dry-run"], "folder"),
        (["explain", "lab.yaml"], "file"), (["convert", "lab.yaml", "--to", "csv"], "file"),
    ])
    func anEmptyPathIsNoPlaceToWriteTo(arguments: [String], what: String) async throws {
        let place = try Workplace()
        try place.write(referenceLab(), to: "lab.yaml")
        let outcome = try await place.descent(arguments + ["--output", ""])
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(
            outcome.error == "--output: error: the path is empty [E307]\n  allowed: the path of a \(what)\n")
        #expect(try Array(place.files().keys) == ["lab.yaml"])
    }

    private func run(_ arguments: [String]) async throws -> Workplace.Outcome {
        try await Workplace().descent(arguments)
    }
}

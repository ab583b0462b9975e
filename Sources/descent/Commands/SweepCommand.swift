internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Reporting

/// `descent sweep`
struct SweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Train a lab's runs in parts, on a cluster or on all cores.",
        discussion: """
            With --slurm it writes output/<lab>/sweep.slurm, the script of a job array, and submits it with sbatch; \
            with --parallel it lets GNU parallel train the parts on this machine. The lab, the program and the output \
            must stand where every node sees them. When all parts are done, descent report finds the runs in \
            output/\(OutputOptions.storeName), and its results are those of one machine of the same kind, to the bit.
            """)

    @OptionGroup var arguments: LabArguments
    @OptionGroup var output: OutputOptions

    @Flag(help: "Submit a job array to Slurm.")
    var slurm = false

    @Flag(help: "Train the parts here, with GNU parallel.")
    var parallel = false

    @Option(
        help: ArgumentHelp("Into how many parts the runs are dealt; one a run, up to 32.", valueName: "n"))
    var parts: Int?

    @Option(help: ArgumentHelp("How long a part may take, as Slurm writes it: 01:30:00.", valueName: "time"))
    var time: String?

    @Option(help: ArgumentHelp("The partition of the cluster.", valueName: "name"))
    var partition: String?

    @Flag(help: "Only print what would be done.")
    var dryRun = false

    func run() async throws {
        let lab = try arguments.read()
        try lab.checkTrains(arguments.lab)
        try check()
        let sweep = Sweep(
            lab: lab.name, path: absolute(arguments.lab), output: absolute(output.output),
            parts: parts ?? min(32, lab.runs.count), time: time, partition: partition)
        if dryRun { return try Output.text(slurm ? sweep.script : sweep.command.line + "\n") }
        if slurm {
            let script = "sweep.slurm", folder = try OutputFolder(of: lab, in: output.output)
            try folder.write(Array(sweep.script.utf8), to: script)
            try Tool(name: "sbatch", arguments: [folder.url.appendingPathComponent(script).path]).run()
            try Output.line("When its \(sweep.parts) parts are done: \(sweep.next)")
        } else {
            try sweep.command.run()
            try Output.line("All parts are done; now: \(sweep.next)")
        }
    }

    private func check() throws(UsageError) {
        guard slurm != parallel else {
            throw UsageError(.conflictingOptions, "error: a sweep is made by --slurm or by --parallel")
        }
        guard (1...10_000).contains(parts ?? 1) else {
            throw UsageError(
                .badValue, "--parts: error: \(parts ?? 0) is out of range\n  allowed: 1 to 10000")
        }
        guard !output.output.isEmpty else {
            throw UsageError(
                .badValue, "--output: error: the path is empty\n  allowed: the path of a folder")
        }
        // What Slurm refuses, it refuses when the script is submitted, perhaps by somebody else on another machine.
        if let time, time.wholeMatch(of: /([0-9]+-)?[0-9]+(:[0-9]+){0,2}/) == nil {
            throw UsageError(
                .badValue,
                "--time: error: \(time.debugDescription) is no time of Slurm\n"
                    + "  allowed: minutes, minutes:seconds, hours:minutes:seconds, days-hours, days-hours:minutes, "
                    + "days-hours:minutes:seconds")
        }
        // It stands in a script, in a line of its own.
        if let partition, partition.wholeMatch(of: /[A-Za-z0-9_:,.-]+/) == nil {
            throw UsageError(
                .badValue,
                "--partition: error: \(partition.debugDescription) cannot stand in a script of Slurm\n"
                    + "  allowed: letters, digits and - _ : , .")
        }
        guard parallel, time != nil || partition != nil else { return }
        throw UsageError(.conflictingOptions, "error: --time and --partition are for --slurm")
    }

    private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

/// The parts of a lab's runs, each a process of its own.
struct Sweep {
    let lab: String
    let path: String
    let output: String
    let parts: Int
    let time: String?
    let partition: String?

    /// A job array of Slurm.
    var script: String {
        let options =
            ["--job-name=descent", "--array=1-\(parts)", "--cpus-per-task=1"]
            + (time.map { ["--time=\($0)"] } ?? [])
            + (partition.map { ["--partition=\($0)"] } ?? []) + ["--output=/dev/null"]
        return """
            #!/bin/sh
            \(options.map { "#SBATCH \($0)" }.joined(separator: "\n"))
            log=\(Tool.quoted("\(output)/\(lab)/sweep-"))"$SLURM_ARRAY_TASK_ID".log
            exec \(part("\"$SLURM_ARRAY_TASK_ID\"")) >"$log" 2>&1

            """
    }

    /// GNU parallel, which ends where a part fails.
    var command: Tool {
        Tool(
            name: "parallel",
            arguments: ["--will-cite", "--halt", "soon,fail=1", part("{}"), ":::"]
                + (1...parts).map(String.init))
    }

    /// What is to be typed when all is done.
    var next: String { "descent report \(Tool.quoted(path)) --output \(Tool.quoted(output))" }

    private func part(_ number: String) -> String {
        "\(Tool.quoted(Tool.own)) run \(Tool.quoted(path)) --part \(number)/\(parts) --output \(Tool.quoted(output))"
    }
}

internal import Errors
internal import ArgumentParser
internal import Labs

/// Which run of a lab a command works on.
struct RunOption: ParsableArguments {
    @Option(
        name: .customLong("run"), help: ArgumentHelp("The run, where the lab has several.", valueName: "name")
    )
    var name: String?

    /// The run of this name, or the only one of a lab that has one.
    func run(of lab: Lab, _ path: String) throws -> Run {
        try lab.checkTrains(path)
        guard let name else {
            guard lab.runs.count == 1 else {
                throw UsageError(
                    .conflictingOptions,
                    "\(path): error: this lab has \(lab.runs.count) runs; choose one with --run\n  allowed: \(Self.listed(Self.names(of: lab)))"
                )
            }
            return lab.runs[0]
        }
        return try Self.run(named: name, of: lab, path)
    }

    /// The run of this name or alias.
    static func run(named name: String, of lab: Lab, _ path: String) throws(UsageError) -> Run {
        if let run = lab.run(named: name) { return run }
        let names = names(of: lab)
        if let logged = lab.imported.first(where: { $0.name == name }) {
            throw UsageError(
                .unknownRun,
                "\(path): error: the run \"\(name)\" was read from the log \(logged.file), and its network is not "
                    + "known\n  allowed: the runs that this lab trains: \(listed(names))")
        }
        let suggestion = names.nearest(to: name).map { "\n  did you mean \($0)?" } ?? ""
        throw UsageError(
            .unknownRun,
            "\(path): error: this lab has no run \"\(name)\"\n  allowed: \(listed(names))\(suggestion)")
    }

    private static func names(of lab: Lab) -> [String] { lab.runs.flatMap { [$0.name] + $0.aliases } }

    /// The names, without the tail of a long sweep.
    static func listed(_ names: [String]) -> String {
        names.prefix(24).joined(separator: ", ") + (names.count > 24 ? ", … \(names.count - 24) more" : "")
    }
}

extension Lab {
    /// Refuses a lab that shows logs alone, for commands that train.
    func checkTrains(_ path: String) throws(UsageError) {
        guard runs.isEmpty else { return }
        throw UsageError(
            .noTraining,
            "\(path): error: this lab trains nothing, it only shows logs\n"
                + "  allowed: a lab with data, network and training; descent report shows this one")
    }
}

internal import Errors
internal import ArgumentParser
internal import Foundation
internal import Labs
internal import Logs

/// The logs a command works on.
struct LogArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Logs of training runs, or folders of them, in any format; patterns such as 'logs/*.csv'; - for standard input.",
            valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "What becomes of steps that go back because training was resumed: cut, or keep as a run of its own.",
            valueName: "way"))
    var resumed = Log.Resumed.cut.rawValue

    /// Everything that is in these files, each read once, with runs that no two of have one name.
    ///
    /// - Throws: `UsageError` where a file cannot be read at all, with everything that is wrong.
    func read() throws(UsageError) -> Log { try read(paths()).joiningParts() }

    /// The same of some paths; what a tool wrote as runs stays runs.
    ///
    /// - Throws: `UsageError` where one of them cannot be read at all, with everything that is wrong.
    func read(_ paths: [String], beside others: [LogRun] = []) throws(UsageError) -> Log {
        guard let resumed = Log.Resumed(rawValue: resumed) else {
            throw UsageError(
                .unknownChoice, word: resumed, of: "--resumed", what: "way",
                allowed: Log.Resumed.allCases.map(\.rawValue))
        }
        var logs = [Log(runs: others)], errors: [LogError] = []
        for path in paths {
            do throws(LogError) {
                logs.append(
                    try path == "-" ? Self.standardInput(resumed) : Log.read(path: path, resumed: resumed))
            } catch {
                errors.append(error)
            }
        }
        if let first = errors.first { throw UsageError(first, of: errors) }
        return Log(joining: logs)
    }

    /// What a log that is piped in is called.
    static let inputName = "standard input"

    /// The log that is piped in.
    ///
    /// - Throws: `LogError` where it cannot be read.
    static func standardInput(_ resumed: Log.Resumed = .cut) throws(LogError) -> Log {
        let name = inputName
        let bytes: Data
        do {
            bytes = try FileHandle.standardInput.read(upToCount: mostBytes + 1) ?? Data()
        } catch {
            throw LogError(
                .notAFile, file: name, problem: "cannot be read: \(String(cString: strerror(errno)))")
        }
        guard bytes.count <= mostBytes else {
            throw LogError(
                .fileTooLarge, file: name, problem: "has more than \(mostBytes >> 30) GiB", allowed: "a file")
        }
        return try Log.read([UInt8](bytes), file: name, resumed: resumed)
    }

    /// A stream may never end.
    private static let mostBytes = 4 << 30

    /// The files that are meant, each once.
    func paths() throws(UsageError) -> [String] { try Self.paths(meantBy: files) }

    /// The files that are meant, each once: a shell expands patterns only where they are not quoted.
    static func paths(meantBy files: [String]) throws(UsageError) -> [String] {
        var paths: [String] = []
        for file in files {
            let isPattern = file.contains { "*?[".contains($0) } && access(file, F_OK) != 0
            let found = isPattern ? expanded(file) : [file]
            guard !found.isEmpty else {
                throw UsageError(.fileMissing, "\(file): error: no file has such a name")
            }
            for path in found where !paths.contains(path) { paths.append(path) }
        }
        return paths
    }

    /// The files whose names fit a pattern, in alphabetical order.
    private static func expanded(_ pattern: String) -> [String] {
        var matches = glob_t()
        defer { globfree(&matches) }
        guard glob(pattern, 0, nil, &matches) == 0 else { return [] }
        return (0..<Int(matches.gl_pathc)).compactMap { place in
            matches.gl_pathv[place].map { String(cString: $0) }
        }
    }
}

extension UsageError {
    /// A word that an option does not take: what it may be, and what was probably meant.
    init(_ code: ErrorCode, word: String, of option: String, what: String, allowed: [String]) {
        let suggestion = allowed.nearest(to: word).map { "\n  did you mean \($0)?" } ?? ""
        self.init(
            code,
            "\(option): error: there is no \(what) \"\(word)\"\n"
                + "  allowed: \(allowed.joined(separator: ", "))\(suggestion)")
    }
}

/// Logs of which something could not be read; what could be has been used.
struct DamagedLogs: CodedError {
    var code: ErrorCode { .damagedLog }
    /// The file; where several are damaged, how many places.
    let places: String

    var description: String { code.mark("\(places): error: damaged; what is whole was read") }

    /// Says on standard error what a reader of the logs should know.
    ///
    /// - Parameter isQuiet: Whether only of what was lost.
    /// - Throws: `DamagedLogs` where something was lost, to be called when all else is done.
    static func tell(_ remarks: [LogRemark], isQuiet: Bool = false) throws(DamagedLogs) {
        let losses = remarks.filter(\.isLoss), notes = isQuiet ? [] : remarks.filter { !$0.isLoss }
        for told in [losses, notes] where !told.isEmpty {
            let rest = told.count > most ? ["… and \(told.count - most) more"] : []
            Output.error((told.prefix(most).map { "\($0)" } + rest).joined(separator: "\n"))
        }
        guard let first = losses.first else { return }
        throw DamagedLogs(places: losses.count == 1 ? first.file : "\(losses.count) places")
    }

    private static let most = 20
}

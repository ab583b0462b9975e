public import Errors
internal import Dispatch
internal import Foundation

/// A program of others that makes one form of another, where it is installed.
struct Converter: Sendable {
    /// What it is called.
    let name: String
    /// The names under which it may be installed, the best first.
    let programs: [String]
    /// What to install, for those who have none.
    let advice: String
    /// Where it is to write what; `folder` holds the charts.
    let arguments: @Sendable (_ source: URL, _ target: URL, _ folder: URL) -> [String]
    /// What it is told besides.
    var environment: [String: String] = [:]
    /// Puts in order what it wrote, so that the same report has the same bytes.
    var settle: @Sendable (Data) -> Data = { $0 }
    /// After so many seconds it is stopped.
    var mostSeconds = 180.0

    /// The bytes of the file that it makes of a text.
    ///
    /// - Throws: ``ConversionError`` where it is missing, fails or does not come to an end.
    func convert(_ text: String, to file: String, from ending: String, beside folder: URL)
        throws(ConversionError)
        -> Data
    {
        guard let program = installed else {
            throw ConversionError(
                file: file, problem: "\(name) is not installed, which makes it: \(advice)")
        }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("descent-\(UUID())")
        defer { try? FileManager.default.removeItem(at: place) }
        let source = place.appendingPathComponent("report.\(ending)")
        let target = place.appendingPathComponent(file), log = place.appendingPathComponent("log")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments(source, target, folder)
        process.environment = ProcessInfo.processInfo.environment
            .merging(["HOME": place.path, "TMPDIR": place.path]) { $1 }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: source)
            try Data().write(to: log)
            let output = try FileHandle(forWritingTo: log)
            (process.standardOutput, process.standardError) = (output, output)
            try process.run()
        } catch {
            throw ConversionError(
                file: file, problem: "\(program.path) cannot be run: \(error.localizedDescription)")
        }
        // Foundation starts a process as the leader of a group of its own.
        let group = process.processIdentifier
        let end = DispatchWorkItem { kill(-group, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + mostSeconds, execute: end)
        process.waitUntilExit()
        end.cancel()
        guard process.terminationReason == .exit, process.terminationStatus == 0,
            let data = FileManager.default.contents(atPath: target.path), !data.isEmpty
        else {
            let killed = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
            throw ConversionError(
                file: file,
                problem: killed
                    ? "\(program.path) did not come to an end and was stopped"
                    : "\(program.path) could not make it: \(Self.lastLine(of: log))")
        }
        return settle(data)
    }

    /// The first of its programs on the path.
    private var installed: URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return programs.lazy.flatMap { name in folders.map { URL(fileURLWithPath: "\($0)/\(name)") } }
            .first { url in
                // A snap may not read what it is to convert.
                FileManager.default.isExecutableFile(atPath: url.path)
                    && !url.resolvingSymlinksInPath().path.hasSuffix("/snap")
            }
    }

    private static func lastLine(of log: URL) -> String {
        let lines = (try? String(contentsOf: log, encoding: .utf8))?.split(whereSeparator: \.isNewline)
        return lines?.last.map(String.init) ?? "it does not say why"
    }
}

/// A form of a report that could not be made of another.
public struct ConversionError: CodedError {
    /// Always the same: another program is missing or failed.
    public var code: ErrorCode { .otherProgram }
    let file: String
    let problem: String

    /// `file: error: problem`
    public var description: String { code.mark("\(file): error: \(problem)") }
}

import Foundation

/// A folder for one test, in which the command runs as a user would start it.
final class Workplace: Sendable {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "descent-command-\(UUID())")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What a command came to.
    struct Outcome {
        let status: Int32
        let output: String
        let error: String
    }

    /// The checkout that these tests belong to.
    static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The command, which is built beside the tests.
    private static let executable = URL(
        fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    ).deletingLastPathComponent().appending(path: "descent")

    /// Runs `descent` with these arguments in this folder, in a process of its own.
    func descent(_ arguments: String...) async throws -> Outcome { try await descent(arguments) }

    /// The same, with the arguments in a list.
    func descent(_ arguments: [String]) async throws -> Outcome {
        try await run(Self.executable, arguments)
    }

    /// Runs a line of shell there; `$DESCENT` is the command.
    func shell(_ line: String) async throws -> Outcome {
        try await run(URL(fileURLWithPath: "/bin/sh"), ["-c", "DESCENT='\(Self.executable.path)'; \(line)"])
    }

    private static let slots = Slots(32)

    private func run(_ executable: URL, _ arguments: [String]) async throws -> Outcome {
        await Self.slots.take()
        do {
            let outcome = try await outcome(of: executable, arguments)
            await Self.slots.give()
            return outcome
        } catch {
            await Self.slots.give()
            throw error
        }
    }

    private func outcome(of executable: URL, _ arguments: [String]) async throws -> Outcome {
        let streams = ["output", "error"].map { name in
            FileManager.default.temporaryDirectory.appending(path: "descent-\(name)-\(UUID())")
        }
        defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
        for stream in streams { _ = FileManager.default.createFile(atPath: stream.path, contents: nil) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let handles = try streams.map { try FileHandle(forWritingTo: $0) }
        (process.standardOutput, process.standardError) = (handles[0], handles[1])
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do { try process.run() } catch { done.resume(throwing: error) }
        }
        // Foundation keeps them open, and no longer hears of any process once more than 1024 files are.
        for handle in handles { try handle.close() }
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: streams[0], encoding: .utf8),
            error: try String(contentsOf: streams[1], encoding: .utf8))
    }

    /// Puts a file there.
    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The bytes of a file.
    func bytes(of name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    /// Every file in the folder and below, by its path, with its bytes; what is only kept from one time to the next is none
    /// of the results.
    func files(under name: String = "") throws -> [String: Data] {
        let root = name.isEmpty ? folder : folder.appending(path: name)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        var files: [String: Data] = [:]
        for name in names
        where !name.split(separator: "/").contains(where: { [".store", ".lab"].contains($0) }) {
            var isDirectory: ObjCBool = false
            let path = root.appending(path: name).path
            if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue
            {
                files[name] = FileManager.default.contents(atPath: path)
            }
        }
        return files
    }
}

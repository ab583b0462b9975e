import Foundation
import Testing

@Suite("The gallery program")
struct ProcessTests {
    /// It is built beside the tests.
    private static let program = URL(
        filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    ).deletingLastPathComponent().appending(path: "gallery")

    @Test("Every process draws the same bytes, with one thread and with several")
    func deterministic() async throws {
        var first: [String: Data] = [:]
        for threads in [1, 3, 3] {
            let folder = FileManager.default.temporaryDirectory.appending(path: "gallery-\(UUID())")
            defer { try? FileManager.default.removeItem(at: folder) }
            let process = Process()
            process.executableURL = Self.program
            process.arguments = [
                folder.path, "--themes", "dark", "--formats", "svg", "--threads", "\(threads)",
            ]
            try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
                process.terminationHandler = { _ in done.resume() }
                do { try process.run() } catch { done.resume(throwing: error) }
            }
            #expect(process.terminationStatus == 0)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(names) == Set(ExampleTests.names.map { "\($0)-dark.svg" }))
            let files = names.map {
                ($0, FileManager.default.contents(atPath: folder.appending(path: $0).path) ?? Data())
            }
            if first.isEmpty { first = Dictionary(uniqueKeysWithValues: files) }
            for (name, bytes) in files { #expect(first[name] == bytes, "\(name)") }
        }
    }
}

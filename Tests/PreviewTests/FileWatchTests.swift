import Foundation
import Testing

@testable import Preview

/// How files are followed, whatever way an editor saves them.
struct FileWatchTests {
    private final class Place {
        let folder = FileManager.default.temporaryDirectory.appending(path: "descent-watch-\(UUID())")
        let watch = FileWatch()

        init() throws {
            try FileManager.default.createDirectory(
                at: folder.appending(path: "logs"), withIntermediateDirectories: true)
            try write("one", to: "lab.yaml")
        }

        deinit {
            watch.end()
            try? FileManager.default.removeItem(at: folder)
        }

        func path(_ name: String) -> String { folder.appending(path: name).path }

        func write(_ text: String, to name: String) throws {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
    }

    private func nextChange(_ watch: FileWatch) async -> Bool {
        for await _ in watch.changes { return true }
        return false
    }

    @Test func aFileWrittenAnew() async throws {
        let place = try Place()
        place.watch.watch([place.path("lab.yaml")])
        try place.write("two", to: "lab.yaml")
        #expect(await nextChange(place.watch))
    }

    @Test func aFilePutInItsPlace() async throws {
        let place = try Place()
        place.watch.watch([place.path("lab.yaml")])
        try place.write("two", to: ".lab.yaml.swp")
        rename(place.path(".lab.yaml.swp"), place.path("lab.yaml"))
        #expect(await nextChange(place.watch))
    }

    @Test func aFileWrittenInPiecesIsOneChangeAndWhole() async throws {
        let place = try Place()
        place.watch.watch([place.path("lab.yaml")])
        let file = try FileHandle(forWritingTo: place.folder.appending(path: "lab.yaml"))
        try file.truncate(atOffset: 0)
        // Longer than a file has to rest: an empty one is waited for.
        try await Task.sleep(for: .milliseconds(150))
        try file.write(contentsOf: Data("whole".utf8))
        #expect(await nextChange(place.watch))
        #expect(try String(contentsOfFile: place.path("lab.yaml"), encoding: .utf8) == "whole")
    }

    @Test func aFileThatAppearsInAFolder() async throws {
        let place = try Place()
        place.watch.watch([place.path("logs")])
        try place.write("step,loss\n0,1\n", to: "logs/run.csv")
        #expect(await nextChange(place.watch))
    }

    @Test func onlyWhatIsWatchedChangesAnything() throws {
        let place = try Place()
        let paths = [place.path("lab.yaml"), place.path("logs")]
        let before = FileStamps(of: paths)
        try place.write("other", to: "other.yaml")
        try place.write("hidden", to: "logs/.hidden")
        try place.write("kept by an editor", to: "logs/run.csv~")
        #expect(FileStamps(of: paths) == before)
        try place.write("seen", to: "logs/seen.csv")
        #expect(FileStamps(of: paths) != before)
        #expect(FileStamps(of: paths, without: place.path("logs")) == FileStamps(of: [paths[0]]))
    }

    @Test(arguments: [(".", "."), ("a", "."), ("/", "/"), ("/a", "/"), ("a/b.yaml", "a"), ("a/", "a")])
    func theFolderOfAPath(path: String, folder: String) {
        #expect(path.enclosingFolder == folder)
    }

    @Test func aWatchThatIsEndedTellsNothingMore() async throws {
        let place = try Place()
        place.watch.watch([place.path("lab.yaml")])
        place.watch.end()
        #expect(await !nextChange(place.watch))
    }
}

import Foundation
import Logs
import Testing

/// What is found in folders, and what the runs there are called.
@Suite struct FolderTests {
    private static let csv = "step,loss\n0,2\n1,1\n"

    private static func events() -> [UInt8] {
        var file = EventFile()
        file.add(step: 0, EventFile.scalar("loss", 1))
        return file.bytes
    }

    private static func names(_ folder: TemporaryFolder, _ path: String = "") throws -> [String] {
        try Log.read(path: folder.path + path).runs.map(\.name)
    }

    @Test func runsAreCalledByWhatTellsThemApart() throws {
        let folder = try TemporaryFolder()
        for version in [10, 2, 0] {
            try folder.write(Self.csv, to: "logs/version_\(version)/metrics.csv")
        }
        #expect(try Self.names(folder) == ["version_0", "version_2", "version_10"])
        #expect(try Self.names(folder, "/logs/version_2") == ["version_2"])
        #expect(try Self.names(folder, "/logs/version_2/metrics.csv") == ["metrics"])
        try folder.write(Self.csv, to: "logs/version_2/other.csv")
        #expect(
            try Self.names(folder) == [
                "version_0/metrics", "version_2/metrics", "version_2/other", "version_10/metrics",
            ])
    }

    @Test func severalPathsHaveRunsWithNamesOfTheirOwn() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] { try folder.write(Self.csv, to: "\(name)/run.csv") }
        try folder.write(Self.csv, to: "a/run.txt")
        func names(_ paths: String...) throws -> [String] {
            try Log.read(paths: paths.map { folder.path + "/" + $0 }).runs.map(\.name)
        }
        #expect(try names("a/run.csv", "b/run.csv") == ["a", "b"])
        #expect(try names("a/run.csv", "a/run.txt") == ["run", "run (2)"])
        #expect(try names("b", "a/run.csv") == ["b", "a"])
    }

    @Test func theEventFilesOfAFolderAreOneRun() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.events(), to: "logs/events.out.tfevents.2")
        try folder.write(Self.events(), to: "logs/events.out.tfevents.1")
        try folder.write(Self.events(), to: "logs/valid/events.out.tfevents.1")
        #expect(try Self.names(folder, "/logs") == ["logs", "logs/valid"])
        #expect(try Self.names(folder, "/logs/valid") == ["valid"])
    }

    @Test func whatIsNoLogIsPassedOver() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.csv, to: "run.csv")
        try folder.write("# Title\n\nSome text, with commas, 1, 2\n", to: "README.md")
        try folder.write("numpy==1.2\ntorch==2.13\n", to: "requirements.txt")
        try folder.write("sepal,petal,kind\n5.1,1.4,setosa\n4.9,1.3,setosa\n", to: "iris.csv")
        try folder.write("{\"hidden\": [64, 64], \"seed\": 1}", to: "config.json")
        try folder.write("import torch\nprint(1, 2)\n", to: "train.py")
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0], to: "curve.png")
        try folder.write([0x50, 0x4B, 3, 4, 0, 0], to: "model.log")
        try folder.write(Self.csv, to: ".hidden/run.csv")
        try folder.write([], to: "empty.csv")
        let log = try Log.read(path: folder.path)
        #expect(log.runs.map(\.source) == [folder.path + "/run.csv"])
        #expect(log.remarks == [])
    }

    @Test func aFolderWithoutLogsSaysWhatWasLookedAt() throws {
        let folder = try TemporaryFolder()
        try folder.write("sepal,petal\n5.1,1.4\n4.9,1.3\n", to: "iris.csv")
        try folder.write("", to: "run.txt")
        let error = #expect(throws: LogError.self) { try Log.read(path: folder.path) }
        #expect(
            error?.description == """
                \(folder.path): error: is a folder in which there are no logs [E201]
                  looked at: \(folder.path)/iris.csv names no metric, \(folder.path)/run.txt is empty
                """)
    }

    @Test func aLinkIsFollowedOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.csv, to: "runs/one/run.csv")
        try folder.write(Self.csv, to: "elsewhere/two/run.csv")
        try folder.link("runs/latest", to: "one")
        try folder.link("runs/above", to: "..")
        try folder.link("runs/one/nowhere.csv", to: "missing")
        #expect(try Self.names(folder, "/runs") == ["one", "above/elsewhere/two"])
    }

    @Test func whatCannotBeReadIsAClearError() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for (path, problem) in [
            (folder.path + "/none.csv", "cannot be read: No such file or directory [E101]"),
            (
                pipe,
                "is neither a file nor a folder [E102]\n  allowed: files, folders, what a shell pipes in under /dev"
            ),
            (
                "/dev/zero",
                "is neither a file nor a folder [E102]\n  allowed: files, folders, what a shell pipes in under /dev"
            ),
        ] {
            let error = #expect(throws: LogError.self) { try Log.read(path: path) }
            #expect(error?.description == "\(path): error: \(problem)")
        }
        try folder.write(Self.csv, to: "run.csv")
        #expect(try Log.read(path: folder.path).runs.count == 1)
    }

    @Test func aFolderWithoutPermissionIsTold() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.csv, to: "run.csv")
        try folder.write(Self.csv, to: "closed/run.csv")
        chmod(folder.path + "/closed", 0)
        // Whoever may do everything is kept out of nothing.
        let isRoot = getuid() == 0
        let log = try Log.read(path: folder.path)
        #expect(log.isDamaged == !isRoot)
        #expect(log.runs.count == (isRoot ? 2 : 1))
    }

    @Test func foldersThatAreTooDeepAreTold() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.csv, to: "run.csv")
        let deep = (0..<40).map { "d\($0)" }.joined(separator: "/")
        try folder.write(Self.csv, to: deep + "/run.csv")
        let log = try Log.read(path: folder.path)
        #expect(log.runs.count == 1)
        let end = (0..<32).map { "/d\($0)" }.joined()
        #expect(
            log.remarks.map(\.description) == [
                "\(folder.path)\(end): warning: is more than 32 folders deep and was not looked into"
            ])
    }

    @Test func aFileThatIsOnlyCalledALogIsTold() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.csv, to: "run.csv")
        try folder.write([0, 1, 2], to: "events.out.tfevents.1")
        try folder.write([], to: "events.out.tfevents.2")
        #expect(
            try Log.read(path: folder.path).remarks.map(\.description) == [
                "\(folder.path)/events.out.tfevents.1: warning: is called as a log, but does not begin as one"
            ])
    }
}

import Foundation
import Testing

@testable import Logs

/// W&B's run files, and what is left of one that is damaged.
@Suite struct WandBFileTests {
    private static let path = "wandb/wandb/offline-run-20261122_130318-aaaa1111/run-aaaa1111.wandb"

    private static func bytes() throws -> [UInt8] {
        try [UInt8](Data(contentsOf: RealLog.folder.appendingPathComponent(path)))
    }

    @Test func nameConfigurationAndTimeAreRead() throws {
        let run = try #require(Log.read(Self.bytes(), file: "run.wandb").runs.first)
        #expect(run.name == "quiet-lake-1")
        #expect(run.format == "wandb-file")
        #expect(run.parameters.map { "\($0.name)=\($0.value)" } == ["lr=0.1", "hidden=24"])
        #expect(run["time"]?.steps.count == 240)
    }

    @Test func aDamagedByteCostsOnlyItsRecord() throws {
        let whole = try #require(Log.read(Self.bytes(), file: "run.wandb").runs.first)
        var bytes = try Self.bytes()
        bytes[40_000] ^= 1
        let log = try Log.read(bytes, file: "run.wandb")
        let run = try #require(log.runs.first)
        #expect(
            log.remarks.map(\.description) == [
                "run.wandb: record 377, byte 39966: warning: 134 bytes are damaged; the records in them were left out"
            ])
        let loss = try #require(run["train/loss"]), all = try #require(whole["train/loss"])
        #expect(all.steps.count - loss.steps.count <= 1)
        #expect(zip(loss.steps, loss.values).allSatisfy { all.values[Int($0)] == $1 })
    }

    @Test func aFileThatEndsTooEarlySaysWhere() throws {
        let log = try Log.read(Array(Self.bytes().prefix(40_000)), file: "run.wandb")
        #expect(
            log.remarks.map(\.description) == [
                "run.wandb: record 377, byte 39966: warning: the file ends within a record; "
                    + "376 records before it were read"
            ])
        #expect(log.runs.first?["train/loss"]?.steps.isEmpty == false)
    }

    @Test func aFolderOfRunsGivesThemAll() throws {
        let log = try Log.read(path: RealLog.folder.appendingPathComponent("wandb").path)
        #expect(log.runs.map(\.name) == ["quiet-lake-1", "quiet-lake-2"])
    }
}

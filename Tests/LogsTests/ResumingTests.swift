import Logs
import Testing

/// Runs whose steps go back.
@Suite struct ResumingTests {
    private static func read(_ text: String, _ resumed: Log.Resumed = .cut) throws -> Log {
        try Log.read(Array(text.utf8), file: "run.csv", resumed: resumed)
    }

    /// As Keras' `CSVLogger(append=True)` leaves it.
    private static let appended = "epoch,loss,val_loss\n0,4,5\n1,3,\n2,2,4\n1,30,\n2,20,\n3,10,40\n"

    @Test func whatWasTrainedTwiceIsCutInEverySeries() throws {
        let log = try Self.read(Self.appended)
        #expect(
            log.runs.first?["loss"] == LogSeries(name: "loss", steps: [0, 1, 2, 3], values: [4, 30, 20, 10]))
        // The value at 2 belongs to what was given up, though none came in its place.
        #expect(log.runs.first?["val_loss"] == LogSeries(name: "val_loss", steps: [0, 3], values: [5, 40]))
        #expect(
            log.remarks.map(\.description) == [
                "run.csv: note: run was resumed at 1: 3 earlier points at and after it were cut"
            ])
        #expect(!log.isDamaged)
    }

    @Test(arguments: [
        "epoch,loss,val_loss,best\n0,4,5,\n1,3,4,\n2,2,6,\n1,,,4\n",
        "epoch,loss,val_loss\n0,4,5\n1,3,4\n2,2,6\n1,,4\n",
        """
        {"epoch": 0, "loss": 4, "val_loss": 5}
        {"epoch": 1, "loss": 3, "val_loss": 4}
        {"epoch": 2, "loss": 2, "val_loss": 6}
        {"epoch": 1, "best_val_loss": 4}
        """,
    ])
    func aRowThatOnlyLooksBackCutsNothing(text: String) throws {
        for way in Log.Resumed.allCases {
            let log = try Self.read(text, way)
            #expect(log.runs.map { $0.series.map(\.name) } == [["loss", "val_loss"]])
            #expect(log.runs.first?["loss"]?.values == [4, 3, 2])
            #expect(log.runs.first?["val_loss"]?.values == [5, 4, 6])
            #expect(
                log.remarks.map(\.description) == [
                    "run.csv: note: run only looks back to 1, where nothing was resumed: 1 point was left out"
                ])
        }
    }

    @Test func oneRowLikeTheOthersIsResumed() throws {
        let log = try Self.read("epoch,loss,val_loss\n0,4,5\n1,3,4\n2,2,6\n1,30,40\n")
        #expect(log.runs.first?["loss"]?.values == [4, 30])
        #expect(
            log.remarks.map(\.description) == [
                "run.csv: note: run was resumed at 1: 4 earlier points at and after it were cut"
            ])
    }

    @Test func whatWasTrainedTwiceIsKeptAsARun() throws {
        let log = try Self.read(Self.appended, .keep)
        #expect(log.runs.map(\.name) == ["run", "run (2)"])
        #expect(log.runs.map { $0["loss"]?.values } == [[4, 3, 2], [30, 20, 10]])
        #expect(log.runs.map { $0["val_loss"]?.steps } == [[0, 2], [3]])
        #expect(
            log.remarks.map(\.description) == [
                "run.csv: note: run was resumed at 1: what follows is a run of its own"
            ])
    }

    @Test func aRunThatWasResumedTwiceIsCutTwice() throws {
        let log = try Self.read("step,loss\n0,1\n1,2\n2,3\n1,4\n2,5\n3,6\n2,7\n3,8\n")
        #expect(
            log.runs.first?["loss"] == LogSeries(name: "loss", steps: [0, 1, 2, 3], values: [1, 4, 7, 8]))
    }

    @Test func stepsThatBeginAnewInEveryEpochGoOn() throws {
        let log = try Self.read(
            "epoch,batch,loss,val_loss\n0,0,9,\n0,10,8,5\n1,0,7,\n1,10,6,4\n2,0,5,\n2,10,4,3\n")
        let run = try #require(log.runs.first)
        #expect(
            run["loss"]
                == LogSeries(name: "loss", steps: [0, 10, 20, 30, 40, 50], values: [9, 8, 7, 6, 5, 4]))
        #expect(run["val_loss"]?.steps == [10, 30, 50])
        #expect(run["epoch"]?.values == [0, 0, 1, 1, 2, 2])
        #expect(
            log.remarks.map(\.description) == [
                "run.csv: note: the steps of run begin anew in each of 3 epochs: they are numbered through"
            ])
    }

    @Test func aTableWithItsLastStepFirstIsTurnedRound() throws {
        let log = try Self.read("step,loss\n3,1\n2,2\n1,3\n0,4\n")
        #expect(
            log.runs.first?["loss"] == LogSeries(name: "loss", steps: [0, 1, 2, 3], values: [4, 3, 2, 1]))
        #expect(
            log.remarks.map(\.description) == [
                "run.csv: note: the last step of run stands first: its points were put into their order"
            ])
    }

    @Test func aTableThatGoesToAndFroIsNoGreatWork() throws {
        let rows = (0..<2_000).map { "\($0 % 2 == 0 ? 1_000 : $0 / 2),\($0)" }
        let log = try Self.read("step,loss\n" + rows.joined(separator: "\n") + "\n")
        #expect(log.runs.first?["loss"]?.steps.count == 1_000)
        let many = try Self.read("step,loss\n" + rows.joined(separator: "\n") + "\n", .keep)
        #expect(many.runs.count == 1_001)
    }
}

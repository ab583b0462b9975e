import Testing

@testable import Logs

/// TensorBoard's event files, and what is left of one that is damaged.
@Suite struct EventFileTests {
    @Test func theChecksumsAreThoseOfTheStandard() {
        let digits = Array("123456789".utf8)[...]
        #expect(CRC32.castagnoli(digits) == 0xE306_9283)
        #expect(CRC32.castagnoli.masked(digits) == 0xC78A_B0E5)
        #expect(CRC32.zlib(digits) == 0xCBF4_3926)
        #expect(CRC32.zlib(digits.dropFirst(4), after: CRC32.zlib(digits.prefix(4))) == 0xCBF4_3926)
    }

    @Test func bothKindsOfScalarsAreRead() throws {
        var file = EventFile()
        let floats = EventFile.Message().integer(1, 1).bytes(2, [])
        file.add(
            step: 0, EventFile.scalar("old", 0.5),
            EventFile.tensor(
                "packed", plugin: "scalars", floats.bytes(5, EventFile.littleEndian(Float(1.5).bitPattern))))
        file.add(
            step: 1, EventFile.scalar("old", .nan),
            EventFile.tensor(
                "packed", plugin: nil, floats.bytes(4, EventFile.littleEndian(Float(2.5).bitPattern))),
            EventFile.tensor(
                "double", plugin: "scalars", EventFile.Message().integer(1, 2).doubles(6, [1e300])),
            EventFile.tensor("whole", plugin: "scalars", EventFile.Message().integer(1, 9).bytes(10, [7])))
        let run = try #require(Log.read(file.bytes, file: "events").runs.first)
        #expect(
            run.series == [
                LogSeries(name: "old", steps: [0, 1], values: [0.5, .nan]),
                LogSeries(name: "packed", steps: [0, 1], values: [1.5, 2.5]),
                LogSeries(name: "double", steps: [1], values: [1e300]),
                LogSeries(name: "whole", steps: [1], values: [7]),
            ])
        #expect(run.axes == [LogSeries(name: "time", steps: [0, 1], values: [0, 1])])
        #expect(run.format == "tensorboard")
    }

    @Test func tensorsOfOtherPluginsAreNoScalars() throws {
        var file = EventFile()
        let number = EventFile.Message().integer(1, 2).doubles(6, [1])
        file.add(step: 0, EventFile.tensor("text", plugin: "text", number), EventFile.scalar("loss", 1))
        file.add(step: 1, EventFile.tensor("text", plugin: nil, number))
        #expect(try Log.read(file.bytes, file: "events").runs.first?.series.map(\.name) == ["loss"])
    }

    @Test func aScalarWhoseFirstValueIsLostIsStillOne() throws {
        var file = EventFile()
        let number = EventFile.Message().integer(1, 2).doubles(6, [1])
        file.add(step: 0, EventFile.tensor("loss", plugin: "scalars", number))
        file.add(step: 1, EventFile.tensor("loss", plugin: nil, number))
        var bytes = file.bytes
        bytes[file.starts[1] + 20] ^= 1
        let log = try Log.read(bytes, file: "events")
        #expect(log.runs.first?.series == [LogSeries(name: "loss", steps: [1], values: [1])])
        #expect(
            log.remarks.map(\.description) == [
                "events: record 2, byte \(file.starts[1]): warning: a record is damaged; it was left out"
            ])
    }

    @Test func bothKindsOfHistogramsAreRead() throws {
        var file = EventFile()
        let old = EventFile.Message().double(1, -1).double(2, 2).double(3, 5)
            .doubles(6, [-1.5, -1, 1, Double.greatestFiniteMagnitude]).doubles(7, [0, 1, 3, 1])
        let shape = EventFile.Message().bytes(2, EventFile.Message().integer(1, 2).bytes)
            .bytes(2, EventFile.Message().integer(1, 3).bytes)
        let new = EventFile.Message().integer(1, 2).bytes(2, shape.bytes).doubles(6, [0, 1, 4, 1, 2, 6])
        file.add(
            step: 3, EventFile.Message().bytes(1, Array("w".utf8)).bytes(5, old.bytes),
            EventFile.tensor("v", plugin: "histograms", new))
        let run = try #require(Log.read(file.bytes, file: "events").runs.first)
        #expect(
            run.histograms == [
                LogHistogram(
                    name: "w",
                    states: [
                        LogHistogram.State(
                            step: 3, edges: [-1, 1, 2], counts: [1, 3, 1], minimum: -1, maximum: 2)
                    ]),
                LogHistogram(
                    name: "v",
                    states: [
                        LogHistogram.State(step: 3, edges: [1, 2], counts: [4, 6], minimum: 0, maximum: 2)
                    ]),
            ])
    }

    @Test func aRestartCutsWhatCameAfterItInEverySeries() throws {
        var file = EventFile()
        for step in 0..<5 { file.add(step: step, EventFile.scalar("loss", Float(step))) }
        file.add(step: 3, EventFile.scalar("accuracy", 1))
        file.restart(at: 2)
        file.add(step: 6, EventFile.scalar("loss", 9))
        let cut = try Log.read(file.bytes, file: "events")
        #expect(cut.runs.first?["loss"] == LogSeries(name: "loss", steps: [0, 1, 6], values: [0, 1, 9]))
        #expect(cut.runs.first?["accuracy"]?.values == [])
        #expect(
            cut.remarks.map(\.description) == [
                "events: note: events was resumed at 2: 4 earlier points at and after it were cut"
            ])
        let kept = try Log.read(file.bytes, file: "events", resumed: .keep)
        #expect(kept.runs.map(\.name) == ["events", "events (2)"])
        #expect(kept.runs.map { $0["loss"]?.steps } == [[0, 1, 2, 3, 4], [6]])
    }

    @Test func aDamagedLengthCostsWhatStandsBeforeTheNextRecord() throws {
        var file = EventFile()
        for step in 0..<4 { file.add(step: step, EventFile.scalar("loss", Float(step))) }
        var bytes = file.bytes
        bytes[file.starts[2]] ^= 4
        let log = try Log.read(bytes, file: "events")
        #expect(log.runs.first?["loss"]?.steps == [0, 2, 3])
        #expect(
            log.remarks.map(\.description) == [
                "events: record 3, byte \(file.starts[2]): warning: the length of a record is damaged; "
                    + "\(file.starts[3] - file.starts[2]) bytes up to the next record were left out"
            ])
        bytes = file.bytes
        bytes[file.starts[4]] ^= 4
        #expect(
            try Log.read(bytes, file: "events").remarks.map(\.description) == [
                "events: record 5, byte \(file.starts[4]): warning: the length of a record is damaged, "
                    + "and no record was found after it; 4 records before it were read"
            ])
    }

    @Test func aFileThatEndsTooEarlySaysWhere() throws {
        var file = EventFile()
        for step in 0..<2 { file.add(step: step, EventFile.scalar("loss", Float(step))) }
        let start = file.starts[2]
        #expect(
            try Log.read(Array(file.bytes[..<(start + 5)]), file: "events").remarks.map(\.description) == [
                "events: record 3, byte \(start): warning: the file ends after 5 bytes of a record; "
                    + "2 records before it were read"
            ])
        #expect(
            try Log.read(Array(file.bytes.dropLast(3)), file: "events").remarks.map(\.description) == [
                "events: record 3, byte \(start): warning: the file ends after \(file.bytes.count - start - 3) bytes "
                    + "of a record of \(file.bytes.count - start - 16) and 16 more; 2 records before it were read"
            ])
    }

    @Test func aLengthThatNoFileHasTakesNoMemory() throws {
        var file = EventFile()
        file.add(step: 0, EventFile.scalar("loss", 1))
        let length = EventFile.littleEndian(UInt64(1) << 60)
        let start = file.bytes.count
        let bytes =
            file.bytes + length + EventFile.littleEndian(CRC32.castagnoli.masked(length[...])) + [1, 2, 3]
        #expect(
            try Log.read(bytes, file: "events").remarks.map(\.description) == [
                "events: record 3, byte \(start): warning: the file ends after 15 bytes of a record of "
                    + "1152921504606846976 and 16 more; 2 records before it were read"
            ])
    }

    @Test func aRecordThatIsNoEventIsLeftOut() throws {
        var file = EventFile()
        file.add(EventFile.Message(bytes: [0xFF, 0xFF]))
        file.add(step: 1, EventFile.scalar("loss", 1))
        let log = try Log.read(file.bytes, file: "events")
        #expect(log.runs.first?["loss"]?.steps == [1])
        #expect(
            log.remarks.map(\.description) == [
                "events: record 2, byte \(file.starts[1]): warning: a record is no event; it was left out"
            ])
    }

    @Test func aFileWithoutScalarsIsAnError() {
        let error = #expect(throws: LogError.self) { try Log.read(EventFile().bytes, file: "events") }
        #expect(error?.description == "events: error: holds no series of numbers [E201]")
    }
}

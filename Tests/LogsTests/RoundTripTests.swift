import Foundation
import Testing

@testable import Logs

@Suite("What is written is read back with the same bits")
struct RoundTripTests {
    /// A form that a reader of ours takes, and whether each value has a row.
    struct Way: CustomTestStringConvertible, Sendable {
        let form: LogForm
        var long = false

        var testDescription: String { form.name + (long ? " --long" : "") }

        static let all = [
            Way(form: .csv), Way(form: .csv, long: true), Way(form: .jsonLines), Way(form: .tensorBoard),
        ]

        /// Writes runs and reads them again.
        func again(_ runs: [LogRun]) throws -> Log {
            let folder = FileManager.default.temporaryDirectory.appending(path: "descent-\(UUID())")
            defer { try? FileManager.default.removeItem(at: folder) }
            let files: [String: [UInt8]] =
                switch form.written(runs, long: long) {
                case .file(let bytes): ["run.\(form.name)": bytes]
                case .folder(let files): files
                }
            for (name, bytes) in files {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            }
            return try Log.read(path: folder.path)
        }
    }

    /// The logs that tools wrote, those without a fault.
    static let logs = RealLog.all.filter { (try? Log.read(path: $0.url.path))?.isDamaged == false }

    @Test("every series of the logs that tools wrote", arguments: Way.all, logs)
    func realLogs(way: Way, log: RealLog) throws {
        let runs = try Log.read(path: log.url.path).runs
        let again = try way.again(runs).runs
        try #require(again.count == runs.count)
        for (place, run) in runs.enumerated() {
            // A folder gives its runs in the order of their files.
            let same =
                runs.count == 1 ? again[0] : try #require(again.first { Self.isSame($0, run) }, "\(place)")
            #expect(Self.isSame(same, run))
        }
    }

    @Test("all kinds of numbers, at steps that come again", arguments: Way.all)
    func numbers(way: Way) throws {
        let values = [
            0.1, -0.0, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, 1.7976931348623157e308, 1 / 3,
        ]
        let run = LogRun(
            name: "run",
            series: [
                LogSeries(name: "loss", steps: [0, 1, 2, 3, 4, 4, 5, 9_007_199_254_740_992], values: values),
                LogSeries(name: "损失 \"验证\", 2;\t", steps: [0, 3], values: [1, 2]),
            ])
        let again = try way.again([run]).runs
        #expect(again.count == 1)
        #expect(again.first.map { Self.isSame($0, run) } == true)
    }

    /// Whether a run has all series of another, bit for bit, whatever it has beside them.
    static func isSame(_ a: LogRun, _ b: LogRun) -> Bool {
        b.series.filter { !$0.values.isEmpty }.allSatisfy { series in a[series.name] == series }
    }
}

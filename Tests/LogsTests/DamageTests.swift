import Foundation
import LogSamples
import Logs
import Testing

/// Every format cut off at every place, and with bytes turned: nothing crashes, what is whole is read, what was lost is
/// told.
@Suite struct DamageTests {
    @Test func everyFormatHasASample() throws {
        let read = try Set(LogSample.all.flatMap { try $0.read().runs.map(\.format) })
        #expect(LogFormat.all.map(\.name).filter { !read.contains($0) } == [])
    }

    @Test(arguments: LogSample.all)
    func whatIsCutOffIsReadToItsEndAndTold(_ sample: LogSample) throws {
        let whole = try sample.read()
        for place in sample.files.indices where Self.holdsValues(sample.files[place].path) {
            let bytes = sample.files[place].bytes
            let silent = Self.ends(of: bytes)
            for count in Self.places(in: bytes, sample.isFolder ? 20 : 100) {
                var cut = sample
                cut.files[place].bytes = Array(bytes[..<count])
                let log: Log
                do {
                    log = try cut.read()
                } catch let error as LogError {
                    #expect(!error.problem.isEmpty)
                    continue
                }
                Self.expect(log, isBeginningOf: whole, "\(sample) \(count)")
                if let silent, !silent.contains(count) { #expect(log.isDamaged, "\(sample) \(count)") }
            }
        }
    }

    @Test(arguments: LogSample.all)
    func aTurnedBitIsToldOrChangesNothingWhereThereAreChecksums(_ sample: LogSample) throws {
        var numbers = SeededNumbers(seed: 1)
        let whole = try sample.read()
        let isChecked = whole.runs.allSatisfy { ["tensorboard", "wandb-file"].contains($0.format) }
        for _ in 0..<(sample.isFolder ? 20 : 60) {
            var turned = sample
            let place = Int.random(in: 0..<sample.files.count, using: &numbers)
            guard !sample.files[place].bytes.isEmpty else { continue }
            let byte = Int.random(in: 0..<sample.files[place].bytes.count, using: &numbers)
            turned.files[place].bytes[byte] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
            do {
                let log = try turned.read()
                if isChecked, !log.isDamaged { #expect(Self.isSame(log, whole), "\(sample) \(byte)") }
            } catch let error as LogError {
                #expect(!error.problem.isEmpty)
            }
        }
    }

    /// Every place in a short file, every hundredth of a longer one.
    private static func places(in bytes: [UInt8], _ count: Int) -> StrideTo<Int> {
        stride(
            from: 0, to: bytes.count, by: bytes.count < 4000 && count == 100 ? 1 : max(1, bytes.count / count)
        )
    }

    private static func holdsValues(_ path: String) -> Bool {
        path.contains("tfevents") || path.contains("/metrics/") || !path.contains("/")
    }

    /// The lengths at which a file that is cut off is none the worse for it; nil where the format cannot tell.
    private static func ends(of bytes: [UInt8]) -> Set<Int>? {
        if EventFile.isOne(bytes) { return EventFile.ends(of: bytes) }
        guard let first = bytes.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return nil
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        if lines.count > 1, lines.allSatisfy({ $0.last == UInt8(ascii: "}") }) {
            // A line is whole with its line end or without it.
            return Set(bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.flatMap { [$0, $0 + 1] })
        }
        let end = (bytes.lastIndex { $0 > 0x20 } ?? 0) + 1
        return Set(end..<max(end + 1, bytes.count))
    }

    /// Every point but the last of each series, which may be cut in its number, is a point of the whole; where the beginning
    /// is cut, a log may be in another format, and its series have other names.
    private static func expect(_ log: Log, isBeginningOf whole: Log, _ what: String) {
        guard whole.remarks.isEmpty else { return }
        for run in log.runs {
            guard let other = whole.runs.first(where: { $0.name == run.name }) ?? whole.runs.first,
                other.format == run.format, other.stepName == run.stepName
            else { continue }
            for series in run.series {
                guard let all = other.series.first(where: { $0.name == series.name }) else { continue }
                let sure = max(0, series.values.count - 1)
                #expect(sure <= all.values.count, "\(what) \(series.name)")
                let start = LogSeries(
                    name: series.name, steps: Array(series.steps.prefix(sure)),
                    values: Array(series.values.prefix(sure)))
                let same = LogSeries(
                    name: series.name, steps: Array(all.steps.prefix(sure)),
                    values: Array(all.values.prefix(sure)))
                #expect(start == same, "\(what) \(series.name)")
            }
        }
    }

    private static func isSame(_ a: Log, _ b: Log) -> Bool {
        a.runs.map(\.series) == b.runs.map(\.series) && a.runs.map(\.name) == b.runs.map(\.name)
    }
}

extension EventFile {
    /// Whether these are records.
    fileprivate static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.count > 40 && bytes[..<40].contains(Array("brain.Event".utf8))
    }

    /// Where records end.
    fileprivate static func ends(of bytes: [UInt8]) -> Set<Int> {
        var ends: Set<Int> = [0]
        var place = 0
        while place + 8 <= bytes.count {
            place += 16 + (0..<8).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
            ends.insert(place)
        }
        return ends
    }
}

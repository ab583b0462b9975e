internal import Foundation
internal import LogSamples
internal import Logs

/// A format, and the logs in it that are damaged.
struct FuzzTarget {
    let format: String
    let samples: [LogSample]

    /// Seconds after which an input is taken for one that never ends.
    private static let patience: UInt32 = 30

    /// A target for every format.
    static func all() throws -> [FuzzTarget] {
        let formats = try LogSample.all.map { try $0.read().runs.first?.format }
        return LogFormat.all.map { format in
            let samples = zip(LogSample.all, formats).filter { $0.1 == format.name }.map(\.0)
            return FuzzTarget(format: format.name, samples: samples.flatMap(\.parts))
        }
    }

    /// Damages a log in the way of this number, and reads it.
    func tryInput(_ number: Int, seed: UInt64) throws {
        try Data("FUZZ_FORMAT=\(format) FUZZ_SEED=\(seed) FUZZ_INPUT=\(number)\n".utf8)
            .write(to: URL(fileURLWithPath: ".build/fuzzing/last"))
        var numbers = SeededNumbers(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
        guard var sample = samples.randomElement(using: &numbers) else { return }
        sample.damage(with: &numbers)
        alarm(Self.patience)
        defer { alarm(0) }
        let resumed: Log.Resumed = Bool.random(using: &numbers) ? .cut : .keep
        do {
            try check(sample.read(resumed: resumed))
        } catch let error as LogError {
            try check("\(error)")
        }
    }

    private func check(_ log: Log) throws {
        try expect(!log.runs.isEmpty, "a log without runs is an error")
        try expect(Set(log.runs.map(\.name)).count == log.runs.count, "names of runs are unique")
        var remarks = log.remarks
        for run in log.runs + log.joiningParts().runs {
            try expect(!run.series.isEmpty || !run.histograms.isEmpty, "a run holds something")
            _ = run.history(&remarks)
        }
        for remark in remarks.prefix(100) { try check("\(remark)") }
    }

    private func check(_ message: String) throws {
        try expect(!message.isEmpty && message.count < 4000, "messages are neither empty nor long")
        let isPlain = message.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control || $0 == "\n"
        }
        try expect(isPlain, "messages hold nothing that acts on a terminal")
    }

    private func expect(_ holds: Bool, _ what: String) throws {
        if !holds { throw FuzzError(description: "\(format): \(what); see .build/fuzzing/last") }
    }
}

/// Something that must hold of every log does not.
struct FuzzError: Error, CustomStringConvertible {
    let description: String
}

extension LogSample {
    /// The files that are logs by themselves: to read them from memory is faster than to write a folder.
    fileprivate var parts: [LogSample] {
        let parts = files.filter { RecordFile($0.bytes) != nil }
            .map {
                LogSample(
                    name: name, files: [($0.path.split(separator: "/").last.map(String.init) ?? "", $0.bytes)]
                )
            }
        return parts.isEmpty ? [self] : parts + [self].filter { $0.files.count < 4 }
    }
}

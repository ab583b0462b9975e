internal import Foundation

/// A whole log in one of the formats, for tests that damage it.
package struct LogSample: Sendable, CustomStringConvertible {
    /// What it is called: the path of a log below `Fixtures/logs`, or the name of a format.
    package let name: String
    /// The files in it by their paths; a log that is one file has a path without folders.
    package var files: [(path: String, bytes: [UInt8])]

    package init(name: String, files: [(path: String, bytes: [UInt8])]) {
        self.name = name
        self.files = files
    }

    package var description: String { name }

    /// Whether it is a folder.
    package var isFolder: Bool { files.count != 1 || files[0].path.contains("/") }

    /// Every sample: those that the tools wrote, and at least one of every format.
    package static let all: [LogSample] = written + made

    /// The logs in the fixtures.
    package static let written: [LogSample] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/logs").path
        let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .sorted()
        func bytes(_ path: String) -> [UInt8]? {
            guard
                (try? FileManager.default.attributesOfItem(atPath: folder + "/" + path))?[.type]
                    as? FileAttributeType
                    == .typeRegular
            else { return nil }
            return FileManager.default.contents(atPath: folder + "/" + path).map { [UInt8]($0) }
        }
        return paths.filter { $0.hasSuffix(".expected.json") }.map { expected in
            let log = String(expected.dropLast(".expected.json".count))
            if let whole = bytes(log) {
                return LogSample(
                    name: log, files: [(log.split(separator: "/").last.map(String.init) ?? log, whole)])
            }
            let files = paths.filter { $0.hasPrefix(log + "/") }.compactMap { path in
                bytes(path).map { (path: String(path.dropFirst(log.count + 1)), bytes: $0) }
            }
            return LogSample(name: log, files: files)
        }
    }()

    /// Short texts in the formats that no fixture is in.
    private static let made: [LogSample] = [
        text(
            "printed.log",
            (0..<20).map { "Epoch \($0 + 1)/20 - loss: \(1 / Double($0 + 2)) - accuracy: 0.\($0 + 10)" }),
        text(
            "descent-long.jsonl",
            (0..<20).map {
                #"{"run": "r\#($0 % 2)", "series": "loss", "step": \#($0 / 2), "value": \#(1 / Double($0 + 2))}"#
            }),
        text(
            "wandb-history.jsonl",
            (0..<20).map { #"{"_step": \#($0), "_runtime": \#($0).5, "a": {"loss": 0.\#($0 + 3)}}"# }),
        text(
            "wandb.csv",
            [#""Step","one - loss","one - loss__MIN","two - loss""#]
                + (0..<20).map { #""\#($0)","0.\#($0)1","0.1","0.\#($0)2""# }),
        text(
            "run-a-tag-loss.csv",
            ["Wall time,Step,Value"] + (0..<20).map { "16000000\($0 + 10).25,\($0),0.\($0)" }),
        text(
            "run-a-tag-loss.json",
            ["["] + (0..<20).map { "[16000000\($0 + 10).25, \($0), 0.\($0)]" + ($0 < 19 ? "," : "]") }),
        text("descent.csv", ["iteration,loss,w1"] + (0..<20).map { "\($0),0.\($0)1,-0.\($0)" }),
        text("keras.json", [#"{"loss": [3.5, 2.25, NaN], "val_loss": [4.5, 3, Infinity]}"#]),
        text("semicolons.csv", ["epoch;loss;note"] + (0..<20).map { "\($0);0,\($0 + 10);\"a;\"\"b\"\"\"" }),
    ]

    private static func text(_ name: String, _ lines: [String]) -> LogSample {
        LogSample(name: name, files: [(name, Array((lines.joined(separator: "\n") + "\n").utf8))])
    }
}

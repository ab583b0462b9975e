import Foundation
import Testing

@testable import Logs

@Suite("Runs in other forms")
struct LogFormTests {
    static let nan = Double.nan

    /// Series that part in their steps, a name in need of quotes, and all kinds of numbers.
    static let run = LogRun(
        name: "a \"run\" b", stepName: "epoch",
        series: [
            LogSeries(name: "loss", steps: [0, 1, 2], values: [0.1, nan, -.infinity]),
            LogSeries(name: "损失, val", steps: [0, 2, 2], values: [-0.0, 1e300, .leastNonzeroMagnitude]),
        ])

    static func text(_ form: LogForm, _ runs: [LogRun], long: Bool = false) -> String {
        guard case .file(let bytes) = form.written(runs, long: long) else { return "a folder" }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func files(_ form: LogForm, _ runs: [LogRun]) -> [String: [UInt8]] {
        guard case .folder(let files) = form.written(runs) else { return [:] }
        return files
    }

    @Test("no two forms share a name, and each says what it writes")
    func names() {
        #expect(Set(LogForm.all.map(\.name)).count == LogForm.all.count)
        #expect(LogForm.all.allSatisfy { !$0.writes.isEmpty })
    }

    @Test("the README has a row for each", arguments: LogForm.all)
    func documentation(form: LogForm) throws {
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let row = "| `\(form.name)` | \(form.writes) | \(form.leaves) |"
        #expect(try String(contentsOf: readme, encoding: .utf8).contains(row))
    }

    @Test("a form of no runs, of a run without series and of a series without points", arguments: LogForm.all)
    func nothing(form: LogForm) {
        let empty = LogRun(name: "empty")
        let pointless = LogRun(name: "none", series: [LogSeries(name: "loss", steps: [], values: [])])
        for runs in [[], [empty], [pointless], [empty, pointless]] {
            switch form.written(runs) {
            case .file: break
            case .folder(let files): #expect(files.keys.allSatisfy { !$0.isEmpty })
            }
        }
    }

    @Test("a table has a row for every step, one more where a step comes again, and empty cells")
    func wide() {
        #expect(
            Self.text(.csv, [Self.run]) == """
                epoch,loss,"损失, val"
                0,0.1,-0.0
                1,nan,
                2,-inf,1e+300
                2,,5e-324

                """)
    }

    @Test("a long table has a row for each value")
    func long() {
        #expect(
            Self.text(.csv, [Self.run], long: true) == #"""
                run,series,step,value
                "a ""run"" b",loss,0,0.1
                "a ""run"" b",loss,1,nan
                "a ""run"" b",loss,2,-inf
                "a ""run"" b","损失, val",0,-0.0
                "a ""run"" b","损失, val",2,1e+300
                "a ""run"" b","损失, val",2,5e-324

                """#)
    }

    @Test("JSON lines have Python's words for what is not finite")
    func jsonLines() {
        #expect(
            Self.text(.jsonLines, [Self.run]) == #"""
                {"run": "a \"run\" b", "series": "loss", "step": 0, "value": 0.1}
                {"run": "a \"run\" b", "series": "loss", "step": 1, "value": NaN}
                {"run": "a \"run\" b", "series": "loss", "step": 2, "value": -Infinity}
                {"run": "a \"run\" b", "series": "损失, val", "step": 0, "value": -0.0}
                {"run": "a \"run\" b", "series": "损失, val", "step": 2, "value": 1e+300}
                {"run": "a \"run\" b", "series": "损失, val", "step": 2, "value": 5e-324}

                """#)
    }

    @Test("several runs are a table each, whose names lead nowhere and are not alike")
    func severalTables() {
        let names = ["../up", "a/b", "A/B", "..", "", "x\u{202E}y\nz"]
        let files = Self.files(.csv, names.map { LogRun(name: $0, series: Self.run.series) })
        #expect(
            files.keys.sorted() == ["A-B-2.csv", "a-b.csv", "run-2.csv", "run.csv", "up.csv", "x-y-z.csv"])
    }

    @Test("steps that are not in order are put in order, and what is no number comes last")
    func disorder() {
        let series = LogSeries(name: "a", steps: [2, .nan, 0.5, 2], values: [1, 2, 3, 4])
        let rows = WideRows(LogRun(name: "", series: [series]))
        #expect(rows.steps.map(\.description) == ["0.5", "2.0", "2.0", "nan"])
        #expect(rows.places(of: 0) == [2, 0, 3, 1])
    }

    @Test("a step whose word no reader knows is called step")
    func stepName() {
        var run = Self.run
        run.stepName = "Wall time"
        #expect(Self.text(.csv, [run]).hasPrefix("step,loss"))
    }

    @Test("pgfplots gets columns set off by spaces, and a figure of the losses")
    func pgfplots() {
        let files = Self.files(.pgfplots, [Self.run]).mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(files.keys.sorted() == ["a--run--b.dat", "figure.tex"])
        #expect(
            files["a--run--b.dat"] == """
                epoch loss val
                0 0.1 -0.0
                1 nan nan
                2 -inf 1e+300
                2 nan 5e-324

                """)
        #expect(
            files["figure.tex"] == #"""
                % In the preamble: \usepackage{pgfplots} \pgfplotsset{compat=1.18}
                % Where the tables stand elsewhere: \newcommand{\descentfolder}{their/folder}
                \providecommand{\descentfolder}{.}
                \begin{tikzpicture}
                \begin{axis}[xlabel={epoch}, ylabel={loss}, no markers,
                  legend pos=outer north east, legend style={draw=none}, legend cell align=left]
                  \addplot+ table [x=epoch, y=loss] {\descentfolder/a--run--b.dat};
                  \addlegendentry{loss}
                  \addplot+ table [x=epoch, y=val] {\descentfolder/a--run--b.dat};
                  \addlegendentry{损失, val}
                \end{axis}
                \end{tikzpicture}

                """#)
    }

    @Test(
        "a figure of runs with one loss each is told apart by the runs, and draws no more than can be told apart"
    )
    func manyPlots() {
        let runs = (1...13).map { number in
            LogRun(
                name: "lr_\(number)",
                series: [
                    LogSeries(name: "val_loss", steps: [0, 1], values: [100, 0.5]), Self.run.series[0],
                ])
        }
        let one = runs.map { LogRun(name: $0.name, series: [$0.series[0]]) }
        let text = Self.files(.pgfplots, one)["figure.tex"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        #expect(text.contains("% Of 13 lines the first 12 are drawn.\n"))
        #expect(text.contains("ylabel={val\\_loss}, ymode=log,"))
        #expect(text.matches(of: /addlegendentry\{lr\\_\d+\}/).count == 12)
        let both = Self.files(.pgfplots, runs)["figure.tex"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        #expect(both.contains("\\addlegendentry{lr\\_1: val\\_loss}") && both.contains("ylabel={loss}"))
    }

    @Test(
        "an event file begins with its version; a value has its tag, its float32 and, where that is not all, its float64"
    )
    func tensorBoard() throws {
        let run = LogRun(name: "r", series: [LogSeries(name: "loss", steps: [0, 3], values: [0.5, 0.1])])
        let files = Self.files(.tensorBoard, [run])
        #expect(files.keys.sorted() == ["r/events.out.tfevents.0000000000.descent"])
        let records = try Self.records(try #require(files.values.first))
        try #require(records.count == 3)
        #expect(records[0] == [0x09] + zeros(8) + [0x1A, 13] + Array("brain.Event:2".utf8))
        let tensor: [UInt8] = [8, 1, 18, 0, 42, 4]
        let metadata: [UInt8] = [74, 13, 10, 9, 10, 7] + Array("scalars".utf8) + [32, 1]
        let first: [UInt8] =
            [10, 4] + Array("loss".utf8) + [66, 10] + tensor + [0, 0, 0, 0x3F] + metadata
        #expect(
            records[1] == [0x09] + zeros(8) + [16, 0, 42, UInt8(first.count + 2), 10, UInt8(first.count)]
                + first)
        let tenth = withUnsafeBytes(of: 0.1.bitPattern.littleEndian) { Array($0) }
        let second: [UInt8] =
            [10, 4] + Array("loss".utf8) + [66, 20] + tensor + [0xCD, 0xCC, 0xCC, 0x3D] + [50, 8] + tenth
        #expect(
            records[2] == [
                0x09, 0, 0, 0, 0, 0, 0, 8, 0x40, 16, 3, 42, UInt8(second.count + 2), 10, UInt8(second.count),
            ]
                + second)
    }

    @Test("points have the log's own times, and steps that are no whole numbers are counted")
    func times() throws {
        let run = LogRun(
            name: "r", series: [LogSeries(name: "loss", steps: [0.5, 1.5], values: [1, 2])],
            axes: [LogSeries(name: "time", steps: [0.5, 1.5], values: [0, 2])])
        let records = try Self.records(try #require(Self.files(.tensorBoard, [run]).values.first))
        #expect(records.count == 3)
        #expect(records[2].prefix(11) == [0x09, 0, 0, 0, 0, 0, 0, 0, 0x40, 16, 1])
    }

    private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    /// The records of an event file, whose checksums are right.
    static func records(_ bytes: [UInt8]) throws -> [[UInt8]] {
        func number(_ first: Int, _ count: Int) -> UInt64 {
            bytes[first..<first + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        var records: [[UInt8]] = [], place = 0
        while place < bytes.count {
            let length = Int(number(place, 8)), start = place + 12
            try #require(start + length + 4 <= bytes.count)
            #expect(CRC32.castagnoli.masked(bytes[place..<place + 8]) == UInt32(number(place + 8, 4)))
            #expect(
                CRC32.castagnoli.masked(bytes[start..<start + length]) == UInt32(number(start + length, 4)))
            records.append(Array(bytes[start..<start + length]))
            place = start + length + 4
        }
        return records
    }
}

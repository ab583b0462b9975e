import Logs
import Testing

/// Wherever a text breaks off, what stands before is read.
@Suite struct TruncationTests {
    @Test func aTableCutAnywhereGivesItsWholeRows() throws {
        let text = Array("step,\"a \"\"b\"\"\",loss\r\n0,\"x,\n\",0.5\r\n10,y,0.25\r\n20,z,0.125\r\n".utf8)
        let rows = [0, 10, 20]
        for end in 1...text.count {
            let cut = Array(text.prefix(end))
            let whole = cut.split(separator: 0x0D, omittingEmptySubsequences: false).count - 2
            guard let log = try? Log.read(cut, file: "run.csv") else {
                #expect(whole <= 0, "\(end)")
                continue
            }
            guard whole > 0 else { continue }
            #expect(
                log.run["loss"].map { $0.steps.prefix(whole) } == rows.prefix(whole).map(Double.init)[...],
                "\(end)")
        }
    }

    @Test func jsonLinesCutAnywhereGiveTheirWholeLines() throws {
        let lines = [
            "{\"step\": 0, \"a\": {\"b\": [1, 2]}, \"n\": \"\\u00e9\"}",
            "{\"step\": 1, \"a\": {\"b\": [NaN, -1e3]}}",
        ]
        let text = Array(lines.joined(separator: "\n").utf8)
        for end in (lines[0].utf8.count + 2)...text.count {
            let log = try Log.read(Array(text.prefix(end)), file: "run.jsonl")
            #expect(log.run["a.b.0"]?.values.first == 1, "\(end)")
            #expect(log.isDamaged == (end < text.count), "\(end): \(log.told)")
        }
    }

    @Test func oneJSONValueCutAnywhereGivesWhatIsWhole() throws {
        let text = Array("{\"loss\": [1.5, 0.5, 0.25], \"val_loss\": [2, 1, 0.5]}".utf8)
        var points = 0
        for end in 1...text.count {
            guard let log = try? Log.read(Array(text.prefix(end)), file: "history.json") else { continue }
            let count = log.run.series.reduce(0) { $0 + $1.values.count }
            #expect(count >= points, "\(end)")
            #expect(log.isDamaged == (end < text.count), "\(end)")
            points = count
        }
        #expect(points == 6)
    }

    @Test func aStepOfWhichDigitsAreMissingCutsNothing() throws {
        let table = try read("step,loss\n99,0.5\n100,0.25\n10")
        #expect(table.run.points("loss") == "99=0.5 100=0.25")
        #expect(table.told == ["run.csv: line 4: warning: the text ends after 1 cell of 2"])
        let lines = try read(
            "{\"loss\": 0.5, \"step\": 99}\n{\"loss\": 0.25, \"step\": 100}\n{\"loss\": 0.125, \"step\": 10")
        #expect(lines.run.points("loss") == "99=0.5 100=0.25")
        #expect(lines.told == ["run.csv: line 3: warning: the text ends within a number"])
    }
}

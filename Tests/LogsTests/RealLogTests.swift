import Foundation
import Logs
import Testing

/// Files that the tools themselves wrote give what the tools' own readers give.
@Suite struct RealLogTests {
    @Test func thereAreRealLogs() {
        #expect(RealLog.all.count == 26)
    }

    @Test(arguments: RealLog.all)
    func aRealLogGivesTheSeriesThatAreInIt(_ real: RealLog) throws {
        let log = try Log.read(path: real.url.path)
        #expect(log.remarks.filter(\.isLoss) == [])
        // The name of the only run of a log is a label.
        let isOneRun =
            Set(real.expected.keys.map { $0.prefix { $0 != "/" } }).count == 1 && log.runs.count == 1
        func label(_ name: String) -> String { isOneRun ? String(name.drop { $0 != "/" }.dropFirst()) : name }
        var found: [String: LogSeries] = [:]
        for run in log.runs {
            for series in run.series { found[isOneRun ? series.name : "\(run.name)/\(series.name)"] = series }
        }
        #expect(found.keys.sorted() == real.expected.keys.map(label).sorted())
        for (name, expected) in real.expected {
            guard let series = found[label(name)] else { continue }
            let finite = series.values.filter(\.isFinite)
            #expect(series.values.count == expected.n, "\(name)")
            #expect(Self.isSame([series.steps.first, series.values.first], expected.first), "\(name)")
            #expect(Self.isSame([series.steps.last, series.values.last], expected.last), "\(name)")
            #expect(finite.min() == expected.min, "\(name)")
            #expect(finite.max() == expected.max, "\(name)")
        }
    }

    private static func isSame(_ point: [Double?], _ expected: [RealLog.Number]) -> Bool {
        point.elementsEqual(expected) { $0 == $1.value || $0?.isNaN == true && $1.value.isNaN }
    }
}

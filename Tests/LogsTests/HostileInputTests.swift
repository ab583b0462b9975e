import Foundation
import Logs
import Testing

/// Inputs that are made to take all memory, all time or the stack.
@Suite struct HostileInputTests {
    private static func read(_ text: String) -> String {
        do throws(LogError) {
            let log = try Log.read(Array(text.utf8), file: "x")
            return "\(log.runs.count) runs, \(log.runs.map(\.series.count).reduce(0, +)) series, "
                + (log.remarks.first.map { "\($0)" } ?? "no remark")
        } catch {
            return "\(error)".split(separator: "\n").first.map(String.init) ?? ""
        }
    }

    @Test func nestedListsEndBeforeTheStackDoes() {
        #expect(
            Self.read(String(repeating: "[", count: 200_000)) == "x: error: holds no series of numbers [E201]"
        )
        #expect(
            Self.read(String(repeating: "{\"a\":", count: 100_000))
                == "x: error: holds no series of numbers [E201]")
        #expect(
            Self.read(String(repeating: "[{\"a\":", count: 100_000))
                == "x: error: holds no series of numbers [E201]"
        )
        #expect(
            Self.read("{\"loss\": [1, 2], \"x\": " + String(repeating: "[", count: 100_000))
                == "1 runs, 1 series, x: line 1: warning: nested more than 200 deep")
    }

    @Test func aTableHasNoMillionColumns() {
        let names = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
        let row = Array(repeating: "1", count: 20_000).joined(separator: ",")
        #expect(
            Self.read(names + "\n" + row + "\n" + row + "\n")
                == "1 runs, 10000 series, x: line 2: warning: 20000 cells under 10000 columns")
        let objects = (0..<12_000).map { "{\"c\($0)\": 1}" }.joined(separator: "\n")
        let told = Self.read(objects)
        #expect(told.hasPrefix("1 runs, 10000 series, x: line "))
        #expect(told.hasSuffix("has more than 10000 different keys: others were left out"))
    }

    @Test func shortRowsUnderManyColumnsTakeNoMemory() {
        let names = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
        let rows = String(repeating: "1\n", count: 20_000)
        #expect(
            Self.read(names + "\n" + rows)
                == "1 runs, 1 series, x: line 2: warning: 1 cell under 10000 columns")
    }

    @Test func oneLineOfManyMegabytesIsNoLog() {
        #expect(
            Self.read(String(repeating: "a", count: 200_000)) == "x: error: holds no series of numbers [E201]"
        )
        #expect(
            Self.read("\"" + String(repeating: "a,\n", count: 200_000))
                == "x: error: holds no series of numbers [E201]")
        #expect(
            Self.read(String(repeating: "\n", count: 200_000))
                == "x: error: holds no series of numbers [E201]")
        #expect(
            Self.read(String(repeating: "\0", count: 200_000))
                == "x: error: holds no series of numbers [E201]")
    }

    @Test func runsWithoutNumberAreFewEnough() {
        let rows = (0..<5_000).map { "run\($0),s\($0),0,1" }.joined(separator: "\n")
        #expect(Self.read("run,series,step,value\n" + rows + "\n") == "5000 runs, 5000 series, no remark")
    }
}

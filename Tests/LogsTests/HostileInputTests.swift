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
        #expect(Self.read(String(repeating: "[", count: 1_000_000)) == "?")
        #expect(Self.read(String(repeating: "{\"a\":", count: 300_000)) == "?")
        #expect(Self.read(String(repeating: "[{\"a\":", count: 300_000)) == "?")
        #expect(Self.read("{\"loss\": [1, 2], \"x\": " + String(repeating: "[", count: 100_000)) == "?")
    }

    @Test func aTableHasNoMillionColumns() {
        let names = (0..<1_000_000).map { "c\($0)" }.joined(separator: ",")
        let row = Array(repeating: "1", count: 1_000_000).joined(separator: ",")
        #expect(Self.read(names + "\n" + row + "\n" + row + "\n") == "?")
        let objects = (0..<20_000).map { "{\"c\($0)\": 1}" }.joined(separator: "\n")
        #expect(Self.read(objects) == "?")
    }

    @Test func oneLineOfManyMegabytesIsNoLog() {
        #expect(Self.read(String(repeating: "a", count: 5_000_000)) == "?")
        #expect(Self.read("\"" + String(repeating: "a,\n", count: 1_000_000)) == "?")
        #expect(Self.read(String(repeating: "\n", count: 5_000_000)) == "?")
        #expect(Self.read(String(repeating: "\0", count: 5_000_000)) == "?")
    }

    @Test func runsWithoutNumberAreFewEnough() {
        let rows = (0..<20_000).map { "run\($0),s\($0),0,1" }.joined(separator: "\n")
        #expect(Self.read("run,series,step,value\n" + rows + "\n") == "?")
    }
}

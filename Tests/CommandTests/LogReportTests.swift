import Foundation
import Testing

/// `descent report` of logs that other tools wrote.
struct LogReportTests {
    private static let metrics = "epoch,loss,val_loss\n0,2,3\n1,1,2\n2,0.5,1.5\n"

    @Test func severalLogsMakeOneReportThatAStrangerCanVerify() async throws {
        let place = try Workplace()
        try place.write(Self.metrics, to: "a.csv")
        try place.write(Self.metrics.replacing("0.5", with: "0.25"), to: "b.csv")
        let outcome = try await place.descent(
            "report", "a.csv", "b.csv", "--language", "zh-Hans", "-o", "out")
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        let name = place.folder.lastPathComponent
        let page = try String(decoding: place.bytes(of: "out/\(name)/report.html"), as: UTF8.self)
        #expect(page.contains("lang=\"zh-Hans\""))
        try place.write(page, to: "page.html")
        try FileManager.default.removeItem(at: place.folder.appending(path: "a.csv"))
        #expect(
            try await place.descent("verify", "page.html").output
                == "page.html: verified: 2 runs read again, and every byte of the page is the same\n")
        #expect(try place.bytes(of: "out/\(name)/histories/a.csv").starts(with: "iteration,loss,".utf8))
    }

    @Test(arguments: [([], "standard input"), (["other.csv"], nil)] as [([String], String?)])
    func standardInput(others: [String], folder: String?) async throws {
        let place = try Workplace()
        try place.write(Self.metrics, to: "metrics.csv")
        try place.write(Self.metrics, to: "other.csv")
        let files = (["-"] + others).joined(separator: " ")
        let outcome = try await place.shell("cat metrics.csv | $DESCENT report \(files) -o out")
        #expect(outcome.status == 0 && outcome.error.isEmpty)
        let report = "out/\(folder ?? place.folder.lastPathComponent)/report.html"
        #expect(outcome.output.hasSuffix("The report is at \(place.folder.appending(path: report).path)\n"))
        try FileManager.default.removeItem(at: place.folder.appending(path: "other.csv"))
        let count = others.isEmpty ? "1 run" : "2 runs"
        #expect(
            try await place.shell("$DESCENT verify '\(report)'").output
                == "\(report): verified: \(count) read again, and every byte of the page is the same\n")
    }

    @Test func ofOneLogTheReportIsCalledAsItsFile() async throws {
        let place = try Workplace()
        for name in ["a", "b"] { try place.write(Self.metrics, to: "logs/\(name).csv") }
        for name in ["a", "b"] {
            let outcome = try await place.descent("report", "logs/\(name).csv", "-o", "out")
            #expect(outcome.error.isEmpty)
            let page = place.folder.appending(path: "out/\(name)/report.html").path
            #expect(outcome.output.hasSuffix("The report is at \(page)\n"))
        }
        #expect(Set(try place.files(under: "out").keys).isSuperset(of: ["a/report.html", "b/report.html"]))
    }

    @Test func aReportOfOtherLogsIsNotReplacedWithoutAWord() async throws {
        let place = try Workplace()
        for name in ["a", "b", "c"] { try place.write(Self.metrics, to: "logs/\(name).csv") }
        #expect(try await place.descent("report", "logs/a.csv", "logs/b.csv").error.isEmpty)
        #expect(try await place.descent("report", "logs/a.csv", "logs/b.csv", "logs/c.csv").error.isEmpty)
        let replaced = try await place.descent("report", "logs/b.csv", "logs/c.csv")
        #expect(replaced.status == 0)
        #expect(
            replaced.error == """
                output/logs/report.html: note: replaces a report of a.csv; --output names another place

                """)
        #expect(try await place.descent("report", "logs/a.csv", "logs/b.csv", "--quiet").error.isEmpty)
    }

    @Test func aPipeThatHoldsNoLog() async throws {
        let outcome = try await Workplace().shell("echo none | $DESCENT report -")
        #expect(outcome.status == 2)
        #expect(outcome.error.hasPrefix("standard input: error: holds no series of numbers [E201]\n"))
    }

    @Test func aLogThatIsNotThere() async throws {
        let outcome = try await Workplace().descent("report", "a.csv")
        #expect(outcome.status == 2)
        #expect(outcome.error == "a.csv: error: cannot be read: No such file or directory [E101]\n")
    }

    @Test func aLabStandsAlone() async throws {
        let outcome = try await Workplace().descent("report", "a.csv", "lab.yaml")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                lab.yaml: error: a lab stands alone [E308]
                  allowed: one lab, or logs of training runs; a lab names logs under runs:

                """)
    }

    @Test func aLanguageThatIsNotThere() async throws {
        let outcome = try await Workplace().descent("report", "a.csv", "--language", "zh")
        #expect(outcome.status == 2)
        #expect(
            outcome.error.hasPrefix(
                "--language: error: there is no language \"zh\" [E306]\n  allowed: en, zh-Hans\n"))
    }

    @Test(arguments: [["run"], ["graph"], ["explain"], ["transcript"], ["convert", "--to", "pytorch"]])
    func aLabOfLogsTrainsNothing(command: [String]) async throws {
        let place = try Workplace()
        try place.write(Self.metrics, to: "a.csv")
        try place.write("runs: [a.csv]\n", to: "lab.yaml")
        let outcome = try await place.descent(command + ["lab.yaml"])
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                lab.yaml: error: this lab trains nothing, it only shows logs [E312]
                  allowed: a lab with data, network and training; descent report shows this one

                """)
    }

    @Test func checkListsWhatWasRead() async throws {
        let place = try Workplace()
        try place.write(Self.metrics, to: "a.csv")
        try place.write("runs: [a.csv]\n", to: "lab.yaml")
        let outcome = try await place.descent("check", "lab.yaml")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix("a: ")
                && outcome.output.hasSuffix("3 states, epoch 0 to 2\n  series: loss, val_loss\n"))
    }
}

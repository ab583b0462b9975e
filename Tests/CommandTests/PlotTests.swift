import Foundation
import Testing

/// `descent plot`: a log in, a picture out.
struct PlotTests {
    private let log = "epoch,loss,val_loss,accuracy\n0,3,3,0.5\n1,2,2.5,0.7\n2,1,2,0.9\n"

    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(log, to: "run.csv")
        return place
    }

    @Test(
        arguments: [("svg", [60]), ("png", [137, 80, 78, 71]), ("PDF", [37, 80, 68, 70])]
            as [(String, [UInt8])])
    func aPictureOfItsEnding(ending: String, start: [UInt8]) async throws {
        let place = try place()
        let outcome = try await place.descent("plot", "run.csv", "-o", "loss.\(ending)")
        #expect(outcome.status == 0 && outcome.output == "" && outcome.error == "")
        #expect(try place.bytes(of: "loss.\(ending)").starts(with: start))
        #expect(try place.files().count == 2)
    }

    @Test func everyOptionTogether() async throws {
        let place = try place()
        try place.write(log, to: "other/run.csv")
        let outcome = try await place.descent(
            "plot", "run.csv", "other/run.csv", "--x", "step", "--y", "loss,accuracy", "--y", "val_*",
            "--runs",
            "run,other", "--facet", "none", "--smooth", "0.5", "--log-x", "--log-y", "--xlim", "1,", "--ylim",
            "0.1:10", "--title", "Both", "--label", "first", "--label", "second", "--xlabel", "rounds",
            "--ylabel",
            "value", "--size", "3x2", "--dpi", "100", "--theme", "dark", "--language", "zh-Hans", "-o",
            "all.svg")
        #expect(outcome.error == "" && outcome.status == 0)
        let svg = String(decoding: try place.bytes(of: "all.svg"), as: UTF8.self)
        #expect(svg.contains("<title") && svg.contains("Both") && svg.contains("width=\"216pt\""))
    }

    @Test func theSameLogGivesTheSameBytes() async throws {
        let place = try place()
        for name in ["a.svg", "b.svg"] { _ = try await place.descent("plot", "run.csv", "-o", name) }
        #expect(try place.bytes(of: "a.svg") == place.bytes(of: "b.svg"))
    }

    @Test func standardInputPatternsAndFolders() async throws {
        let place = try place()
        try place.write(log, to: "logs/a.csv")
        try place.write(log, to: "logs/b.csv")
        let all = try await place.shell("cat run.csv | $DESCENT plot - run.csv 'logs/*.csv' --y loss")
        #expect(all.status == 0)
        #expect(all.error == "")
        for name in ["standard input", "run", "a", "b"] { #expect(all.output.contains(" \(name)\n")) }
    }

    @Test func aFileThatIsNamedTwiceIsReadOnce() async throws {
        let outcome = try await place().descent("plot", "run.csv", "run.csv", "r*.csv")
        #expect(!outcome.output.contains("run (2)"))
    }

    @Test func whatIsDamagedIsDrawnAndTold() async throws {
        let place = try place()
        try place.write("step,loss\n0,3\n1,2,9\n2,1\n", to: "damaged.csv")
        let outcome = try await place.descent("plot", "damaged.csv", "-o", "loss.png")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains("damaged.csv: line 3: warning: "))
        #expect(outcome.error.hasSuffix("damaged.csv: error: damaged; what is whole was read [E202]\n"))
        #expect(try place.bytes(of: "loss.png").starts(with: [137, 80, 78, 71]))
    }

    @Test func chineseNamesHaveChineseWordsBetween() async throws {
        let place = try place()
        try place.write("\u{FEFF}步数,训练损失,验证损失\r\n0,3,3\r\n1,2,2\r\n", to: "中文.csv")
        let outcome = try await place.descent("plot", "中文.csv", "-o", "c.svg")
        #expect(outcome.status == 0)
        let svg = String(decoding: try place.bytes(of: "c.svg"), as: UTF8.self)
        #expect(svg.contains("验证损失由 3 降至 2"))
        #expect(svg.contains("lang=\"zh-Hans\""))
    }

    @Test(arguments: [
        (
            ["--y", "lss"],
            "--y: error: no run has a series \"lss\" [E210]\n  allowed: loss, val_loss, accuracy\n  did you mean loss?\n"
        ),
        (
            ["--x", "epch"],
            "--x: error: no run has \"epch\" [E210]\n  allowed: epoch, loss, val_loss, accuracy\n  did you mean epoch?\n"
        ),
        (
            ["--runs", "rn"],
            "--runs: error: there is no run \"rn\" [E310]\n  allowed: run\n  did you mean run?\n"
        ),
        (["--group", "lr"], "--group: error: nothing tells runs apart by \"lr\" [E210]\n  allowed: \n"),
        (
            ["--facet", "metrics"],
            "--facet: error: there is no panel \"metrics\" [E306]\n  allowed: metric, run, none\n  did you mean metric?\n"
        ),
        (
            ["--resumed", "keeps"],
            "--resumed: error: there is no way \"keeps\" [E306]\n  allowed: cut, keep\n  did you mean keep?\n"
        ),
        (
            ["--language", "zh"],
            "--language: error: there is no language \"zh\" [E306]\n  allowed: en, zh-Hans\n"
        ),
        (
            ["--smooth", "1"],
            "--smooth: error: cannot be \"1\" [E307]\n  allowed: auto, none, a weight from 0 to below 1, or a number of points from 2\n"
        ),
        (
            ["--ylim", "3,1"],
            "--ylim: error: cannot be \"3,1\" [E307]\n  allowed: two numbers, the lower first, such as 0,1; one may be left out, as in 0,\n"
        ),
        (
            ["--log-y", "--ylim", "0,1"],
            "--ylim: error: cannot be \"0,1\" on a logarithmic axis [E307]\n  allowed: numbers above 0\n"
        ),
        (
            ["--log-y", "--linear-y"],
            "--linear-y: error: the axis cannot be logarithmic, too [E308]\n  allowed: one of both\n"
        ),
        (
            ["--size", "3"],
            "--size: error: cannot be \"3\" [E307]\n  allowed: width x height in inches, each from 1 to 100, such as 3.5x2.4\n"
        ),
        (["--dpi", "1"], "--dpi: error: cannot be 1 [E307]\n  allowed: 10 to 2000\n"),
        (
            ["--label", "a", "--label", "b", "--label", "c"],
            "--label: error: 3 labels are too many [E211]\n  allowed: at most 2, one for each run or group, or for each line of a single one\n"
        ),
        (["--xlim", "90,"], "error: there is no value to be drawn [E211]\n"),
        (
            ["-o", "loss.gif"],
            "--output: error: \"loss.gif\" does not end in a kind of picture [E307]\n  allowed: a name that ends in .svg, .png or .pdf\n"
        ),
        (["no*.csv"], "no*.csv: error: no file has such a name [E101]\n"),
        (
            ["no.csv", "none.csv"],
            "no.csv: error: cannot be read: No such file or directory [E101]\nnone.csv: error: cannot be read: No such file or directory [E101]\n"
        ),
    ])
    func whatCannotBeDrawn(arguments: [String], error: String) async throws {
        let place = try place()
        let outcome = try await place.descent(["plot", "run.csv"] + arguments)
        #expect(outcome.error == error)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(try place.files().count == 1)
    }

    @Test func aTerminalDoesNotObeyTheNamesInAFile() async throws {
        let place = try Workplace()
        try place.write("step,loss\u{1B}[2J\n0,3\n1,2\n", to: "run.csv")
        let drawn = try await place.descent("plot", "run.csv")
        let refused = try await place.descent("plot", "run.csv", "--y", "lss")
        #expect(drawn.status == 0 && refused.status == 2)
        #expect(refused.error.contains("allowed: loss [2J\n"))
        for text in [drawn.output, refused.error] { #expect(!text.contains("\u{1B}")) }
    }

    @Test func aFolderThatIsNotThereIsMade() async throws {
        let place = try place()
        let outcome = try await place.descent("plot", "run.csv", "-o", "new/and newer/loss.svg")
        #expect(outcome.error == "" && outcome.status == 0)
        #expect(try place.bytes(of: "new/and newer/loss.svg").starts(with: Data("<?xml".utf8)))
    }

    @Test func withoutAFileItIsText() async throws {
        let place = try place()
        let plain = try await place.shell("LC_ALL=C.UTF-8 COLUMNS=48 $DESCENT plot run.csv")
        #expect(plain.status == 0 && plain.error == "")
        #expect(!plain.output.contains("\u{1B}"))
        #expect(plain.output.hasPrefix("val_loss falls from 3 to 2\nrun\nloss\n"))
        #expect(plain.output.contains("⠉") || plain.output.contains("⣀"))
        let ascii = try await place.shell("LC_ALL=C $DESCENT plot run.csv")
        #expect(ascii.output.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    }

    @Test func inATerminalTheTextHasColours() async throws {
        let place = try place()
        func inTerminal(_ environment: String) async throws -> String {
            try await place.shell(
                "\(environment) TERM=xterm LC_ALL=C.UTF-8 script -qec \"$DESCENT plot run.csv\" /dev/null </dev/null"
            ).output
        }
        #expect(try await inTerminal("NO_COLOR=").contains("\u{1B}[38;5;33m"))
        #expect(try await !inTerminal("NO_COLOR=1").contains("\u{1B}[38"))
    }
}

import Foundation
import Testing

/// What a command says of its work, to a reader and to a program.
struct SayingTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(
            referenceLab(
                iterations: 5,
                experiments: """
                    experiments:
                      - name: Activation
                        vary: {activation: [sigmoid, relu]}
                        expect: {lowest: relu, by: final_loss}
                      - name: Step size
                        vary: {step_size: [0.1, 1]}
                    """), to: "lab.yaml")
        return place
    }

    private func document(_ outcome: Workplace.Outcome) throws -> [String: Any] {
        try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
            "\(outcome.error)")
    }

    @Test func aReportEndsWithALineForEachExperimentAndWhereItIs() async throws {
        let place = try place()
        let outcome = try await place.descent("report", "lab.yaml")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("Activation: [") && lines[0].contains("] ReLU has the lowest final loss."))
        #expect(lines[1].hasPrefix("Step size: "))
        #expect(lines[2] == "The report is at \(place.folder.path)/output/lab/report.html")
        #expect(!outcome.output.contains("\u{1b}"), "no colours in a pipe")
    }

    @Test func aWorksheetTellsNoAnswers() async throws {
        let place = try Workplace()
        try place.write("worksheet: true\n" + referenceLab(experiments: activationExperiment), to: "lab.yaml")
        let outcome = try await place.descent("report", "lab.yaml")
        #expect(outcome.error == "")
        #expect(outcome.output == "The report is at \(place.folder.path)/output/lab/report.html\n")
    }

    @Test(arguments: ["report", "run"])
    func aQuietCommandSaysNothingButErrors(command: String) async throws {
        let place = try place()
        let outcome = try await place.descent(command, "lab.yaml", "--quiet")
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
        #expect(outcome.error == "")
        let wrong = try await place.descent(command, "nowhere.yaml", "--quiet")
        #expect(wrong.status == 2)
        #expect(wrong.error == "nowhere.yaml: error: there is no such file [E101]\n")
    }

    @Test func aPartOfTheRunsSaysWhatItIsAskedTo() async throws {
        let place = try place()
        let plain = try await place.descent("run", "lab.yaml", "--part", "1/2")
        let store = "\(place.folder.path)/output/.store"
        #expect(plain.output == "Part 1 of 2 is done: 0 runs kept in \(store)\n")
        let quiet = try await place.descent("run", "lab.yaml", "--part", "1/2", "--quiet")
        #expect((quiet.status, quiet.output, quiet.error) == (0, "", ""))
        let told = try document(await place.descent("run", "lab.yaml", "--part", "2/2", "--json"))
        #expect(told["descent"] as? Int == 1)
        #expect((told["part"] as? Int, told["parts"] as? Int, told["runs"] as? Int) == (2, 2, 0))
        #expect(told["store"] as? String == store)
    }

    @Test func aReportAsJSONNamesEveryFileAndHoldsWhatTheFilesHold() async throws {
        let place = try place()
        let outcome = try await place.descent("report", "lab.yaml", "--json")
        let document = try document(outcome)
        let folder = "\(place.folder.path)/output/lab"
        #expect(document["folder"] as? String == folder)
        #expect(
            Set(try #require(document["files"] as? [String]))
                == Set(try place.files(under: "output/lab").keys))
        func file(_ name: String) throws -> NSDictionary {
            let bytes = try place.bytes(of: "output/lab/\(name)")
            return try #require(JSONSerialization.jsonObject(with: bytes) as? NSDictionary)
        }
        for (name, keys) in [("runs.json", ["runs"]), ("findings.json", ["findings", "verdicts"])] {
            let file = try file(name)
            for key in keys {
                let told = try #require(document[key] as? NSArray)
                #expect(told.count > 0)
                #expect(told == file[key] as? NSArray, "\(key)")
            }
        }
    }

    @Test(arguments: ["report", "run", "check"])
    func whatIsWrongIsTextAndOneDocument(command: String) async throws {
        let place = try place()
        try place.write(
            referenceLab(stepSize: "fast").replacing("activation:", with: "activaton:"), to: "lab.yaml")
        let plain = try await place.descent(command, "lab.yaml")
        let outcome = try await place.descent(command, "lab.yaml", "--json")
        #expect(outcome.status == 2)
        #expect(outcome.error == plain.error && outcome.error.hasPrefix("lab.yaml:"))
        #expect(plain.output == "")
        let document = try document(outcome)
        #expect(document["descent"] as? Int == 1)
        let errors = try #require(document["errors"] as? [[String: Any]])
        #expect(errors.map { $0["code"] as? String } == ["E003", "E004"])
        #expect(errors.allSatisfy { $0["file"] as? String == "lab.yaml" })
        #expect(errors[0]["message"] as? String == "unknown key \"activaton\" in network")
        #expect(errors[0]["nearest"] as? String == "activation")
        #expect((errors[0]["allowed"] as? String)?.contains("layers, hidden") == true)
        let number = try #require(errors[1]["line"] as? Int)
        let column = try #require(errors[1]["column"] as? Int)
        let line = String(decoding: try place.bytes(of: "lab.yaml"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)[number - 1]
        #expect(line.dropFirst(column - 1) == "fast")
    }

    @Test func aCommandLineThatIsWrongIsADocument() async throws {
        let place = try place()
        func error(_ arguments: String...) async throws -> [String: Any] {
            let outcome = try await place.descent(arguments + ["--json"])
            #expect(outcome.status == 2 && !outcome.error.isEmpty)
            let errors = try #require(document(outcome)["errors"] as? [[String: Any]])
            #expect(errors.count == 1)
            return errors[0]
        }
        let missing = try await error("report", "nowhere.csv")
        #expect(missing["file"] as? String == "nowhere.csv" && missing["line"] == nil)
        #expect(missing["code"] as? String == "E101")
        let unnamed = try await error("run", "")
        #expect(unnamed["file"] as? String == "" && unnamed["message"] as? String == "there is no such file")
        let form = try await error("report", "lab.yaml", "--to", "htm")
        #expect(form["option"] as? String == "--to" && form["file"] == nil)
        #expect(form["code"] as? String == "E306")
        #expect(try await error("report", "lab.yaml", "--lous")["code"] as? String == "E302")
        #expect(try await error("compare", "a.yaml", "lab.yaml")["file"] as? String == "a.yaml")
    }

    /// What was made is told; that a part of it failed then stands on standard error, and in the exit code.
    @Test func thereIsNeverASecondDocument() async throws {
        let place = try place()
        let outcome = try await place.shell(
            "PATH=/nonexistent \"$DESCENT\" report lab.yaml --to html,docx --json")
        #expect(outcome.status == 1)
        #expect(!outcome.error.isEmpty)
        #expect(try document(outcome)["errors"] == nil)
    }

    @Test func theOtherCommandsAsJSON() async throws {
        let place = try place()
        let run = try document(try await place.descent("run", "lab.yaml", "--json"))
        #expect(run["verdicts"] == nil)
        #expect((run["runs"] as? [Any])?.count == 3)
        let check = try document(try await place.descent("check", "lab.yaml", "--json"))
        let checked = try #require(check["runs"] as? [[String: Any]])
        #expect(checked.map { $0["verdict"] as? String } == ["good", "good", "good"])
        #expect((checked[0]["parameters"] as? [Any])?.count == 8)
        let plot = try document(
            try await place.descent(
                "plot", "output/lab/histories/relu.csv", "-o", "loss.svg", "--json"))
        #expect(plot["file"] as? String == "loss.svg")
        #expect((plot["runs"] as? [[String: Any]])?.first?["name"] as? String == "relu")
    }

    @Test func aPageThatDiffersAsJSON() async throws {
        let place = try place()
        _ = try await place.descent("report", "lab.yaml")
        let same = try document(try await place.descent("verify", "output/lab/report.html", "--json"))
        #expect(same["verified"] as? Bool == true)
        let page = String(decoding: try place.bytes(of: "output/lab/report.html"), as: UTF8.self)
        try place.write(page.replacing("<h1>", with: "<h1>My "), to: "output/lab/report.html")
        let outcome = try await place.descent("verify", "output/lab/report.html", "--json")
        #expect(outcome.status == 1)
        let changed = try document(outcome)
        #expect(changed["verified"] as? Bool == false)
        #expect((changed["differences"] as? [Any])?.count == 1)
    }

    @Test func aReportOpensWithWhatTheSystemHas() async throws {
        let place = try place()
        try place.write("#!/bin/sh\necho \"$1\" > opened.part && mv opened.part opened\n", to: "bin/xdg-open")
        let outcome = try await place.shell(
            """
            chmod +x bin/xdg-open; PATH="$PWD/bin:/usr/bin:/bin" "$DESCENT" report lab.yaml --open -q
            for i in $(seq 3000); do [ -e opened ] && exit; sleep 0.1; done
            """)
        #expect(outcome.error == "")
        let opened = String(decoding: try place.bytes(of: "opened"), as: UTF8.self)
        #expect(opened == "\(place.folder.path)/output/lab/report.html\n")
    }

    @Test func whereNothingOpensPagesItSaysSo() async throws {
        let place = try place()
        let outcome = try await place.shell("PATH=/nonexistent \"$DESCENT\" report lab.yaml --open -q")
        #expect(outcome.status == 0)
        #expect(outcome.error.hasPrefix("--open: note: nothing that opens pages is installed: "))
        #expect(outcome.error.hasSuffix("; open it yourself: \(place.folder.path)/output/lab/report.html\n"))
    }
}

import Foundation
import Histories
import Logs
import Testing

@testable import Labs

/// Runs that were trained elsewhere, named by a lab.
struct ImportedRunTests {
    /// A folder with logs in it.
    private func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let files = [
            "a.csv": "epoch,loss,val_loss,accuracy\n0,1,1.5,0.5\n1,0.5,1.25,0.75\n",
            "b.csv": "step,train_loss\n0,2\n10,1\n", "deep/a.csv": "step,loss\n0,4\n1,3\n",
            "words.txt": "no numbers",
        ]
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder.path
    }

    private func read(_ runs: String, before: String = "") throws -> Lab {
        try Lab.read(path: try folder() + "/lab.yaml", source: before + "runs:\n" + runs)
    }

    /// What is wrong with a lab, its folder left out.
    private func complaint(_ source: String) throws -> String {
        let folder = try folder()
        do {
            _ = try Lab.read(path: folder + "/lab.yaml", source: source)
            return ""
        } catch {
            return error.description.replacing(folder + "/", with: "")
        }
    }

    @Test func aLabOfLogsAloneTrainsNothing() throws {
        let lab = try read("  - a.csv\n  - {file: b.csv, name: PyTorch}\n")
        #expect(lab.base == nil && lab.data == nil && lab.runs.isEmpty && lab.sweepSettings.isEmpty)
        #expect(lab.imported.map(\.name) == ["a", "PyTorch"])
        #expect(lab.imported.map(\.slug) == ["a", "pytorch"])
        #expect(lab.imported[0].history["validation.loss"]?.values == [1.5, 1.25])
        #expect(lab.imported[1].history.loss?.steps.elementsEqual([0, 10]) == true)
        #expect(lab.imported[1].names["loss"] == "train_loss")
        #expect(lab.chapters.map { lab.imported(in: $0).count } == [2])
    }

    @Test func stepsAreCalledWhatAllLogsCallThem() throws {
        #expect(try read("  - a.csv\n").counting == .epoch)
        #expect(try read("  - b.csv\n").counting == .step)
        #expect(try read("  - a.csv\n  - b.csv\n").counting == .step)
        #expect(try read("  - a.csv\n", before: Sound.lab).counting == .iteration)
    }

    @Test func runsOfOneNameAreToldApartByTheirFiles() throws {
        let lab = try read("  - a.csv\n  - deep/a.csv\n  - a.csv\n")
        #expect(lab.imported.map(\.name) == ["a", "deep/a", "a (2)"])
        #expect(Set(lab.imported.map(\.slug)).count == 3)
    }

    @Test func anExperimentShowsThoseThatNameIt() throws {
        let lab = try read(
            "  - {file: a.csv, experiments: [Size]}\n  - b.csv\n",
            before: Sound.lab + """
                experiments:
                  - {name: Size, vary: {step_size: [1, 2]}}
                  - {name: Length, vary: {iterations: [1, 2]}}

                """)
        #expect(lab.experiments.map { lab.imported(in: $0).map(\.name) } == [["a", "b"], ["b"]])
    }

    @Test func whatALabCarriesReadsTheSame() throws {
        let source = "runs: [a.csv]\n"
        let lab = try Lab.read(path: try folder() + "/lab.yaml", source: source)
        let again = try Lab.read(path: "lab.yaml", source: source, files: lab.files, logs: lab.logs)
        #expect(again.imported.map(\.history) == lab.imported.map(\.history))
        #expect(lab.logs["a.csv"]?.runs.map(\.source) == ["a.csv"], "no folder of this machine is told")
    }

    @Test func aFileThatIsNotThere() throws {
        #expect(
            try complaint("runs:\n  - {file: c.csv}\n") == """
                lab.yaml:2:12: error: "c.csv": cannot be read: No such file or directory [E101]
                  2 |   - {file: c.csv}
                    |            ^^^^^
                  did you mean a.csv?
                """)
    }

    @Test func aFileWithoutNumbers() throws {
        let told = try complaint("runs: [words.txt]\n")
        #expect(
            told.hasPrefix(
                """
                lab.yaml:1:8: error: "words.txt": holds no series of numbers [E201]
                  1 | runs: [words.txt]
                    |        ^^^^^^^^^
                  allowed: 
                """), "\(told)")
    }

    @Test func anUnknownKey() throws {
        #expect(
            try complaint("runs:\n  - {file: a.csv, label: A}\n") == """
                lab.yaml:2:19: error: unknown key "label" in a run [E003]
                  2 |   - {file: a.csv, label: A}
                    |                   ^^^^^
                  allowed: file, name, experiments, loss
                  did you mean name?
                """)
    }

    @Test func noFile() throws {
        #expect(
            try complaint("runs:\n  - {name: A}\n") == """
                lab.yaml:2:5: error: this run has no file [E007]
                  2 |   - {name: A}
                    |     ^
                  allowed: file: logs/metrics.csv
                """)
    }

    @Test func noList() throws {
        #expect(
            try complaint("runs: a.csv\n") == """
                lab.yaml:1:7: error: runs must list logs of training runs [E004]
                  1 | runs: a.csv
                    |       ^^^^^
                  allowed: entries such as - file: logs/metrics.csv
                """)
    }

    @Test func oneNameForTwoRuns() throws {
        #expect(
            try complaint("runs:\n  - {file: a.csv, name: A}\n  - {file: b.csv, name: A}\n") == """
                lab.yaml:3:25: error: there is another run "A" [E002]
                  3 |   - {file: b.csv, name: A}
                    |                         ^
                  allowed: a name that no other run has
                """)
    }

    @Test func anExperimentThatIsNotThere() throws {
        let source =
            Sound.lab + """
                experiments:
                  - {name: Size, vary: {step_size: [1, 2]}}
                runs:
                  - {file: a.csv, experiments: [Sise]}

                """
        let line = source.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(
            try complaint(source) == """
                lab.yaml:\(line):33: error: this lab has no experiment "Sise" [E012]
                  \(line) |   - {file: a.csv, experiments: [Sise]}
                     |                                 ^^^^
                  allowed: Size
                  did you mean Size?
                """)
    }

    @Test func experimentsWithoutTraining() throws {
        #expect(
            try complaint("runs: [a.csv]\nexperiments:\n  - {name: Size, vary: {step_size: [1, 2]}}\n") == """
                lab.yaml:3:5: error: this lab trains nothing, so nothing can be varied [E009]
                  3 |   - {name: Size, vary: {step_size: [1, 2]}}
                    |     ^
                  allowed: data, network and training beside it
                """)
    }

    @Test func aPartOfWhatATrainingNeeds() throws {
        let told = try complaint("runs: [a.csv]\ntraining: {step_size: 1, iterations: 2}\n")
        #expect(
            told.contains("error: data.inputs is missing [E007]")
                && told.contains("error: network.layers is missing [E007]"))
    }

    @Test func aNameOfAStrangerIsOneLineAndNoControl() throws {
        #expect("a\u{1B}[31m\n b\u{202E}".tidied == "a [31m b")
        #expect(String(repeating: "x", count: 100).tidied.count == 60)
    }

    @Test func logsAloneMakeALab() throws {
        let folder = try folder()
        let lab = try Lab.importing(
            [folder + "/a.csv", folder + "/deep/a.csv", folder + "/a.csv"], language: "zh-Hans")
        #expect(
            lab.source == """
                title: "a.csv, deep/a.csv"
                language: zh-Hans
                runs:
                  - "a.csv"
                  - "deep/a.csv"

                """)
        #expect(lab.imported.map(\.name) == ["a", "deep/a"])
        #expect(try Lab.importing([folder + "/b.csv"], language: "en").name == "b")
    }

    @Test func logsAreNamedWhateverTheirFilesAreCalled() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let name = "a\"b\\c: #\t{x}.csv"
        try Data("step,loss\n0,1\n".utf8).write(to: folder.appendingPathComponent(name))
        let lab = try Lab.importing([folder.appendingPathComponent(name).path], language: "en")
        #expect(lab.imported.map(\.file) == [name])
    }
}

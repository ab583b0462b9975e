import Foundation
import Histories
import Labs
import Reporting
import Testing

/// `runs.json`, `findings.json` and the histories: what programs may rely on.
struct ResultFilesTests {
    @Test func runsHaveTheirKeys() async throws {
        let results = try await results()
        let file = try object(RunsFile(results).bytes())
        #expect(file["descent"] as? Int == 1)
        let runs = try #require(file["runs"] as? [[String: Any]])
        #expect(
            runs.compactMap { $0["id"] as? String } == ["sigmoid", "relu", "step_size=0.1", "step_size=10"])
        for run in runs {
            #expect(
                Set(run.keys) == [
                    "id", "aliases", "experiments", "settings", "status", "states", "first_loss", "best_loss",
                    "last_loss", "history",
                ])
            #expect(run["status"] as? String == "finished")
            #expect(run["states"] as? Int == 13)
            #expect((run["last_loss"] as? [String: Any])?["iteration"] as? Int == 12)
        }
        #expect(runs[0]["experiments"] as? [String] == ["activation"])
        let settings = try #require(runs[3]["settings"] as? [String: Any])
        #expect(
            Set(settings.keys) == [
                "layers", "bias", "activation", "initializer", "loss", "optimizer", "step_size", "schedule",
                "iterations", "samples",
            ])
        #expect(settings["step_size"] as? Double == 10)
        #expect(settings["activation"] as? [String] == ["sigmoid", "sigmoid"])
    }

    @Test func settingsThatARunMakesUseOfAreAllThere() async throws {
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {set: {name: moons, samples: 40, noise: 0.1}, validation: 0.25}
                network: {hidden: 3, activation: [leaky_relu, sigmoid], seed: 3}
                training:
                  loss: bce
                  optimizer: {name: sgd, momentum: 0.9}
                  schedule: {name: exponential, gamma: 0.5}
                  step_size: 1.0e-9
                  epochs: 9
                  batch_size: 10
                  clip_gradient_norm: 1
                  early_stopping: {patience: 2, min_delta: 0.5}
                """)
        let results = Results(lab: lab, histories: try await lab.train())
        let run = try #require((object(RunsFile(results).bytes())["runs"] as? [[String: Any]])?.first)
        let settings = try #require(run["settings"] as? [String: Any])
        let numbers = [
            "samples": 30.0, "validation_samples": 10, "batch_size": 10, "epochs": 9, "iterations": 27,
            "patience": 2, "min_delta": 0.5, "clip_gradient_norm": 1, "shuffle_seed": 0,
        ]
        for (key, number) in numbers {
            #expect((settings[key] as? NSNumber)?.doubleValue == number, "\(key)")
        }
        #expect(settings["data"] as? String == "moons, samples=40, noise=0.1, validation=0.25, seed=0")
        #expect((settings["optimizer_options"] as? [String: Any])?["momentum"] as? Double == 0.9)
        #expect((settings["schedule_options"] as? [String: Any])?["gamma"] as? Double == 0.5)
        // So small a step brings the loss down by less than it must.
        #expect(run["status"] as? String == "stopped" && run["stopped_at"] as? Int == 9)
        let best = try #require(run["best_validation_loss"] as? [String: Any])
        #expect((0...9).contains(best["iteration"] as? Int ?? -1))
        #expect((0...1).contains(run["validation_accuracy"] as? Double ?? -1))
        #expect((0...1).contains(run["training_accuracy"] as? Double ?? -1))
    }

    @Test func aDivergedRunSaysWhere() async throws {
        let results = try await results(stepSize: "[1e30]", activation: "identity")
        let runs = try #require(object(RunsFile(results).bytes())["runs"] as? [[String: Any]])
        let run = try #require(runs.first { $0["id"] as? String == "step_size=1e+30" })
        #expect(run["status"] as? String == "diverged")
        #expect(run["diverged_at"] as? Int == 1)
        #expect(run["states"] as? Int == 2)
        // JSON has neither infinity nor NaN.
        #expect((run["last_loss"] as? [String: Any])?["loss"] as? String == "nan")
    }

    @Test func findingsHaveTheirKeys() async throws {
        let file = try await object(report(results()).findings.bytes())
        #expect(file["descent"] as? Int == 1)
        let findings = try #require(file["findings"] as? [[String: Any]])
        #expect(findings.count > 2)
        for finding in findings {
            for key in ["experiment", "kind", "claim", "evidence", "definition"] {
                #expect((finding[key] as? String)?.isEmpty == false, "\(key)")
            }
            #expect((finding["runs"] as? [String])?.isEmpty == false)
            #expect(finding["limits"] is [String])
            #expect(!"\(finding)".contains("<"), "findings are plain text")
        }
    }

    @Test func findingsAreTheSameInBothLanguages() async throws {
        let english = try await object(report(results(language: "en")).findings.bytes())
        let chinese = try await object(report(results(language: "zh-Hans")).findings.bytes())
        func facts(_ file: [String: Any]) -> [String] {
            (file["findings"] as? [[String: Any]] ?? []).map { finding in
                ["experiment", "kind", "runs", "series", "state", "value"]
                    .map { "\(finding[$0] ?? "none")" }.joined(separator: " ")
            }
        }
        #expect(facts(english) == facts(chinese))
        let claims = (chinese["findings"] as? [[String: Any]] ?? []).compactMap { $0["claim"] as? String }
        #expect(claims.allSatisfy { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
    }

    /// One NaN is as good as another.
    private func bits(of series: Series) -> [UInt64] {
        series.values.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern }
    }

    @Test func historiesReadBackToEqualBits() async throws {
        let results = try await results(stepSize: "[0.1, 1e30]", activation: "identity")
        for (name, history) in results.histories {
            let read = try CSV.read(CSV.write(history), name: name)
            #expect(read.series.map(\.name) == history.series.map(\.name))
            for (one, other) in zip(read.series, history.series) {
                let (one, other) = (bits(of: one), bits(of: other))
                #expect(one == other, "\(name)")
            }
        }
    }
}

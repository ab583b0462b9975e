import Foundation
import Histories
import Labs
import Logs
import Testing
import Training

@testable import Scripts

@Suite("A lab as a PyTorch script")
struct ScriptTests {
    static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ name: String) throws -> String {
        try String(contentsOf: checkout.appending(path: name), encoding: .utf8)
    }

    static func lab(_ name: String) throws -> Lab { try Lab.read(path: checkout.appending(path: name).path) }

    @Test("the shipped script is what the shipped lab is converted to")
    func shippedScript() throws {
        let lab = try Self.lab("labs/backpropagation.yaml"), run = try #require(lab.run(named: "sigmoid"))
        #expect(try PyTorchScript(lab, runs: [run]).text == Self.text("labs/pytorch/backpropagation.py"))
    }

    @Test("what that script wrote is Descent's own history, bit for bit")
    func shippedOutput() throws {
        let written = try CSV.read(
            Array(Self.text("labs/pytorch/backpropagation.csv").utf8), name: "sigmoid")
        let lab = try Self.lab("labs/backpropagation.yaml")
        var settings = try #require(lab.run(named: "sigmoid")).settings
        settings.curvature = false
        let history = try Trainer(settings).train(name: "sigmoid")
        #expect(written.series.count == 1 + 2 + 8 + 8)
        #expect(written == history)
    }

    @Test("what the Python file records of a PyTorch model is Descent's own history, bit for bit")
    func hook() throws {
        let file = Self.checkout.appending(path: "Tests/Fixtures/hook/weights.jsonl").path
        var remarks: [LogRemark] = []
        let recorded = try #require(Log.read(path: file).runs.first).history(&remarks).history
        let lab = try Self.lab("labs/backpropagation.yaml")
        var settings = try #require(lab.run(named: "sigmoid")).settings
        (settings.loss, settings.optimizer, settings.curvature) = (.mse, .sgd, false)
        let history = try Trainer(settings).train(name: "weights")
        #expect(remarks == [])
        #expect(Set(recorded.series.map(\.name)) == Set(history.series.map(\.name)))
        for series in history.series { #expect(recorded[series.name] == series) }
    }

    @Test("every part that a script may have stands where it belongs")
    func golden() throws {
        let script = PyTorchScript(try Self.lab("Tests/Fixtures/scripts/everything.yaml"))
        let expected = try Self.text("Tests/Fixtures/scripts/everything.py")
        #expect(script.text == expected)
        #expect(
            script.remarks == [
                "Of a layer the script does not measure update_ratio, inactive and saturated: these are Descent's alone."
            ])
    }

    @Test("what PyTorch has no word for is defined, and nothing else", arguments: PyTorchWord.all)
    func words(word: PyTorchWord) throws {
        guard let call = word.call else { return }
        if let definition = call.definition {
            #expect(definition.hasPrefix("class \(call.name)("))
            #expect(try PyTorchScript(word.lab()).text.contains(definition))
        } else {
            #expect(call.name.hasPrefix("nn.") || call.name.hasPrefix("torch."))
        }
        let script = PyTorchScript(try word.lab())
        #expect(
            script.text.contains(call.name + "(") || script.text.contains("draw_weights(model, \(call.name)"))
    }

    @Test("two entries of one list have different words")
    func names() {
        for words in Dictionary(grouping: PyTorchWord.all, by: \.key).values {
            let names = words.compactMap(\.call?.name)
            #expect(Set(names).count == names.count)
        }
    }

    @Test("only what needs no call of its own has none")
    func noCalls() {
        #expect(PyTorchWord.all.filter { $0.call == nil }.map(\.name) == ["constant", "pytorch"])
    }

    @Test("options are handed over in PyTorch's words, those at its defaults left out")
    func options() {
        func arguments(_ choice: some Choice, _ call: PyTorchCall?) -> [String] {
            call?.arguments(of: choice) ?? []
        }
        let sgd = Optimizer.sgd.with("momentum", 0.9).with("nesterov", 1)
        #expect(arguments(sgd, sgd.pytorch) == ["momentum=0.9", "nesterov=True"])
        #expect(arguments(Optimizer.adam, Optimizer.adam.pytorch) == [])
        let adamW = Optimizer.adamW.with("beta2", 0.99).with("weight_decay", 0)
        #expect(arguments(adamW, adamW.pytorch) == ["betas=(0.9, 0.99)", "weight_decay=0.0"])
        #expect(arguments(Schedule.step, Schedule.step.pytorch) == ["step_size=30", "gamma=0.1"])
        #expect(arguments(Schedule.cosine, Schedule.cosine.pytorch) == ["T_max=100", "eta_min=0.0"])
        #expect(arguments(Schedule.exponential, Schedule.exponential.pytorch) == ["gamma=0.99"])
        #expect(arguments(Schedule.warmUp, Schedule.warmUp.pytorch) == [])
        #expect(arguments(Initializer.constant, Initializer.constant.pytorch) == ["val=0.5"])
        #expect(arguments(Initializer.uniform, Initializer.uniform.pytorch) == ["a=0.0", "b=1.0"])
        let kaiming = Initializer.kaimingNormal.with("fan_out", 1)
        #expect(arguments(kaiming, kaiming.pytorch) == ["a=0.0", "mode=\"fan_out\""])
        #expect(arguments(Activation.softmax, Activation.softmax.pytorch) == ["dim=-1"])
        let smooth = Loss.crossEntropy.with("label_smoothing", 0.1)
        #expect(arguments(smooth, smooth.pytorch) == ["label_smoothing=0.1"])
    }

    @Test("a title cannot leave the script's head")
    func hostile() throws {
        let lab = try Lab.read(
            path: "a.yaml",
            source: """
                title: "\\"\\"\\"\\nimport os\\nos.remove('x')\\n\\"\\"\\"\\\\"
                data: {inputs: [[1]], targets: [[1]]}
                network: {layers: [1, 1], seed: 1}
                training: {step_size: 1, iterations: 1}
                """)
        let head = PyTorchScript(lab).text.split(separator: "\n").first
        #expect(head == "\"\"\"''' import os os.remove('x') ''''")
    }

    @Test("what PyTorch refuses is said")
    func refusals() throws {
        let lab = try Lab.read(
            path: "a.yaml",
            source: """
                data: {inputs: [[1]], targets: [[1]]}
                network: {layers: [1, 1], seed: 1}
                training: {step_size: 1, iterations: 1, schedule: {name: warm_up, start_factor: 2}}
                """)
        #expect(
            PyTorchScript(lab).remarks == [
                "PyTorch takes no start_factor above 1: the run a ends with its ValueError."
            ])
    }
}

/// An entry of a list that a lab names from, and its word.
struct PyTorchWord: CustomTestStringConvertible, Sendable {
    /// The lab's key.
    let key: String
    let name: String
    let call: PyTorchCall?

    var testDescription: String { "\(key): \(name)" }

    static let all: [PyTorchWord] =
        Activation.all.map { PyTorchWord(key: "activation", name: $0.name, call: $0.pytorch) }
        + Loss.all.map { PyTorchWord(key: "loss", name: $0.name, call: $0.pytorch) }
        + Optimizer.all.map { PyTorchWord(key: "optimizer", name: $0.name, call: $0.pytorch) }
        + Schedule.all.map { PyTorchWord(key: "schedule", name: $0.name, call: $0.pytorch) }
        + Initializer.all.map { PyTorchWord(key: "initializer", name: $0.name, call: $0.pytorch) }

    /// A lab that names it.
    func lab() throws -> Lab {
        let network = ["activation": "sigmoid", "initializer": "pytorch"].merging([key: name]) { $1 }
        let training = ["loss": "mse", "optimizer": "sgd", "schedule": "constant"].merging([key: name]) { $1 }
        return try Lab.read(
            path: "word.yaml",
            source: """
                data: {inputs: [[0.5, 0.3]], targets: [[0.25, 0.75]]}
                network:
                  layers: [2, 2, 2]
                  activation: \(network["activation"] ?? "")
                  initializer: \(network["initializer"] ?? "")
                training:
                  loss: \(training["loss"] ?? "")
                  optimizer: \(training["optimizer"] ?? "")
                  schedule: \(training["schedule"] ?? "")
                  step_size: 0.1
                  iterations: 3
                """)
    }
}

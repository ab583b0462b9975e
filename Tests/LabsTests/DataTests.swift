import Labs
import Testing
import Training

/// Where a lab's samples come from, and how they are parted.
struct DataTests {
    private func lab(
        _ data: String, layers: String = "[2, 1]", training: String = "loss: mse", experiments: String = ""
    ) throws -> Lab {
        let source = Sound.learning(data, layers: layers, training: training)
        return try Lab.read(
            path: "lab.yaml", source: source + (experiments.isEmpty ? "" : "experiments:\n\(experiments)\n"))
    }

    private static let eight = """
        inputs: [[0, 1], [1, 2], [2, 4], [3, 8], [4, 16], [5, 32], [6, 64], [7, 128]]
        targets: [[0], [1], [2], [3], [4], [5], [6], [7]]
        """

    @Test func labelsAreNumbersOrWords() throws {
        let inputs = "inputs: [[1, 2], [3, 4], [5, 6]]\n"
        let numbers = try lab(inputs + "targets: [0, 2, 1]", layers: "[2, 3]").own.data
        #expect(numbers.targets == [[1, 0, 0], [0, 0, 1], [0, 1, 0]])
        #expect(numbers.labels == [0, 2, 1])
        #expect(numbers.classNames == [])
        let words = try lab(
            inputs + "targets: [dog, blue whale, 猫]", layers: "[2, 3]", training: "loss: cross_entropy"
        ).own.data
        #expect(words.classNames == ["blue whale", "dog", "猫"])
        #expect(words.targets == [[1], [0], [2]])
    }

    @Test func twoClassesMayHaveOneOutput() throws {
        let data = try lab("inputs: [[1, 2], [3, 4]]\ntargets: [no, yes]").own.data
        #expect(data.targets == [[0], [1]])
        #expect(data.labels == [0, 1])
    }

    @Test(arguments: GeneratedSet.all)
    func everySetIsALabOfItsOwn(set: GeneratedSet) throws {
        let source = """
            data: {set: \(set.name), seed: 3}
            network: {hidden: [4]}
            training: {step_size: 1, iterations: 1}
            """
        let settings = try Lab.read(path: "lab.yaml", source: source).own
        let samples = set.samples(seed: 3)
        let outputs = samples.outputCount(under: settings.loss)
        #expect(settings.network.layers == [samples.inputs[0].count, 4, outputs])
        #expect(settings.data == samples.dataset(outputs: outputs, under: settings.loss))
    }

    @Test func theOptionsOfASet() throws {
        let lab = try lab(
            "set: {name: spirals, samples: 30, noise: 0, classes: 3}\nseed: 1", layers: "[2, 3]")
        #expect(lab.own.data.sampleCount == 30)
        #expect(Set(lab.own.data.labels ?? []) == [0, 1, 2])
        #expect(lab.data?.text == "spirals, samples=30, noise=0, classes=3, turns=1")
    }

    @Test func validationSamplesAreThoseOfRandomSplit() throws {
        let settings = try lab(Self.eight + "\nvalidation: 0.25\nseed: 5").own
        // random_split(range(8), [0.75, 0.25], generator=torch.Generator().manual_seed(5))
        #expect(settings.data.targets == SplitOfEight.training.map { [Float($0)] })
        #expect(settings.validation?.targets == SplitOfEight.validation.map { [Float($0)] })
    }

    @Test func onlyTheSamplesToLearnFromStandardise() throws {
        let settings = try lab(Self.eight + "\nvalidation: 0.25\nstandardise: true\nseed: 5").own
        let inputs = settings.data.inputs, validation = try #require(settings.validation).inputs
        for column in 0..<2 {
            let mean = inputs.reduce(0) { $0 + $1[column] } / Float(inputs.count)
            #expect(abs(mean) < 1e-6)
        }
        let step = inputs[1][0] - inputs[0][0]
        let places = SplitOfEight.training + SplitOfEight.validation
        let scale = step / Float(places[1] - places[0])
        #expect(settings.data.standardisation != nil)
        #expect(settings.validation?.standardisation == settings.data.standardisation)
        // The inputs of both parts lie on one line.
        for (place, row) in zip(places, inputs + validation) {
            #expect(abs(row[0] - inputs[0][0] - scale * Float(place - places[0])) < 1e-5)
        }
    }

    @Test func whereDataComeFromIsSaid() throws {
        #expect(try lab(Self.eight).data?.text == "")
        #expect(
            try lab(Self.eight + "\nvalidation: 0.5\nstandardise: true\nseed: 4").data?.text
                == "standardise=true, validation=0.5, seed=4")
        let moons = try lab("set: moons\nseed: 7").data
        #expect(moons?.text == "moons, samples=200, noise=0.1, seed=7")
        #expect(moons?.origin == .generated(.moons))
    }

    @Test func experimentsVaryTheData() throws {
        let lab = try lab(
            "set: moons", experiments: "  - name: A\n    vary: {data.seed: [0, 1], set: [moons, circles]}")
        #expect(
            lab.runs.map(\.name) == [
                "data.seed=0-moons", "data.seed=0-circles", "data.seed=1-moons", "data.seed=1-circles",
            ])
        #expect(
            lab.runs[2].settings.data == GeneratedSet.moons.samples(seed: 1).dataset(outputs: 1, under: .mse))
        #expect(lab.runs[2].data.seed == 1)
        #expect(lab.experiments[0].varied == ["data.seed", "set"])
    }

    @Test func aSeedThatDrawsNothingMakesNoOtherRun() throws {
        let lab = try lab("set: xor", experiments: "  - name: A\n    vary: {data.seed: [0, 1, 2]}")
        #expect(lab.runs.map(\.name) == ["data.seed=0"])
        #expect(lab.runs[0].data.seed == nil)
    }

    @Test func runsShareTheirData() throws {
        let lab = try lab(
            "set: moons", experiments: "  - name: A\n    vary: {step_size: {from: 1, to: 500}}")
        let places = Set(lab.runs.map { $0.settings.data.inputs.withUnsafeBufferPointer { $0.baseAddress } })
        #expect(lab.runs.count == 500)
        #expect(places.count == 1)
    }

    @Test func aTableIsReadOnce() throws {
        let tables = try Tables(["t.csv": "x,y\n1,0\n2,1\n3,0\n4,1\n"])
        let source = Sound.learning("csv: t.csv\ntargets: y\nvalidation: 0.5\nseed: 3", layers: "[1, 1]")
        let lab = try tables.lab(
            source + "experiments:\n  - name: A\n    vary: {loss: [mse, bce], validation: [0, 0.5]}\n")
        let places = Set(lab.runs.map { $0.settings.data.inputs.withUnsafeBufferPointer { $0.baseAddress } })
        #expect(lab.runs.count == 4)
        #expect(places.count == 2)
    }

    @Test func theHiddenLayersMayVary() throws {
        let lab = try lab(
            "set: blobs", layers: "[2, 3]\n  bias: true",
            experiments: "  - name: A\n    vary: {hidden: [[], 4, [8, 8]]}")
        #expect(lab.runs.map(\.name) == ["hidden=none", "hidden=4", "hidden=8+8"])
        #expect(lab.runs.map(\.settings.network.layers) == [[2, 3], [2, 4, 3], [2, 8, 8, 3]])
    }
}

/// `random_split(range(8), [0.75, 0.25], generator=torch.Generator().manual_seed(5))`
private enum SplitOfEight {
    static let training = [3, 6, 0, 2, 1, 4]
    static let validation = [5, 7]
}

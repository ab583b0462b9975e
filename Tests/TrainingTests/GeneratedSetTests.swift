import Testing

@testable import Training

@Suite("Sets that are made by a formula")
struct GeneratedSetTests {
    /// A set as PyTorch makes it from its formula: `Tests/Fixtures/pytorch/data.py`.
    struct Made: Decodable, Sendable, CustomStringConvertible {
        let set: String
        let seed: UInt64
        let options: [String: Double]
        let inputs: [Double]
        let targets: [Double]

        var description: String { "\(set) of \(options["samples"] ?? 0)" }

        static let all: [Made] = {
            struct File: Decodable { let cases: [Made] }
            return Fixture.read("sets.json", as: File.self).cases
        }()
    }

    @Test("a PyTorch user who writes out the formula has the same numbers", arguments: Made.all)
    func pytorch(made: Made) throws {
        var set = try #require(GeneratedSet.all.first { $0.name == made.set })
        for (option, value) in made.options { set.options[option] = value }
        let samples = set.samples(seed: made.seed)
        #expect(samples.inputs.joined().map { Double($0) } == made.inputs)
        switch samples.targets {
        case .numbers(let rows): #expect(rows.joined().map { Double($0) } == made.targets)
        case .classes(let labels, _): #expect(labels.map { Double($0) } == made.targets)
        }
    }

    @Test("PyTorch has made one of each")
    func complete() {
        #expect(Set(Made.all.map(\.set)) == Set(GeneratedSet.all.map { $0.name }))
    }

    @Test("a formula has no words but functions: it is read in every language", arguments: GeneratedSet.all)
    func formula(set: GeneratedSet) {
        let words = Set(set.formula.matches(of: /[A-Za-z]{2,}/).map { String($0.0) })
        #expect(words.subtracting(["quad", "frac", "cos", "sin", "mod"]) == [])
    }

    @Test("a seed gives the same samples again, another gives others, and none is drawn without noise")
    func seeds() {
        for set in GeneratedSet.all {
            let noisy = set.with("noise", 0.1), still = set.with("noise", 0)
            #expect(noisy.samples(seed: 1) == noisy.samples(seed: 1), "\(set.name)")
            #expect(noisy.samples(seed: 1) != noisy.samples(seed: 2), "\(set.name)")
            #expect(still.samples(seed: 1) == still.samples(seed: 2), "\(set.name)")
        }
    }

    @Test("as many samples as are asked for, of every class, with finite inputs", arguments: GeneratedSet.all)
    func counts(set: GeneratedSet) {
        for count in [set.classCount, 5, 64] where count >= max(1, set.classCount) {
            let samples = set.with("samples", Double(count)).samples(seed: 0)
            #expect(samples.inputs.count == count)
            #expect(samples.inputs.joined().allSatisfy { $0.isFinite })
            switch samples.targets {
            case .numbers(let rows): #expect(rows.count == count)
            case .classes(let labels, _):
                #expect(labels.count == count)
                #expect(count < 4 || Set(labels).count == set.classCount)
            }
        }
    }

    @Test("the exclusive or is the four corners")
    func xor() {
        let samples = GeneratedSet.xor.samples(seed: 9)
        #expect(samples.inputs == [[0, 0], [0, 1], [1, 0], [1, 1]])
        #expect(samples.targets == .classes([0, 1, 1, 0], names: []))
    }
}

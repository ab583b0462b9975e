import Analysis
import Foundation
import Testing

/// How often the rules find what is there, and how often what is not.
@Suite("Findings of histories whose truth is known")
struct TruthTests {
    private static let tries = 15

    /// How often one kind was found where it had to be, where it must not be, and was missed.
    private struct Score {
        var hits = 0
        var wrong = 0
        var missed = 0

        var precision: Double { Double(hits) / Double(max(1, hits + wrong)) }
        var recall: Double { Double(hits) / Double(max(1, hits + missed)) }
    }

    @Test("what is there is found, and what is not there is not: precision and recall of every kind")
    func scores() {
        var scores: [String: Score] = [:]
        var wrongs: [String: Int] = [:]
        for (place, truth) in Truth.all.enumerated() {
            for attempt in 0..<Self.tries {
                var chance = Chance(seed: 1000 * place + attempt)
                let found = Truth.found(in: truth.make(&chance))
                for kind in truth.must {
                    scores[kind, default: Score()].hits += found.contains(kind) ? 1 : 0
                    scores[kind, default: Score()].missed += found.contains(kind) ? 0 : 1
                    if !found.contains(kind) { wrongs["\(truth): \(kind) missed", default: 0] += 1 }
                }
                for kind in found.subtracting(truth.must).subtracting(truth.may) {
                    scores[kind, default: Score()].wrong += 1
                    wrongs["\(truth): \(kind) wrongly found", default: 0] += 1
                }
            }
        }
        func text(_ value: Double) -> String { String(format: "%.3f", value) }
        print("kind: precision, recall, over \(Truth.all.count) truths of \(Self.tries) histories each")
        for (kind, score) in scores.sorted(by: { $0.key < $1.key }) {
            print("\(kind): \(text(score.precision)), \(text(score.recall))")
        }
        for (wrong, count) in wrongs.sorted(by: { $0.key < $1.key }) { print("\(count) × \(wrong)") }
        #expect(Truth.all.count >= 20 && Truth.all.flatMap(\.must).count >= 20)
        for (kind, score) in scores {
            #expect(score.precision >= 0.95, "\(kind)")
            #expect(score.recall >= 0.95, "\(kind)")
        }
    }

    /// What may be said of noise: that it is noise, that nothing is decided, and what is only counted.
    private static let saidOfNoise: Set<String> = ["noise", "undecided", "descent"]

    @Test("of five hundred histories of noise alone nothing is claimed", arguments: 0..<4)
    func noise(kind: Int) {
        for attempt in 0..<130 {
            var chance = Chance(seed: 7_000_000 + 1000 * kind + attempt)
            let size = chance.ratio(1e-3, 0.2)
            let subject = run("a", chance.noise(chance.count(10...1000), kind).map { 1 + size * $0 })
            let claims = Truth.found(in: [subject]).subtracting(Self.saidOfNoise)
            #expect(claims == [], "\(attempt)")
        }
    }

    @Test("of five hundred pairs of noise alone nothing is claimed", arguments: 0..<4)
    func pairs(kind: Int) {
        for attempt in 0..<130 {
            var chance = Chance(seed: 8_000_000 + 1000 * kind + attempt)
            let size = chance.ratio(1e-3, 0.2), count = chance.count(20...600)
            let subjects = ["a", "b"].map { run($0, chance.noise(count, kind).map { 1 + size * $0 }) }
            let claims = Truth.found(in: subjects).subtracting(Self.saidOfNoise)
            #expect(claims == [], "\(attempt)")
        }
    }

    @Test("of noise in the validation losses no overfitting is claimed")
    func validation() {
        for attempt in 0..<200 {
            var chance = Chance(seed: 9_000_000 + attempt)
            let count = chance.count(20...600)
            let subject = run(
                "a",
                [
                    "loss": chance.noise(count, attempt).map { 1 + 0.05 * $0 },
                    "validation.loss": chance.noise(count, attempt).map { 1 + 0.05 * $0 },
                ])
            let claims = Truth.found(in: [subject]).subtracting(Self.saidOfNoise)
            #expect(claims == [], "\(attempt)")
        }
    }
}

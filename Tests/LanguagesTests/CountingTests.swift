import Languages
import Testing

/// Messages where a page's steps are no iterations.
struct CountingTests {
    private func language(_ message: String) throws -> Language {
        try Language(
            tag: "en",
            catalogue: """
                counting: {epoch: "an iteration=an epoch; Iteration=Epoch; iteration=epoch"}
                said: "\(message)"
                """
        ).counting("epoch")
    }

    @Test func wordsAreReplaced() throws {
        #expect(try language("Iteration 0 is an iteration.")["said"] == "Epoch 0 is an epoch.")
    }

    @Test func gapsKeepTheirNamesAndTheWordsTheyChooseFromDoNot() throws {
        let said = try language("After {iterations} {iterations:iteration/iterations}")
        #expect(said.say(Phrase("said", ["iterations": .count(2)])) == "After 2 epochs")
        #expect(said.say(Phrase("said", ["iterations": .count(1)])) == "After 1 epoch")
    }

    @Test(arguments: Language.tags, ["epoch", "step"])
    func noMessageSpeaksOfIterationsThen(tag: String, counting: String) throws {
        let language = try Checkout.language(tag).counting(counting)
        for (key, message) in language.messages where !key.hasPrefix("counting.") {
            let words = message.replacing(/\{[^:}]*/, with: "")
            #expect(!words.lowercased().contains("iteration") && !words.contains("迭代"), "\(key): \(message)")
        }
    }
}

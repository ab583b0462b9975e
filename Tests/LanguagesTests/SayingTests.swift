import Languages
import Testing

@Suite("Saying a phrase")
struct SayingTests {
    private static func language(_ message: String, spacing: String = "none", capital: String = "no") throws
        -> Language
    {
        try Language(
            tag: "xx",
            catalogue: """
                sentence: {capital: "\(capital)", spacing: \(spacing)}
                list: {separator: ", ", last: " and ", label: ", ", semicolon: "; ", semicolonLast: "; and "}
                m: "\(message)"
                """)
    }

    private static let values: [String: Phrase.Value] = [
        "run": .name("relu"), "runs": .names(["a", "b", "c"]), "one": .count(1), "many": .count(11),
        "none": .count(0),
        "loss": .number(0.123456), "short": .number(0.123456, digits: 2), "word": .text("w1"),
    ]

    @Test(
        "gaps are filled",
        arguments: [
            ("{run} ends at {loss}", "relu ends at 0.1235"), ("{short}", "0.12"), ("{runs}", "a, b and c"),
            ("{many} of {one}", "11 of 1"), ("no gap", "no gap"), ("{word}{word}", "w1w1"), ("", ""),
            ("{missing} stays", "{missing} stays"), ("open { brace", "open { brace"),
        ])
    func gaps(message: String, text: String) throws {
        #expect(try Self.language(message).say(Phrase("m", Self.values)) == text)
    }

    @Test(
        "a number takes the word that it asks for",
        arguments: [
            ("{one} {one:iteration/iterations}", "1 iteration"),
            ("{many} {many:iteration/iterations}", "11 iterations"),
            ("{none} {none:iteration/iterations}", "0 iterations"),
            ("{one:is/are}, {many:is/are}", "is, are"),
            ("run{one:/s}, run{many:/s}", "run, runs"),
        ])
    func plurals(message: String, text: String) throws {
        #expect(try Self.language(message).say(Phrase("m", Self.values)) == text)
    }

    @Test(
        "a verb agrees with the name before it, or with the names",
        arguments: [
            ("{run} {run:ends/end}", "relu ends"), ("{runs} {runs:ends/end}", "a, b and c end"),
            ("{single} {single:ends/end}", "a ends"), ("{several} {several:ends/end}", "2 steps end"),
        ])
    func agreement(message: String, text: String) throws {
        var wording = Wording.plain { $0 }
        wording.isPlural = { $0 == "2 steps" }
        var values = Self.values
        values["single"] = .names(["a"])
        values["several"] = .names(["2 steps"])
        #expect(try Self.language(message).say(Phrase("m", values), wording) == text)
    }

    @Test("what has commas within is parted by more than commas")
    func commas() throws {
        let language = try Self.language("{runs} meet")
        let two = Phrase("m", ["runs": .names(["size 10, 1 step", "size 1, 10 steps"])])
        #expect(language.say(two) == "size 10, 1 step; and size 1, 10 steps meet")
        let three = Phrase("m", ["runs": .names(["a, b", "c", "d"])])
        #expect(language.say(three) == "a, b; c; and d meet")
    }

    @Test("braces in a value stay what they are")
    func braces() throws {
        let phrase = Phrase("m", ["run": .name("{loss}"), "loss": .number(1)])
        #expect(try Self.language("{run} {loss}").say(phrase) == "{loss} 1")
    }

    @Test(
        "Chinese is set apart from Latin letters and digits, and from nothing else",
        arguments: [
            ("{run}的损失为{loss}。", "relu 的损失为 0.1235。"), ("第{many}次迭代", "第 11 次迭代"),
            ("{run}，{word}", "relu，w1"), ("（{run}）", "（relu）"), ("和 {run} 的", "和 relu 的"), ("{many}%", "11%"),
        ])
    func spacing(message: String, text: String) throws {
        #expect(try Self.language(message, spacing: "cjk").say(Phrase("m", Self.values)) == text)
        #expect(
            try Self.language(message).say(Phrase("m", Self.values)).replacing(" ", with: "")
                == text.replacing(" ", with: ""))
    }

    @Test("negative numbers, too, and Chinese names beside Latin ones")
    func spacedNumbers() throws {
        let phrase = Phrase("m", ["x": .number(-0.5), "run": .name("组合的 sigmoid"), "other": .name("步长")])
        let language = try Self.language("由{x}到{other}{run}为", spacing: "cjk")
        #expect(language.say(phrase) == "由 −0.5 到步长组合的 sigmoid 为")
    }

    @Test("a name that begins a sentence gets a capital letter, in languages that have them")
    func capital() throws {
        let capital = try Self.language("{run} ends", capital: "yes")
        #expect(capital.say(Phrase("m", Self.values)) == "Relu ends")
        #expect(try Self.language("{run} ends").say(Phrase("m", Self.values)) == "relu ends")
        #expect(try Self.language("of {run}", capital: "yes").say(Phrase("m", Self.values)) == "of relu")
    }

    @Test("words, numbers and names are marked up each in its own way, and labels stand for names")
    func wording() throws {
        let wording = Wording(
            label: { "[\($0)]" }, words: { "<w>\($0)</w>" }, number: { "<b>\($0)</b>" },
            name: { "<i>\($0)</i>" })
        let text = try Self.language("{run} at {loss}").say(Phrase("m", Self.values), wording)
        #expect(text == "<i>[relu]</i><w> at </w><b>0.1235</b>")
    }

    @Test(
        "lists",
        arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
            as [([String], String)])
    func lists(items: [String], text: String) throws {
        #expect(try Self.language("").list(items) == text)
    }
}

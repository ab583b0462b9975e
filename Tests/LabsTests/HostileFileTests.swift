import Testing

/// Files made to exhaust a reader: a clear error, no crash, and no memory to speak of.
struct HostileFileTests {
    private static let laughs =
        "a: &a [ha]\n"
        + zip("bcdefghi", "abcdefgh").map { name, inner in
            "\(name): &\(name) [\(Array(repeating: "*\(inner)", count: 10).joined(separator: ", "))]\n"
        }.joined()

    private static let tooOften = """
        lab.yaml:3:1: error: this file refers to itself too often [E011]
          3 | c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            | ^
          allowed: at most 10 aliases such as *name; write the values out
        """

    @Test func aBillionLaughs() {
        #expect(complaint(about: Self.laughs) == Self.tooOften)
    }

    @Test func aBillionLaughsAsAKey() {
        // To see whether two keys are equal a parser has to walk through them.
        #expect(complaint(about: Self.laughs + "? *i\n: 1\n? [*i]\n: 2\n") == Self.tooOften)
    }

    @Test func aLongRowReferredToManyTimes() {
        let row = "&row [" + String(repeating: "1, ", count: 50_000) + "1]"
        let rows = String(repeating: ", *row", count: 50_000)
        let text = complaint(about: "data:\n  inputs: [\(row)\(rows)]\n")
        #expect(text.hasPrefix("lab.yaml:2:1: error: this file refers to itself too often [E011]\n"))
    }

    @Test func aFewAliasesAreWelcome() {
        let source = Sound.replacing("inputs: [[0.5, 0.3]]", with: "inputs: &row [[0.5, 0.3]]")
            .replacing("[[0.23, -0.07]]", with: "*row")
        #expect(complaint(about: source) == "")
    }

    @Test func starsInATextAreNoAliases() {
        let note = String(repeating: "      *This* is emphasised.\n", count: 20)
        let source = Sound.asking("  - name: Step\n    vary: {step_size: [1, 10]}\n    note: |\n\(note)")
        #expect(complaint(about: source) == "")
    }

    @Test(arguments: ["[", "{a: "])
    func bracketsNestedDeep(bracket: String) {
        let text = complaint(about: "title: " + String(repeating: bracket, count: 100_000))
        #expect(text.hasPrefix("lab.yaml:1:1: error: this nests too deeply [E011]\n"))
        #expect(text.hasSuffix("\n  allowed: at most 200 levels"))
    }

    @Test(arguments: ["- ", "? "])
    func listsNestedDeepInALine(mark: String) {
        let text = complaint(about: String(repeating: mark, count: 100_000) + "x")
        #expect(text.hasPrefix("lab.yaml:1:1: error: this nests too deeply [E011]\n"))
    }

    @Test(arguments: ["a:", "-", "?"])
    func linesNestedDeep(mark: String) {
        let lines = (0..<1000).map { String(repeating: " ", count: $0) + mark + "\n" }
        #expect(complaint(about: lines.joined()).contains(": error: this nests too deeply [E011]\n"))
    }

    @Test func rangesOfManyValues() {
        let ranges = Array(repeating: "{from: 0, to: 9999}", count: 3000).joined(separator: ", ")
        let text = complaint(about: Sound.asking("  - name: Seed\n    vary: {seed: [\(ranges)]}"))
        #expect(text.hasPrefix("lab.yaml:14:40: error: this lab varies over too many values [E011]\n"))
        #expect(text.hasSuffix("\n  allowed: at most 20000 in all its lists"))
    }

    @Test func aProductThatOverflows() {
        let range = "{from: 1, to: 2500}"
        let text = complaint(
            about: Sound.asking(
                """
                  - name: Everything
                    vary:
                      seed: \(range)
                      iterations: \(range)
                      step_size: \(range)
                      bias: [\(Array(repeating: "false", count: 2500).joined(separator: ", "))]
                      loss: [\(Array(repeating: "mse", count: 2500).joined(separator: ", "))]
                      optimizer: [\(Array(repeating: "gradient_descent", count: 2500).joined(separator: ", "))]
                      activation: [\(Array(repeating: "relu", count: 2500).joined(separator: ", "))]
                """))
        #expect(
            text == """
                lab.yaml:13:5: error: this experiment brings the lab to too many runs [E011]
                  13 |   - name: Everything
                     |     ^
                  allowed: at most 10000
                """)
    }
}

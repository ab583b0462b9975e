import Testing

/// Text that is no YAML: told in a student's words, not in the parser's.
struct SyntaxErrorTests {
    @Test func aTab() {
        let source = "data:\n\tinputs: [[0.5, 0.3]]\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:2:1: error: a tab stands where YAML takes only spaces [E001]
                  2 |  inputs: [[0.5, 0.3]]
                    | ^
                  allowed: spaces to indent
                """)
    }

    @Test func anUnclosedBracket() {
        let source = Sound.replacing("[2, 2, 2]", with: "[2, 2, 2")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:11: error: this list is not closed, or lacks a comma [E001]
                  6 |   layers: [2, 2, 2
                    |           ^
                  allowed: [1, 2, 3]
                """)
    }

    @Test func anUnclosedBrace() {
        let source = Sound.lab + "experiments: [{name: Step\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:12:15: error: this table is not closed, or lacks a comma [E001]
                  12 | experiments: [{name: Step
                     |               ^
                  allowed: {key: value, key: value}
                """)
    }

    @Test func anUnclosedQuote() {
        let source = Sound.replacing("title: Sound", with: "title: \"Sound")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:8: error: this quote is not closed [E001]
                  1 | title: "Sound
                    |        ^
                """)
    }

    @Test func aTextWithAColon() {
        let source = Sound.replacing("title: Sound", with: "title: Step size: large")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:17: error: this colon cannot stand here [E001]
                  1 | title: Step size: large
                    |                 ^
                  allowed: a colon and a space after each key, here and in the line above; quotes around a text with a colon
                """)
    }

    @Test func noSpaceAfterAColon() {
        let source = Sound.replacing("step_size: 1", with: "step_size:1")
        #expect(
            complaint(about: source) == """
                lab.yaml:10:12: error: a space is missing after this colon [E001]
                  10 |   step_size:1
                     |            ^
                  allowed: a colon and a space after each key, such as key: value
                """)
    }

    @Test func noColon() {
        let source = "title Sound\nauthor: Li\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:2:7: error: this colon cannot stand here [E001]
                  2 | author: Li
                    |       ^
                  allowed: a colon and a space after each key, here and in the line above; quotes around a text with a colon
                """)
    }

    @Test func oneSpaceTooMany() {
        let source = Sound.replacing("  targets", with: "   targets")
        #expect(
            complaint(about: source) == """
                lab.yaml:4:4: error: this line is not indented as its neighbours are [E001]
                  4 |    targets: [[0.23, -0.07]]
                    |    ^
                  allowed: the same number of spaces before every key of a table
                """)
    }

    @Test func aTextThatBeginsWithASign() {
        let source = Sound.replacing("title: Sound", with: "title: @home")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:8: error: a text cannot begin with @ [E001]
                  1 | title: @home
                    |        ^
                  allowed: quotes around such a text
                """)
    }

    @Test func anAliasOfNothing() {
        let source = Sound.replacing("[2, 2, 2]", with: "*widths")
        #expect(
            complaint(about: source) == """
                lab.yaml:6:11: error: this refers to a name that nothing before it has [E001]
                  6 |   layers: *widths
                    |           ^
                  allowed: &name before *name, or quotes around a text that begins with *
                """)
    }

    @Test func aListOnOneLine() {
        let source = Sound.replacing("title: Sound", with: "title: - Sound")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:8: error: a list entry cannot stand here [E001]
                  1 | title: - Sound
                    |        ^
                  allowed: each entry on a line of its own
                """)
    }

    @Test func aSecondDocument() {
        let source = Sound.lab + "---\ntitle: Another\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:12:1: error: a second document begins here [E001]
                  12 | ---
                     | ^
                  allowed: one document in a file
                """)
    }

    @Test func aKeyTwice() {
        let source = Sound.replacing("step_size: 1", with: "step_size: 1\n  step_size: 2")
        #expect(
            complaint(about: source) == """
                lab.yaml:11:3: error: "step_size" stands twice in one table [E002]
                  11 |   step_size: 2
                     |   ^^^^^^^^^
                  allowed: each key once
                """)
    }

    @Test func aTableTwice() {
        let source = Sound.lab + "data:\n  inputs: [[1, 2]]\n"
        #expect(
            complaint(about: source) == """
                lab.yaml:12:1: error: "data" stands twice in one table [E002]
                  12 | data:
                     | ^^^^
                  allowed: each key once
                """)
    }

    @Test func aControlCharacter() {
        let source = Sound.replacing("title: Sound", with: "title: \u{1B}[31mSound")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:8: error: the character U+001B cannot stand in YAML [E001]
                  1 | title:  [31mSound
                    |        ^
                """)
    }

    @Test func aNullCharacter() {
        let source = Sound.replacing("title: Sound", with: "title: So\0und")
        #expect(
            complaint(about: source) == """
                lab.yaml:1:10: error: the character U+0000 cannot stand in YAML [E001]
                  1 | title: So und
                    |          ^
                """)
    }
}

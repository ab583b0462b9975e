import Testing
import Training

/// What a Chinese keyboard types in the place of YAML's own marks: told where it stands, with what is to be typed.
struct ChineseKeyboardTests {
    /// What is told of the lab with a part of it typed so.
    private func complaint(typing part: String, as typed: String) -> String {
        LabsTests.complaint(
            about: Sound.asking(
                """
                  - name: 激活函数
                    question: 为什么，怎么样？
                    vary: {activation: [sigmoid, relu]}
                """
            ).replacing(part, with: typed))
    }

    /// Of two the second may stand in the words.
    @Test(arguments: ["title：声音", "title：步长：大与小"]) func aColon(typed: String) {
        #expect(
            complaint(typing: "title: Sound", as: typed) == """
                lab.yaml:1:6: error: a full-width ： stands where YAML reads only : [E001]
                  1 | \(typed)
                    |      ^^
                  allowed: a colon and a space after each key, such as key: value
                """)
    }

    @Test func aColonBeforeAFullWidthSpace() {
        #expect(
            complaint(typing: "step_size: 1", as: "step_size：\u{3000}1") == """
                lab.yaml:10:12: error: a full-width ： stands where YAML reads only : [E001]
                  10 |   step_size：　1
                     |            ^^
                  allowed: a colon and a space after each key, such as key: value
                """)
    }

    @Test func aColonWithoutASpace() {
        #expect(
            complaint(typing: "question: 为", as: "question:为") == """
                lab.yaml:14:13: error: a space is missing after this colon [E001]
                  14 |     question:为什么，怎么样？
                     |             ^
                  allowed: a colon and a space after each key, such as key: value
                """)
    }

    @Test func aColonWithoutASpaceInTheLineBefore() {
        #expect(
            complaint(typing: "name: 激", as: "name:激") == """
                lab.yaml:13:9: error: a space is missing after this colon [E001]
                  13 |   - name:激活函数
                     |         ^
                  allowed: a colon and a space after each key, such as key: value
                """)
    }

    @Test func aSpaceAfterAColon() {
        #expect(
            complaint(typing: "step_size: 1", as: "step_size:\u{3000}1") == """
                lab.yaml:10:13: error: a full-width space stands where YAML reads only an ordinary space [E001]
                  10 |   step_size:　1
                     |             ^^
                  allowed: spaces typed with an English keyboard
                """)
    }

    @Test func aSpaceThatIndents() {
        #expect(
            complaint(typing: "  layers", as: "\u{3000}layers") == """
                lab.yaml:6:1: error: a full-width space stands where YAML reads only an ordinary space [E001]
                  6 | 　layers: [2, 2, 2]
                    | ^^
                  allowed: spaces typed with an English keyboard
                """)
    }

    @Test func aSpaceThatEndsTheIndentation() {
        #expect(
            complaint(typing: "    vary", as: "  \u{3000}vary") == """
                lab.yaml:15:3: error: a full-width space stands where YAML reads only an ordinary space [E001]
                  15 |   　vary: {activation: [sigmoid, relu]}
                     |   ^^
                  allowed: spaces typed with an English keyboard
                """)
    }

    @Test func aCommaBetweenKeys() {
        #expect(
            complaint(
                typing: "{activation: [sigmoid, relu]}", as: "{activation: [sigmoid, relu]，step_size: [1]}")
                    == """
                    lab.yaml:15:39: error: a full-width ， stands where YAML reads only , [E001]
                      15 |     vary: {activation: [sigmoid, relu]，step_size: [1]}
                         |                                       ^^
                      allowed: , typed with an English keyboard
                    """)
    }

    @Test func aBracketThatCloses() {
        #expect(
            complaint(typing: "[2, 2, 2]", as: "[2, 2, 2］") == """
                lab.yaml:6:19: error: a full-width ］ stands where YAML reads only ] [E001]
                  6 |   layers: [2, 2, 2］
                    |                   ^^
                  allowed: ] typed with an English keyboard
                """)
    }

    @Test func aBraceThatOpens() {
        #expect(
            complaint(typing: "{activation: [sigmoid, relu]}", as: "｛activation: [sigmoid, relu]｝") == """
                lab.yaml:15:11: error: a full-width ｛ stands where YAML reads only { [E001]
                  15 |     vary: ｛activation: [sigmoid, relu]｝
                     |           ^^
                  allowed: { typed with an English keyboard
                """)
    }

    @Test func aQuoteThatCloses() {
        #expect(
            complaint(typing: "title: Sound", as: "title: \"声音”") == """
                lab.yaml:1:11: error: a typographic ” stands where YAML reads only " [E001]
                  1 | title: "声音”
                    |             ^
                  allowed: " typed with an English keyboard
                """)
    }

    @Test func aDashOfAList() {
        #expect(
            complaint(typing: "  - name", as: "  － name") == """
                lab.yaml:13:3: error: a full-width － stands where YAML reads only - [E001]
                  13 |   － name: 激活函数
                     |   ^^
                  allowed: - typed with an English keyboard
                """)
    }

    @Test func commas() {
        #expect(
            complaint(typing: "[2, 2, 2]", as: "[2，2，2]") == """
                lab.yaml:6:12: error: a layer's width must be a whole number, not "2，2，2" [E004]
                  6 |   layers: [2，2，2]
                    |            ^^^^^^^
                  allowed: 1 to 100000
                  type , in place of the full-width ，
                """)
    }

    @Test func brackets() {
        #expect(
            complaint(typing: "[2, 2, 2]", as: "【2, 2, 2】") == """
                lab.yaml:6:11: error: layers must list at least inputs and outputs [E004]
                  6 |   layers: 【2, 2, 2】
                    |           ^^^^^^^^^^^
                  allowed: a list of widths such as [2, 2, 2]
                  type [ in place of the Chinese 【
                """)
    }

    @Test func aDigit() {
        #expect(
            complaint(typing: "step_size: 1", as: "step_size: １") == """
                lab.yaml:10:14: error: step_size must be a number, not "１" [E004]
                  10 |   step_size: １
                     |              ^^
                  allowed: a finite number
                  type 1 in place of the full-width １
                """)
    }

    @Test func aPoint() {
        #expect(
            complaint(typing: "step_size: 1", as: "step_size: 0。1") == """
                lab.yaml:10:14: error: step_size must be a number, not "0。1" [E004]
                  10 |   step_size: 0。1
                     |              ^^^^
                  allowed: a finite number
                  type . in place of the Chinese 。
                """)
    }

    @Test func aMinus() {
        #expect(
            complaint(typing: "-0.07", as: "－0.07") == """
                lab.yaml:4:20: error: each entry in a row of targets must be a number, not "－0.07" [E004]
                  4 |   targets: [[0.23, －0.07]]
                    |                    ^^^^^^
                  allowed: a finite number
                  type - in place of the full-width －
                """)
    }

    @Test func quotes() {
        #expect(
            complaint(typing: "activation: sigmoid", as: "activation: “sigmoid”") == """
                lab.yaml:7:15: error: activation cannot be "“sigmoid”" [E006]
                  7 |   activation: “sigmoid”
                    |               ^^^^^^^^^
                  allowed: \(words(of: Activation.self))
                  type " in place of the typographic “
                  did you mean sigmoid?
                """)
    }

    @Test func aLetter() {
        #expect(
            complaint(typing: "activation: sigmoid", as: "activation: ｓigmoid") == """
                lab.yaml:7:15: error: activation cannot be "ｓigmoid" [E006]
                  7 |   activation: ｓigmoid
                    |               ^^^^^^^^
                  allowed: \(words(of: Activation.self))
                  type s in place of the full-width ｓ
                  did you mean sigmoid?
                """)
    }

    @Test func aSpaceBeforeAComment() {
        #expect(
            complaint(typing: "iterations: 11", as: "iterations: 11\u{3000}# 十一") == """
                lab.yaml:11:15: error: iterations must be a whole number, not "11　# 十一" [E004]
                  11 |   iterations: 11　# 十一
                     |               ^^^^^^^^^^
                  allowed: 0 to 100000000
                  type an ordinary space in place of the full-width space
                """)
    }

    @Test func aKeyThatASpaceIndents() {
        #expect(
            complaint(typing: "title: Sound", as: "\u{3000}title: Sound") == """
                lab.yaml:1:1: error: unknown key "　title" [E003]
                  1 | 　title: Sound
                    | ^^^^^^^
                  allowed: title, author, course, student_id, date, language, landscape, sweep, worksheet, data, network, training, descent, experiments, prose, runs
                  type an ordinary space in place of the full-width space
                  did you mean title?
                """)
    }

    @Test func aTableOfOneLine() {
        #expect(
            complaint(typing: "vary: {activation: [sigmoid, relu]}", as: "vary: activation：relu") == """
                lab.yaml:15:11: error: vary must hold keys and values, not "activation：relu" [E004]
                  15 |     vary: activation：relu
                     |           ^^^^^^^^^^^^^^^^
                  allowed: lines such as key: value
                  type : in place of the full-width ：
                """)
    }

    @Test func everyColon() {
        #expect(
            complaint(typing: ": ", as: "：") == """
                lab.yaml:1:6: error: a full-width ： stands where YAML reads only : [E001]
                  1 | title：Sound
                    |      ^^
                  allowed: a colon and a space after each key, such as key: value
                """)
    }

    /// Within Chinese words they are what they should be, whatever else is wrong in the line.
    @Test(arguments: [
        "title: 步长：大: 小", "title: “一，二”：[三]: 四", "title: 一　二: 三",
    ])
    func amongChineseWordsItIsNotToBlame(line: String) {
        let told = complaint(typing: "title: Sound", as: line)
        #expect(told.hasPrefix("lab.yaml:1:"))
        #expect(told.contains("error: this colon cannot stand here [E001]\n"))
        #expect(!told.contains("full-width") && !told.contains("in place of"))
    }

    @Test func aNameOfChineseWordsIsNotToBlame() {
        let told = complaint(typing: "activation: sigmoid", as: "activation: 甲，乙")
        #expect(told.contains("error: activation cannot be \"甲，乙\" [E006]\n"))
        #expect(!told.contains("in place of"))
    }

    @Test func aTitleMayHoldThemAll() {
        #expect(complaint(typing: "title: Sound", as: "title: “声音”：一，二；三　四（五）") == "")
    }
}

import Testing

/// Tables that cannot be read: the error names the table, its line and column, and shows the line.
struct TableErrorTests {
    private func complaint(
        about table: String, targets: String = "y", inputs: String? = nil
    ) throws -> String {
        let tables = try Tables(["t.csv": table])
        let inputs = inputs.map { "inputs: \($0)\n" } ?? ""
        return tables.complaint(
            about: Sound.learning("csv: t.csv\n\(inputs)targets: \(targets)", layers: "[1, 1]"))
    }

    @Test func aMissingValue() throws {
        #expect(
            try complaint(about: "x,y\n1,0\n,1\n") == """
                t.csv:3:1: error: x is missing here [E113]
                  3 | ,1
                    | ^
                  allowed: a value in every cell
                """)
    }

    @Test func aMissingClass() throws {
        #expect(
            try complaint(about: "x,y\n1,a\n2,\n") == """
                t.csv:3:3: error: y is missing here [E113]
                  3 | 2,
                    |   ^
                  allowed: a value in every cell
                """)
    }

    @Test func raggedRows() throws {
        #expect(
            try complaint(about: "x,y\n1,0\n1\n1,0,7\n") == """
                t.csv:3:1: error: this line has 1 cell, the first has 2 [E110]
                  3 | 1
                    | ^
                  allowed: a cell for each name
                t.csv:4:5: error: this line has 3 cells, the first has 2 [E110]
                  4 | 1,0,7
                    |     ^
                  allowed: a cell for each name
                """)
    }

    @Test func aWordAmongNumbers() throws {
        #expect(
            try complaint(about: "x,y\n1,0\n长,1\ntwo,0\n3,0\n4,0\n5,1\n") == """
                t.csv:3:1: error: x must be a number, not "长" [E113]
                  3 | 长,1
                    | ^^
                  allowed: a finite number, or inputs without this column
                t.csv:4:1: error: x must be a number, not "two" [E113]
                  4 | two,0
                    | ^^^
                  allowed: a finite number, or inputs without this column
                """)
    }

    @Test func aColumnThatHoldsSomeNumbersIsNotLeftOutUnsaid() throws {
        #expect(
            try complaint(about: "x,z,y\n1,NA,0\n2,NA,1\n3,7,1\n") == """
                t.csv:2:3: error: z must be a number, not "NA" [E113]
                  2 | 1,NA,0
                    |   ^^
                  allowed: a finite number, or inputs without this column
                t.csv:3:3: error: z must be a number, not "NA" [E113]
                  3 | 2,NA,1
                    |   ^^
                  allowed: a finite number, or inputs without this column
                """)
    }

    @Test func aDecimalComma() throws {
        #expect(
            try complaint(about: "x;y\n1.5;0\n2.5;1\n0,5;1\n") == """
                t.csv:4:1: error: x must be a number, not "0,5" [E113]
                  4 | 0,5;1
                    | ^^^
                  allowed: a finite number, or inputs without this column
                  did you mean 0.5?
                """)
    }

    @Test(arguments: ["nan", "inf", "-Inf", "1e39"])
    func aNumberThatFloat32CannotHold(number: String) throws {
        #expect(
            try complaint(about: "x,y\n\(number),0\n1,1\n") == """
                t.csv:2:1: error: x must be finite in float32, not "\(number)" [E113]
                  2 | \(number),0
                    | \(String(repeating: "^", count: number.count))
                  allowed: -3.4e38 to 3.4e38
                """)
    }

    @Test func anUnknownColumn() throws {
        #expect(
            try complaint(about: "length,kind\n1,0\n", targets: "knid", inputs: "[lenght]") == """
                lab.yaml:3:12: error: there is no column "lenght" in t.csv [E115]
                  3 |   inputs: [lenght]
                    |            ^^^^^^
                  allowed: length, kind
                  did you mean length?
                lab.yaml:4:12: error: there is no column "knid" in t.csv [E115]
                  4 |   targets: knid
                    |            ^^^^
                  allowed: length, kind
                  did you mean kind?
                """)
    }

    @Test func aColumnOnBothSides() throws {
        #expect(
            try complaint(about: "x,y\n1,0\n", inputs: "[x, y]") == """
                lab.yaml:3:15: error: column "y" is named twice [E002]
                  3 |   inputs: [x, y]
                    |               ^
                  allowed: each column once
                """)
    }

    @Test func twoColumnsOfOneName() throws {
        #expect(
            try complaint(about: "x,y,x\n1,0,2\n") == """
                t.csv:1:5: error: two columns are called "x" [E111]
                  1 | x,y,x
                    |     ^
                  allowed: each name once
                """)
    }

    @Test func aColumnWithoutAName() throws {
        #expect(
            try complaint(about: "x,,y\n1,0,2\n") == """
                t.csv:1:3: error: column 2 has no name [E111]
                  1 | x,,y
                    |   ^
                """)
    }

    @Test func noNames() throws {
        #expect(
            try complaint(about: "1,0\n2,1\n") == """
                t.csv:1:1: error: the first line must name the columns [E111]
                  1 | 1,0
                    | ^
                  allowed: names such as x1,x2
                """)
    }

    @Test func onlyNames() throws {
        #expect(
            try complaint(about: "x,y\n\n") == """
                t.csv:1:1: error: the file names its columns and has no samples [E112]
                  1 | x,y
                    | ^
                """)
    }

    @Test func anOpenQuote() throws {
        #expect(
            try complaint(about: "x,y\n1,\"a\n2,b\n") == """
                t.csv:2:4: error: this quote is not closed [E114]
                  2 | 1,"a
                    |    ^
                """)
    }

    @Test func anOpenQuoteAmongTheNames() throws {
        #expect(
            try complaint(about: "x,\"y\n1,0\n") == """
                t.csv:1:4: error: this quote is not closed [E114]
                  1 | x,"y
                    |    ^
                """)
    }

    @Test func aWordAfterAQuote() throws {
        #expect(
            try complaint(about: "x,y\n1,\"a\"b\n") == """
                t.csv:2:6: error: something follows the closing quote [E114]
                  2 | 1,"a"b
                    |      ^
                  allowed: a quote within quotes is doubled: ""
                """)
    }

    @Test func noNumbers() throws {
        #expect(
            try complaint(about: "x,y\na,0\nb,1\n") == """
                lab.yaml:2:8: error: no column besides the targets holds numbers [E113]
                  2 |   csv: t.csv
                    |        ^^^^^
                  allowed: a table with a column of numbers, such as 1.5
                """)
    }

    @Test func ofManyErrorsTenAreShown() throws {
        let text = try complaint(about: "x,y\n" + String(repeating: "1\n", count: 25))
        let lines = text.split(separator: "\n")
        #expect(lines.count { $0.contains("error: this line has 1 cell") } == 10)
        #expect(lines.first == "t.csv: error: 15 more lines are wrong [E110]")
    }

    @Test func ofManyGapsTenAreShownFromTheFirstLineOn() throws {
        let rows = String(repeating: "1,2,0\n", count: 20) + String(repeating: "NA,,1\n", count: 9)
        let lines = try complaint(about: "x1,x2,y\n" + rows).split(separator: "\n")
        #expect(lines.first == "t.csv: error: 8 more cells are wrong [E113]")
        #expect(lines.filter { $0.contains(": error: x") }.map { $0.prefix(10) }.first == "t.csv:22:1")
        #expect(lines.count { $0.contains("error: x1 must be a number, not \"NA\" [E113]") } == 5)
        #expect(lines.count { $0.contains("error: x2 is missing here [E113]") } == 5)
    }

    @Test func controlsDoNotReachTheTerminal() throws {
        let text = try complaint(about: "x,y\n\u{1b}[31mred,0\n1,1\n2,0\n")
        #expect(!text.unicodeScalars.contains("\u{1b}"))
        #expect(text.contains("t.csv:2:1: error: x must be a number, not"))
    }

    @Test func aMissingFile() throws {
        let tables = try Tables(["data/iris.csv": "x,y\n1,0\n"])
        #expect(
            tables.complaint(about: Sound.learning("csv: data/irs.csv\ntargets: y")) == """
                lab.yaml:2:8: error: there is no file "data/irs.csv" [E101]
                  2 |   csv: data/irs.csv
                    |        ^^^^^^^^^^^^
                  allowed: the path of a table, from the lab file's folder
                  did you mean data/iris.csv?
                """)
    }

    @Test func aFolder() throws {
        let tables = try Tables(["data/iris.csv": "x,y\n1,0\n"])
        #expect(
            tables.complaint(about: Sound.learning("csv: data\ntargets: y")) == """
                lab.yaml:2:8: error: "data" is a directory [E102]
                  2 |   csv: data
                    |        ^^^^
                  allowed: the path of a table, from the lab file's folder
                """)
    }

    @Test func aFileThatNeverEnds() throws {
        let tables = try Tables(["t.csv": ""])
        #expect(
            tables.complaint(about: Sound.learning("csv: /dev/zero\ntargets: y")) == """
                lab.yaml:2:8: error: "/dev/zero" cannot be read [E102]
                  2 |   csv: /dev/zero
                    |        ^^^^^^^^^
                  allowed: the path of a table, from the lab file's folder
                """)
    }

    @Test(arguments: ["", "\n\n \n"])
    func anEmptyFile(table: String) throws {
        let text = try complaint(about: table)
        #expect(text.contains("is empty"))
        #expect(text.hasSuffix("\n  allowed: a line of names, then samples"))
    }

    @Test func bytesThatAreNotUTF8() throws {
        let tables = try Tables(bytes: ["t.csv": [0x78, 0xFF, 0x0A]])
        #expect(
            tables.complaint(about: Sound.learning("csv: t.csv\ntargets: y")) == """
                lab.yaml:2:8: error: "t.csv" is not UTF-8 text [E104]
                  2 |   csv: t.csv
                    |        ^^^^^
                  allowed: a file saved as UTF-8
                """)
    }

    @Test func aFileTooLarge() throws {
        let tables = try Tables(bytes: ["t.csv": Array(repeating: UInt8(ascii: "x"), count: 8 << 20 + 1)])
        #expect(
            tables.complaint(about: Sound.learning("csv: t.csv\ntargets: y")) == """
                lab.yaml:2:8: error: "t.csv" is too large for data [E103]
                  2 |   csv: t.csv
                    |        ^^^^^
                  allowed: at most 8 MB
                """)
    }

    @Test func tooManySamples() throws {
        let table = "x,y\n" + String(repeating: "1,0\n", count: 100_001)
        #expect(
            try complaint(about: table) == """
                t.csv: error: 100001 samples are more than a lab can hold [E011]
                  allowed: at most 100000
                """)
    }

    @Test func tooManyColumns() throws {
        let names = (1...10_001).map { "x\($0)" }.joined(separator: ",")
        #expect(
            try complaint(about: names + "\n1\n") == """
                t.csv: error: 10001 columns are more than a lab can hold [E011]
                  allowed: at most 10000
                """)
    }

    @Test func aTableAtOnceWithRows() throws {
        #expect(
            try complaint(about: "x,y\n1,0\n", targets: "[[0]]", inputs: "[[1]]") == """
                lab.yaml:3:11: error: inputs must name columns where csv gives the data [E008]
                  3 |   inputs: [[1]]
                    |           ^
                  allowed: a column's name, or a list of them
                lab.yaml:4:12: error: targets must name columns where csv gives the data [E008]
                  4 |   targets: [[0]]
                    |            ^
                  allowed: a column's name, or a list of them
                """)
    }

    @Test func noTargets() throws {
        let tables = try Tables(["t.csv": "x,y\n1,0\n"])
        #expect(
            tables.complaint(about: Sound.learning("csv: t.csv")) == """
                lab.yaml:1:1: error: data.targets is missing [E007]
                  1 | data:
                    | ^^^^
                  allowed: targets: the name of a column
                """)
    }
}

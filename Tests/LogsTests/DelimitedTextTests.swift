import Foundation
import Logs
import Testing

/// However a table was written, its numbers are read.
@Suite struct DelimitedTextTests {
    static let plain = "step,loss\n0,0.5\n1,0.25\n"

    @Test(arguments: [
        plain, "step\tloss\n0\t0.5\n1\t0.25\n", "step;loss\n0;0.5\n1;0.25\n", "step|loss\n0|0.5\n1|0.25\n",
        "step loss\n0 0.5\n1 0.25\n", "  step    loss\n     0     0.5\n     1    0.25\n",
        "step , loss\n 0 , 0.5 \n 1 , 0.25 \n",
    ])
    func anySeparatorIsFound(text: String) throws {
        let log = try read(text)
        #expect(log.run.points("loss") == "0=0.5 1=0.25")
        #expect(log.told == [])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func anyEndOfLineIsOne(end: String) throws {
        let log = try read(Self.plain.replacingOccurrences(of: "\n", with: end))
        #expect(log.run.points("loss") == "0=0.5 1=0.25")
        #expect(log.told == [])
    }

    @Test func theLastLineNeedsNoEnd() throws {
        #expect(try read("step,loss\n0,0.5\n1,0.25").run.points("loss") == "0=0.5 1=0.25")
    }

    @Test func aMarkBeforeUTF8IsNoPartOfTheName() throws {
        #expect(try read("\u{FEFF}" + Self.plain).run.series.map(\.name) == ["loss"])
        #expect(
            try read("\u{FEFF}{\"step\": 0, \"loss\": 1}\n{\"step\": 1, \"loss\": 2}").run.points("loss")
                == "0=1 1=2")
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func unicodeTextOfExcelIsRead(encoding: String.Encoding) throws {
        let text = "\u{FEFF}步数\t损失\r\n0\t0.5\r\n1\t0.25\r\n"
        let log = try Log.read([UInt8](#require(text.data(using: encoding))), file: "run.txt")
        #expect(log.run.points("损失") == "0=0.5 1=0.25")
        #expect(log.run.stepName == "步数")
    }

    @Test func chineseExcelIsRead() throws {
        // 步数,训练损失 in GBK.
        let header: [UInt8] = [0xB2, 0xBD, 0xCA, 0xFD, 0x2C, 0xD1, 0xB5, 0xC1, 0xB7, 0xCB, 0xF0, 0xCA, 0xA7]
        let log = try Log.read(header + Array("\r\n0,0.5\r\n1,0.25\r\n".utf8), file: "run.csv")
        #expect(log.run.points("训练损失") == "0=0.5 1=0.25")
        #expect(log.run.stepName == "步数")
    }

    @Test func aLongChineseTextIsCutNowhere() throws {
        // The head by which the encoding is told ends within a character for one of these.
        for shift in 0..<3 {
            let header =
                "step,loss," + String(repeating: "x", count: shift) + String(repeating: "损", count: 100)
            let rows = (0..<3000).map { "\($0),0.5,字字字字字字字字字字" }.joined(separator: "\n")
            #expect(try read(header + "\n" + rows).run.series.map(\.name) == ["loss"])
        }
    }

    @Test func quotesMayHoldSeparatorsQuotesAndEndsOfLines() throws {
        let log = try read(
            "step,\"the \"\"loss\"\", of all\",\"note\"\n0,\"0.5\",\"a, b\nc\"\n1,0.25,\"\"\n2,x,\n")
        #expect(log.run.points("the \"loss\", of all") == "0=0.5 1=0.25")
        #expect(log.told == ["run.csv: line 5: warning: the \"loss\", of all is \"x\", not a number"])
    }

    @Test func anOpenQuoteSwallowsNothing() throws {
        let log = try read("step,loss,note\n0,0.5,\"open\n1,0.25,b\n2,0.125,c\n")
        #expect(log.run.points("loss") == "0=0.5 1=0.25 2=0.125")
    }

    @Test func aHeaderInTheMiddleIsNoRow() throws {
        let log = try read(Self.plain + "step,loss\n2,0.125\n")
        #expect(log.run.points("loss") == "0=0.5 1=0.25 2=0.125")
        #expect(log.told == [])
    }

    @Test func commentsAndEmptyLinesAreNoRows() throws {
        let log = try read(
            "# trained by me\n\n# step is an update\nstep,loss\n0,0.5\n\n# resumed\n1,0.25\n2,x\n")
        #expect(log.run.points("loss") == "0=0.5 1=0.25")
        #expect(log.told == ["run.csv: line 9: warning: loss is \"x\", not a number"])
    }

    @Test func aCommentMayBeTheHeader() throws {
        #expect(try read("# step loss\n0 0.5\n1 0.25\n").run.points("loss") == "0=0.5 1=0.25")
    }

    @Test func commasStandBeforeDecimalsWhereNothingElseIsMeant() throws {
        #expect(try read("step;loss\n0;0,5\n1;1,25e-1\n2;nan\n").run.points("loss") == "0=0.5 1=0.125 2=nan")
        #expect(try read("step;a;b\n0;0.5;1,5\n").run.points("a") == "0=0.5")
    }

    @Test func withoutAHeaderColumnsAreNumbered() throws {
        let log = try read("0.5,1\n0.25,2\n")
        #expect(log.run.points("1") == "0=0.5 1=0.25")
        #expect(log.run.points("2") == "0=1 1=2")
        #expect(
            log.remarks.map(\.description) == [
                "run.csv: note: the first row names no columns: they are called 1 to 2; "
                    + "a first row such as step,loss says what they are"
            ])
    }

    @Test func withoutAHeaderAFirstColumnThatCountsIsTheStep() throws {
        let log = try read("10,0.5\n20,0.25\n")
        #expect(log.run.series.map(\.name) == ["2"])
        #expect(log.run.points("2") == "10=0.5 20=0.25")
    }

    @Test func columnsOfOneNameAreToldApart() throws {
        #expect(
            try read("step,loss,loss,loss\n0,1,2,3\n").run.series.map(\.name) == [
                "loss", "loss (2)", "loss (3)",
            ])
    }

    @Test func aColumnOfRowNamesNeedsNoName() throws {
        #expect(try read("loss acc\n1 0.5 0.25\n2 0.25 0.5\n").run.points("loss") == "1=0.5 2=0.25")
    }

    @Test func numbersAreReadAsPythonWritesThem() throws {
        let values = "nan inf -inf Infinity -Infinity NaN 1e5 1E-3 +0.5 .5 5. 1_000 -0 1e400 1e-400 0.1"
        let text = "loss\n" + values.replacingOccurrences(of: " ", with: "\n")
        #expect(
            try read(text).run["loss"]?.values.map(\.description) == [
                "nan", "inf", "-inf", "inf", "-inf", "nan", "100000.0", "0.001", "0.5", "0.5", "5.0",
                "1000.0", "-0.0", "inf",
                "0.0", "0.1",
            ])
    }

    @Test(arguments: ["0x1p3", "1__0", "_1", "1_", "1,5", "1.2.3", "--1", "1e", "0.5abc", "½"])
    func whatPythonWouldNotReadIsNoNumber(cell: String) throws {
        let log = try read("step;loss\n0;1.5\n1;\(cell)\n")
        #expect(log.run.points("loss") == "0=1.5")
        #expect(log.told == ["run.csv: line 3: warning: loss is \"\(cell)\", not a number"])
    }

    @Test func numbersAreRoundedAsTheyShouldBe() throws {
        let values = [
            "0.1", "9007199254740993", "2.2250738585072011e-308", "4.9e-324", "1.7976931348623157e308",
            "0.30000000000000004", "179769313486231580793e289", "5e-324", "123456789012345678901234567890",
        ]
        let read = try read("loss\n" + values.joined(separator: "\n")).run["loss"]?.values
        #expect(read == values.compactMap(Double.init))
    }

    @Test(arguments: ["", "NA", "N/A", "null", "None", "-", "\"\""])
    func anEmptyCellIsNoPoint(cell: String) throws {
        let log = try read("step,loss,acc\n0,\(cell),1\n1,0.5,\(cell)\n2,0.25,3\n")
        #expect(log.run.points("loss") == "1=0.5 2=0.25")
        #expect(log.run.points("acc") == "0=1 2=3")
        #expect(log.told == [])
    }

    @Test func rowsOfAnotherLengthAreToldOf() throws {
        let log = try read("step,loss,acc\n0,0.5,1\n1,0.25\n2,0.125,3,4\n3,0.1,4\n")
        #expect(log.run.points("loss") == "0=0.5 1=0.25 2=0.125 3=0.1")
        #expect(log.run.points("acc") == "0=1 2=3 3=4")
        #expect(
            log.told == [
                "run.csv: line 3: warning: 2 cells under 3 columns",
                "run.csv: line 4: warning: 4 cells under 3 columns",
            ])
        #expect(log.isDamaged)
    }

    @Test func aSeparatorAtTheEndOfRowsIsNoColumn() throws {
        let log = try read("step,loss,\n0,0.5,\n1,0.25,\n")
        #expect(log.run.points("loss") == "0=0.5 1=0.25")
        #expect(log.told == [])
        #expect(try read("step,loss\n0,0.5,\n1,0.25,\n").told == [])
    }

    @Test func spacesAtTheEndAreNoRow() throws {
        #expect(try read("step loss\n0 0.5 \n1 0.25\n   ").run.points("loss") == "0=0.5 1=0.25")
    }

    @Test func aWideTableWithShortRowsTakesNoMoreRoomThanItsCells() throws {
        let header = (0..<5000).map { "c\($0)" }.joined(separator: ",")
        let log = try read(header + "\n" + String(repeating: "1\n", count: 20_000))
        #expect(log.run.series.map(\.name) == ["c0"])
        #expect(log.run["c0"]?.values.count == 20_000)
        #expect(log.told.last == "run.csv: warning: 19980 more lines are damaged")
    }

    @Test func aHeaderMayBeLongerThanWhatIsLookedAtFirst() throws {
        let names = (0..<2000).map { "a long name of column number \($0) in this table" }
        let text =
            names.joined(separator: ",") + "\n" + Array(repeating: "1", count: 2000).joined(separator: ",")
        #expect(try read(text).run.series.map(\.name) == names)
        let comment = "# " + String(repeating: "x", count: 100_000) + "\nstep,loss\n5,1\n"
        #expect(try read(comment).run.points("loss") == "5=1")
    }

    @Test func rowsWithAndWithoutAllCellsMayComeInTurn() throws {
        let rows = (0..<1000).map { $0 % 3 == 2 ? "\($0)" : $0 % 3 == 1 ? "\($0),,7" : "\($0),5," }
        let log = try read("step,a,b\n" + rows.joined(separator: "\n") + "\n")
        #expect(log.run["a"]?.steps == stride(from: 0, to: 1000, by: 3).map(Double.init))
        #expect(log.run["b"]?.steps == stride(from: 1, to: 1000, by: 3).map(Double.init))
    }

    @Test func afterTwentyAlikeTheyAreCounted() throws {
        let rows = (0..<100).map { "\($0),\($0 % 4 == 0 ? "oops" : "0.5")" }.joined(separator: "\n")
        let log = try read("step,loss\n" + rows)
        #expect(log.remarks.count == 21)
        #expect(log.told.first == "run.csv: line 2: warning: loss is \"oops\", not a number")
        #expect(log.told.last == "run.csv: warning: 5 more cells of loss are no numbers")
    }

    @Test func whatWouldActOnATerminalIsLeftOutOfAMessage() throws {
        let log = try read("step,loss\n0,0.5\n1,\u{1B}[31mred\u{7}\n")
        #expect(log.told == ["run.csv: line 3: warning: loss is \"[31mred\", not a number"])
    }

    @Test func linesAreCountedThroughAllPiecesOfALongText() throws {
        var text = "# a comment\nstep,loss,note\n"
        for row in 0..<60_000 {
            text += "\(row),\(row == 50_000 ? "bad" : "0.5"),\(row % 1000 == 0 ? "\"a\nb\"" : "c")\n"
        }
        let log = try read(text)
        #expect(log.run["loss"]?.values.count == 59_999)
        #expect(log.run["loss"]?.steps.last == 59_999)
        #expect(log.told == ["run.csv: line 50053: warning: loss is \"bad\", not a number"])
    }

    @Test func aColumnThatBeginsLateInALongTextKeepsItsSteps() throws {
        var text = "step,loss,val_loss\n"
        for row in 0..<60_000 { text += "\(row),0.5,\(row % 30_000 == 29_999 ? "7" : "")\n" }
        #expect(try read(text).run.points("val_loss") == "29999=7 59999=7")
    }

    @Test(arguments: [
        ("", "is empty"), ("\n\n", "holds no series of numbers"), ("step\n1\n", "holds no series of numbers"),
    ])
    func whatHoldsNoSeriesIsRefused(text: String, problem: String) throws {
        let error = #expect(throws: LogError.self) { try read(text) }
        #expect(error?.file == "run.csv")
        #expect(error?.problem == problem)
    }
}

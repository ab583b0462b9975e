import Histories
import Testing

@Suite("Reading CSV")
struct CSVReadingTests {
    private func read(_ text: String) throws -> History { try CSV.read(Array(text.utf8), name: "run") }

    @Test(
        "what is wrong is said with its line",
        arguments: [
            ("", "line 1: no header"),
            ("\n0,1\n", "line 1: no header"),
            ("step,loss\n0,1\n", "line 1: the first column must be iteration, not step"),
            ("iteration,loss,w1\n0,1,2\n1,2\n", "line 3: 2 cells under 3 columns"),
            ("iteration,loss\n0,1,2\n", "line 2: 3 cells under 2 columns"),
            ("iteration,loss\n0,1\nx,2\n", "line 3: iteration x is not a whole number"),
            ("iteration,loss\n0.5,1\n", "line 2: iteration 0.5 is not a whole number"),
            ("iteration,loss\n-1,1\n", "line 2: iteration -1 is not a whole number"),
            ("iteration,loss\n,1\n", "line 2: iteration  is not a whole number"),
            (
                "iteration,loss\n0,1\n9223372036854775807,2\n",
                "line 3: iteration 9223372036854775807 is too large"
            ),
            ("iteration,loss\n0,1\n\n2,one\n", "line 4: loss is one, not a number"),
            ("iteration,loss\n3,1\n3,2\n", "line 3: iteration 3 does not follow 3"),
            ("iteration,loss\n3,1\n2,2\n", "line 3: iteration 2 does not follow 3"),
        ])
    func errors(text: String, message: String) {
        let error = #expect(throws: FormatError.self) { try read(text) }
        #expect(error?.description == message)
    }

    @Test("line ends of other systems, blank lines and a missing last one are taken")
    func lineEnds() throws {
        let plain = try read("iteration,loss,w1\n0,1,2\n1,0.5,\n")
        #expect(try read("iteration,loss,w1\r\n0,1,2\r\n1,0.5,\r\n") == plain)
        #expect(try read("iteration,loss,w1\n\n0,1,2\n\n1,0.5,") == plain)
        #expect(plain["w1"]?.values == [2])
        #expect(plain.stateCount == 2)
    }

    @Test("iterations may begin late and leave some out")
    func steps() throws {
        let history = try read("iteration,loss\n10,1\n20,0.5\n21,0.25\n")
        #expect(history.loss.map { Array($0.steps) } == [10, 20, 21])
        #expect(history.loss?.value(at: 20) == 0.5)
        #expect(history.loss?.value(at: 11) == nil)
        #expect(history.stateCount == 22)
    }
}

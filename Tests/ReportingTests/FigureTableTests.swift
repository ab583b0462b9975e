import Charting
import Foundation
import Languages
import Testing

@testable import Reporting

/// The table below a figure.
struct FigureTableTests {
    private func table(of marks: [any Mark]) throws -> FigureTable? {
        let chart = Chart(title: "t", x: Axis(label: "iteration"), marks: marks)
        return FigureTable(chart.table, try Templates(folder: templates.path).language("en"))
    }

    private func line(_ number: Int, x: [Double]) -> Line { Line("run \(number)", x: x, y: x) }

    @Test func aRowThatIsEmptyInAllColumnsThatAreShownIsLeftOut() throws {
        // The ninth line would be the tenth column.
        let shown = (1...8).map { line($0, x: [0, 10]) }
        let table = try #require(try table(of: shown + [line(9, x: [0, 5, 10])]))
        #expect(table.rows.map(\.markup).map { $0.hasPrefix("<td>5<") } == [false, false])
        #expect(
            table.leftOut
                == "Shown are 2 of 3 rows and 9 of 10 columns; the CSV file has them all.")
    }

    @Test func aRowThatIsEmptyInSomeStays() throws {
        let table = try #require(try table(of: [line(1, x: [0, 10]), line(2, x: [0, 5, 10])]))
        #expect(table.rows.map(\.markup) == ["<td>0<td>0<td>0", "<td>5<td><td>5", "<td>10<td>10<td>10"])
        #expect(table.leftOut == nil)
    }
}

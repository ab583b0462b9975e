import Charting
import Figures
import Histories
import Testing

@Suite("Update ratios")
struct UpdateRatiosTests {
    private func figure(_ ratios: [[Double]]) throws -> Figure? {
        let columns = ratios.enumerated().map { column("layer\($0 + 1).update_ratio", $1) }
        return try Figure.updateRatios([trace("a", columns)], title: "", settings())
    }

    @Test("are a line per layer on a logarithmic axis, beside the rule of thumb")
    func lines() throws {
        let figure = try #require(try figure([[0.1, 0.01], [0.001, 0.002]]))
        #expect(figure.chart.y.scale == .log)
        #expect(figure.chart.lines().map(\.label) == ["layer 1", "layer 2", "rule of thumb: 10⁻³"])
        #expect(figure.chart.lines().map(\.y) == [[0.1, 0.01], [0.001, 0.002], [0.001, 0.001]])
        #expect(figure.caption.contains("says little of tiny networks"))
        #expect(
            figure.chart.description
                == "With a, an update moves a layer's weights by 0.001 to 0.1 of their norm.")
    }

    @Test("far from the rule it is neither drawn nor spoken of")
    func far() throws {
        let figure = try #require(try figure([[1e-9, 1e-6], [1e-8, 1e-7]]))
        #expect(figure.chart.lines().count == 2 && !figure.caption.contains("rule"))
    }

    @Test("of one layer, or all within a factor of ten, have no figure")
    func none() throws {
        #expect(try figure([[0.1, 0.001]]) == nil)
        #expect(try figure([[0.1, 0.05], [0.02, 0.04]]) == nil)
        #expect(try Figure.updateRatios([trace("a", [2, 1])], title: "", settings()) == nil)
    }

    @Test("an update that changes nothing, or starts from weights of 0, is a gap")
    func gaps() throws {
        let figure = try #require(try figure([[0, 0.1], [.infinity, 0.001]]))
        #expect(figure.caption.contains("breaks off"))
        _ = try figure.chart.scene()
    }
}

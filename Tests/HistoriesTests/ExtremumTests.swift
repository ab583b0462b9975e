import Histories
import Testing

@Suite("First, last and lowest")
struct ExtremumTests {
    private func loss(_ values: [Double]) -> Series {
        Series(name: "loss", steps: .every(5..<(5 + values.count)), values: values)
    }

    @Test("the lowest is where it was first reached")
    func lowest() {
        let series = loss([3, 1, 2, 1, 1])
        #expect(series.lowest?.step == 6)
        #expect(series.lowest?.value == 1)
    }

    @Test("the lowest is finite; the last is whatever it is")
    func finite() {
        let series = loss([.nan, 4, -.infinity, 2, .infinity])
        #expect(series.lowest?.step == 8)
        #expect(series.lowest?.value == 2)
        #expect(series.first?.value.isNaN == true)
        #expect(series.last?.value == .infinity)
        #expect(series.last?.step == 9)
    }

    @Test("there is none where there are no values, and no lowest where none is finite")
    func none() {
        #expect(loss([]).first == nil && loss([]).last == nil && loss([]).lowest == nil)
        #expect(loss([.nan, .infinity]).lowest == nil)
    }
}

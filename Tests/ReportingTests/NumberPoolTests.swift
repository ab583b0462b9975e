import Foundation
@testable import Reporting
import Testing

@Suite("The page's pool of numbers")
struct NumberPoolTests {
    private func texts(_ lists: [Double]...) throws -> [String] {
        var pool = NumberPool()
        for list in lists { _ = pool.place(of: list) }
        return try JSONDecoder().decode([String].self, from: JSONEncoder().encode(pool))
    }

    @Test("Each list stands there once, in the form that is shortest and exact")
    func forms() throws {
        #expect(try texts([0, 1, 2, 3], [0, 1, 2, 3]) == ["r0 1 4"])
        #expect(try texts([1, 0, 255]) == ["bAQD/"])
        #expect(try texts([0.5, -2]) == ["fAAAAPwAAAMA"])
        #expect(try texts([0.1]) == ["dmpmZmZmZuT8"])
        #expect(try texts([.infinity, .nan])[0].first == "f")
        // Minus zero is no whole number of a byte.
        #expect(try texts([-0.0, 1])[0].first == "f")
    }
}

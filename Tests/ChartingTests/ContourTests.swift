import Testing

@testable import Charting

@Suite("Contours")
struct ContourTests {
    /// A field of a formula on an uneven grid from -1 to 1 both ways.
    static func field(columns: Int = 41, rows: Int = 37, _ formula: (Double, Double) -> Double) throws
        -> Field
    {
        let places = { (count: Int) in
            (0..<count).map { index in
                let share = 2 * Double(index) / Double(count - 1) - 1
                return 0.8 * share + 0.2 * share * share * share
            }
        }
        let (x, y) = (places(columns), places(rows))
        return try #require(Field(x: x, y: y, values: y.flatMap { y in x.map { formula($0, y) } }))
    }

    /// Noise, some of it infinite or not there.
    static func noise(seed: UInt64, holes: Bool) throws -> Field {
        var random = SeededGenerator(seed: seed)
        return try field(columns: 14, rows: 11) { _, _ in
            switch Int.random(in: 0..<100, using: &random) {
            case ..<8 where holes: .nan
            case 8..<11 where holes: .infinity
            case 11..<14 where holes: -.infinity
            default: .random(in: -1...1, using: &random)
            }
        }
    }

    /// The area inside rings, holes taken off.
    private func area(_ rings: [[SIMD2<Double>]]) -> Double {
        rings.reduce(0) { $0 + signedArea($1) }
    }

    private func signedArea(_ ring: [SIMD2<Double>]) -> Double {
        ring.indices.reduce(0) { sum, index in
            let (a, b) = (ring[index], ring[(index + 1) % ring.count])
            return sum + (a.x * b.y - b.x * a.y) / 2
        }
    }

    /// How often rings go round a point.
    private func winding(_ rings: [[SIMD2<Double>]], around point: SIMD2<Double>) -> Int {
        rings.reduce(0) { sum, ring in
            sum
                + ring.indices.reduce(0) { sum, index in
                    let (a, b) = (ring[index] - point, ring[(index + 1) % ring.count] - point)
                    guard (a.y <= 0) != (b.y <= 0) else { return sum }
                    let side = a.x * b.y - b.x * a.y
                    return sum + (a.y <= 0 ? (side > 0 ? 1 : 0) : (side < 0 ? -1 : 0))
                }
        }
    }

    private func interpolated(_ field: Field, at point: SIMD2<Double>) -> Double {
        let column = min(field.x.lastIndex { $0 <= point.x } ?? 0, field.x.count - 2)
        let row = min(field.y.lastIndex { $0 <= point.y } ?? 0, field.y.count - 2)
        let s = (point.x - field.x[column]) / (field.x[column + 1] - field.x[column])
        let t = (point.y - field.y[row]) / (field.y[row + 1] - field.y[row])
        // A corner without weight may be a hole.
        let corners = [
            ((1 - s) * (1 - t), field[column, row]), (s * (1 - t), field[column + 1, row]),
            ((1 - s) * t, field[column, row + 1]), (s * t, field[column + 1, row + 1]),
        ]
        return corners.reduce(0) { $0 + ($1.0 < 1e-9 ? 0 : $1.0 * $1.1) }
    }

    @Test("A plane's line is straight and its region exact")
    func plane() throws {
        let field = try Self.field { 2 * $0 + 3 * $1 }
        let lines = field.lines(at: 4)
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(!line.isClosed)
        for point in line.points { #expect(abs(2 * point.x + 3 * point.y - 4) < 1e-12) }
        // What is left is the corner at (1, 1), a triangle with sides 1/2 and 1/3.
        let rings = field.rings(from: 4)
        #expect(rings.count == 1)
        #expect(abs(area(rings) - 1.0 / 12) < 1e-12)
        // High ground is at the left: the line goes down to the right.
        let (first, last) = (line.points[0], line.points[line.points.count - 1])
        #expect(last.x > first.x && last.y < first.y)
    }

    @Test("A cone's line is one ring, and round")
    func cone() throws {
        let field = try Self.field(columns: 201, rows: 203) { 1 - ($0 * $0 + $1 * $1).squareRoot() }
        for level in [0.2, 0.5, 0.75] {
            let lines = field.lines(at: level)
            #expect(lines.count == 1 && lines[0].isClosed)
            let radius = 1 - level
            for point in lines[0].points {
                #expect(abs((point.x * point.x + point.y * point.y).squareRoot() - radius) < 1e-3)
            }
            let rings = field.rings(from: level)
            #expect(rings.count == 1)
            #expect(abs(area(rings) / (Double.pi * radius * radius) - 1) < 1e-3)
        }
        #expect(abs(area(field.rings(from: 0.5)) - signedArea(field.lines(at: 0.5)[0].points)) < 1e-12)
    }

    @Test("A crater is a region with a hole, which runs the other way")
    func hole() throws {
        let field = try Self.field(columns: 201, rows: 201) { $0 * $0 + $1 * $1 }
        let rings = field.rings(from: 0.25)
        #expect(rings.count == 2)
        let areas = rings.map(signedArea).sorted()
        #expect(abs(areas[0] + Double.pi / 4) < 1e-3)
        #expect(abs(areas[1] - 4) < 1e-12)
    }

    @Test("The filled area is that of the values at or above the level, counted by samples")
    func area() throws {
        let formula = { (x: Double, y: Double) in x * x * x - y * y + 0.8 * x * y + 0.3 * y }
        let field = try Self.field(columns: 121, rows: 117, formula)
        let samples = 400
        for level in [-1.2, -0.5, 0, 0.1, 0.6] {
            var inside = 0
            for i in 0..<samples {
                for j in 0..<samples {
                    let (x, y) = (Double(2 * i + 1 - samples), Double(2 * j + 1 - samples))
                    if formula(x / Double(samples), y / Double(samples)) >= level { inside += 1 }
                }
            }
            let counted = 4 * Double(inside) / Double(samples * samples)
            #expect(abs(area(field.rings(from: level)) - counted) < 4e-3, "\(level)")
        }
    }

    @Test("Every point of a line has the line's value; lines end at the border only", arguments: 0..<20)
    func values(seed: Int) throws {
        let field = try Self.noise(seed: UInt64(seed), holes: false)
        for level in [-0.6, 0, 0.01, 0.5] {
            let lines = field.lines(at: level)
            #expect(!lines.isEmpty)
            for line in lines {
                for point in line.points {
                    #expect(abs(interpolated(field, at: point) - level) < 1e-12)
                }
                for end in line.isClosed ? [] : [line.points[0], line.points[line.points.count - 1]] {
                    #expect(abs(end.x) == 1 || abs(end.y) == 1)
                }
            }
        }
    }

    @Test("A region and its opposite share the ground, holes and infinities or not", arguments: 0..<40)
    func complement(seed: Int) throws {
        let field = try Self.noise(seed: UInt64(seed), holes: seed.isMultiple(of: 2))
        let all = area(field.rings(from: -.infinity))
        var cells = 0.0
        for row in field.y.indices.dropLast() {
            for column in field.x.indices.dropLast() where field.hasCell(column, row) {
                cells += (field.x[column + 1] - field.x[column]) * (field.y[row + 1] - field.y[row])
            }
        }
        #expect(abs(all - cells) < 1e-12)
        var last = all
        for level in [-0.9, -0.3, 0.05, 0.4, 0.95] {
            let high = area(field.rings(from: level))
            let low = area(field.mapping { -$0 }.rings(from: -level))
            #expect(abs(high + low - all) < 1e-12)
            #expect(high <= last + 1e-12)
            last = high
        }
    }

    @Test("A crossing lies inside the region just if its value is at or above the level", arguments: 0..<40)
    func nodes(seed: Int) throws {
        let field = try Self.noise(seed: UInt64(seed), holes: seed.isMultiple(of: 2))
        for level in [-0.5, 0, 0.5] {
            let rings = field.rings(from: level)
            #expect(rings.allSatisfy { $0.count >= 3 })
            for row in 1..<field.y.count - 1 {
                for column in 1..<field.x.count - 1 {
                    let around = [(0, 0), (-1, 0), (0, -1), (-1, -1)]
                    let square = [-1, 0, 1].flatMap { i in [-1, 0, 1].map { field[column + $0, row + i] } }
                    // Beside an infinity or a hole the crossing may lie on the line itself.
                    guard square.allSatisfy({ $0.isFinite }),
                        around.allSatisfy({ field.hasCell(column + $0.0, row + $0.1) })
                    else { continue }
                    let expected = field[column, row] >= level ? 1 : 0
                    #expect(winding(rings, around: SIMD2(field.x[column], field.y[row])) == expected)
                }
            }
        }
    }

    @Test("At a saddle the mean says which corners are joined")
    func saddle() throws {
        let field = try #require(Field(x: [0, 1], y: [0, 1], values: [1, 0, 0, 1]))
        #expect(field.rings(from: 0.4).count == 1)
        #expect(abs(area(field.rings(from: 0.4)) - (1 - 2 * 0.4 * 0.4 / 2)) < 1e-12)
        #expect(field.rings(from: 0.6).count == 2)
        #expect(abs(area(field.rings(from: 0.6)) - 2 * 0.4 * 0.4 / 2) < 1e-12)
        #expect(field.lines(at: 0.4).count == 2 && field.lines(at: 0.6).count == 2)
    }

    @Test("Around NaN there is nothing: neither lines nor ground")
    func nan() throws {
        var values = [Double](repeating: 1, count: 25)
        values[12] = .nan
        let places = [0.0, 1, 2, 3, 4]
        let field = try #require(Field(x: places, y: places, values: values))
        let rings = field.rings(from: 0)
        #expect(rings.count == 2)
        #expect(area(rings) == 12)
        // Points on straight runs say nothing.
        #expect(rings.map(\.count) == [4, 4])
        let slope = try Self.field { x, y in abs(x) < 0.3 && abs(y) < 0.3 ? .nan : x }
        let lines = slope.lines(at: 0.1)
        #expect(lines.count == 2)
        for line in lines { #expect(!line.isClosed && line.points.allSatisfy { abs($0.y) > 0.25 }) }
    }

    @Test("Infinities are what ever greater numbers come to", arguments: 0..<10)
    func infinities(seed: Int) throws {
        let field = try Self.noise(seed: UInt64(2 * seed), holes: true)
        let great = field.mapping { $0.isInfinite ? ($0 > 0 ? 1e200 : -1e200) : $0 }
        for level in [-0.5, 0, 0.5] {
            #expect(abs(area(field.rings(from: level)) - area(great.rings(from: level))) < 1e-9)
            for line in field.lines(at: level) {
                #expect(line.points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
            }
        }
        let extreme = field.mapping { $0 * 1.7e308 }
        for ring in extreme.rings(from: 1e307) {
            #expect(ring.allSatisfy { abs($0.x) <= 1 && abs($0.y) <= 1 })
        }
    }

    @Test("What is no grid makes no field; flat and tiny fields draw nothing or all")
    func degenerate() throws {
        #expect(Field(x: [0, 1], y: [0, 1], values: [1, 2, 3]) == nil)
        #expect(Field(x: [0, 0], y: [0, 1], values: [1, 2, 3, 4]) == nil)
        #expect(Field(x: [0, .nan], y: [0, 1], values: [1, 2, 3, 4]) == nil)
        #expect(Field(x: [], y: [], values: [])?.rings(from: 0).isEmpty == true)
        #expect(Field(x: [1], y: [0, 1], values: [1, 2])?.lines(at: 1.5).isEmpty == true)
        let flat = try Self.field { _, _ in 1 }
        #expect(flat.lines(at: 1).isEmpty && flat.rings(from: 1.01).isEmpty)
        #expect(abs(area(flat.rings(from: 1)) - 4) < 1e-12)
    }

    @Test("Levels are round, inside the values, and about as many as asked")
    func levels() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let scale = Numeral(1, exponent: .random(in: -9...9, using: &random)).value
            let low = Double.random(in: -5...5, using: &random) * scale
            let values = [low, .nan, low + .random(in: 0.1...10, using: &random) * scale, .infinity]
            let linear = ContourLevels.linear(values, count: 8)
            #expect((4...12).contains(linear.count), "\(values) \(linear)")
            #expect(linear.allSatisfy { $0.value > values[0] && $0.value < values[2] })
            let start = Double.random(in: 1...10, using: &random) * scale
            let spread = [start, 0, -1, start * .random(in: 1.5...1e9, using: &random)]
            let ratios = ContourLevels.logarithmic(spread, count: 8).map(\.value)
            #expect((4...12).contains(ratios.count), "\(spread) \(ratios)")
            #expect(ratios.allSatisfy { $0 > start && $0 < spread[3] })
            #expect(zip(ratios, ratios.dropFirst()).allSatisfy { $0 < $1 })
        }
        #expect(ContourLevels.linear([3, 3, .nan], count: 8).isEmpty)
        #expect(ContourLevels.logarithmic([0, -1], count: 8).isEmpty)
        #expect(
            ContourLevels.logarithmic([1e-4, 2], count: 5).map(\.value) == [1e-3, 1e-2, 0.1, 1])
        #expect(
            ContourLevels.logarithmic([0.05, 2], count: 5).map(\.value) == [0.1, 0.2, 0.5, 1])
        #expect(ContourLevels.linear([-0.1, 2.2], count: 5).map(\.value) == [0, 0.5, 1, 1.5, 2])
    }
}

import Testing

@testable import Charting

@Suite("Colour maps")
struct ColorMapTests {
    /// What eyes without one kind of cone see (Machado, Oliveira and Fernandes 2009, severity 1), in linear light.
    enum Eye: CaseIterable {
        case usual, protanopia, deuteranopia

        func sees(_ color: Color) -> OKLab {
            let rows =
                switch self {
                case .usual: [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]
                case .protanopia:
                    [
                        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                        [-0.003882, -0.048116, 1.051998],
                    ]
                case .deuteranopia:
                    [
                        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                        [-0.011820, 0.042940, 0.968881],
                    ]
                }
            let light = [color.red, color.green, color.blue].map { component in
                // Luminance of a grey is the light of its components.
                Color(UInt32(component) * 0x010101).luminance
            }
            let seen = rows.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } }
            let bytes = seen.map { light in
                (0...255).min { a, b in
                    abs(Color(UInt32(a) * 0x010101).luminance - light)
                        < abs(Color(UInt32(b) * 0x010101).luminance - light)
                } ?? 0
            }
            return OKLab(Color(UInt32(bytes[0] << 16 | bytes[1] << 8 | bytes[2])))
        }
    }

    @Test("OKLab is Ottosson's, and leads back to the same colour")
    func okLab() {
        // From his article: white is (1, 0, 0); the rest by his formulas in another program.
        let white = OKLab(Color(0xFFFFFF))
        #expect(abs(white.lightness - 1) < 1e-6 && abs(white.a) < 1e-6 && abs(white.b) < 1e-6)
        let blue = OKLab(Color(0x1063D4))
        #expect(
            abs(blue.lightness - 0.52340002) < 1e-6 && abs(blue.a - (-0.03705725)) < 1e-6
                && abs(blue.b - (-0.18568031)) < 1e-6)
        var random = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let color = Color(.random(in: 0...0xFFFFFF, using: &random))
            #expect(OKLab(color).color == color)
        }
    }

    @Test(
        "The ends are the first and the last stop, and what lies beyond is the end", arguments: ColorMap.all)
    func ends(map: ColorMap) {
        #expect(map.color(at: 0) == map.stops.first && map.color(at: 1) == map.stops.last)
        #expect(map.color(at: -3) == map.color(at: 0) && map.color(at: .infinity) == map.color(at: 1))
        #expect(map.color(at: .nan) == map.color(at: 0))
        #expect(map.reversed.color(at: 0.3) == map.color(at: 0.7))
        #expect(ColorMap("", .sequential, stops: []).color(at: 0.5) == Color(0))
        #expect(ColorMap("", .sequential, stops: [Color(7)]).color(at: 0.5) == Color(7))
    }

    @Test("Equal steps look equal", arguments: ColorMap.all)
    func evenness(map: ColorMap) {
        let places = (0...20).map { OKLab(map.color(at: Double($0) / 20)) }
        let steps = zip(places, places.dropFirst()).map { $0.distance(to: $1) }
        let mean = steps.reduce(0, +) / 20
        for step in steps { #expect(abs(step / mean - 1) < 0.1, "\(step / mean)") }
    }

    @Test(
        "Lightness goes one way, for every eye; tenths are told apart", arguments: ColorMap.all, Eye.allCases)
    func lightness(map: ColorMap, eye: Eye) {
        let seen = (0...20).map { eye.sees(map.color(at: Double($0) / 20)) }
        let halves = map.kind == .sequential ? [Array(seen)] : [Array(seen[...10]), Array(seen[10...])]
        for half in halves {
            let direction: Double = half[half.count - 1].lightness > half[0].lightness ? 1 : -1
            for (a, b) in zip(half, half.dropFirst()) {
                #expect((b.lightness - a.lightness) * direction > 0.012)
            }
        }
        for index in stride(from: 0, to: 20, by: 2) {
            #expect(seen[index].distance(to: seen[index + 2]) > 0.04)
        }
        // The sides of a diverging map are never taken for each other.
        if map.kind == .diverging {
            for index in 0..<8 { #expect(seen[index].distance(to: seen[20 - index]) > 0.08) }
        }
    }

    @Test("Both sides of a diverging map are equally light")
    func symmetry() {
        for map in ColorMap.all where map.kind == .diverging {
            for step in 0...50 {
                let (a, b) = (map.color(at: Double(step) / 100), map.color(at: 1 - Double(step) / 100))
                #expect(abs(OKLab(a).lightness - OKLab(b).lightness) < 0.01)
            }
        }
    }

    @Test("The ground goes from near the paper to halfway to the text, and its tenths are told apart")
    func ground() {
        for theme in ThemeTests.themes {
            let places = (0...10).map { OKLab(theme.color(of: .ground(Double($0) / 10))) }
            let (paper, text) = (OKLab(theme.background), OKLab(theme.text))
            #expect(places[0].distance(to: paper) < 0.06)
            #expect(places[10].distance(to: text) >= places[10].distance(to: paper) - 0.01)
            for (a, b) in zip(places, places.dropFirst()) { #expect(a.distance(to: b) > 0.028) }
            #expect(theme.color(of: .ground(-1)) == theme.color(of: .ground(0)))
            #expect(theme.color(of: .ground(.infinity)) == theme.color(of: .ground(1)))
        }
    }

    @Test(
        "The ramp for lines is seen on light and on dark paper, and its tenths are told apart",
        arguments: Eye.allCases)
    func lines(eye: Eye) {
        let scale = ColorScale(.linear, domain: 0...1, ramp: .lines)
        let colors = (0...20).compactMap { scale.ink(of: Double($0) / 20) }.map(Theme.light.color)
        for color in colors {
            #expect(color.contrast(with: Theme.light.background) >= 3)
            #expect(color.contrast(with: Theme.dark.background) >= 3)
        }
        let seen = colors.map(eye.sees)
        for index in stride(from: 0, to: 20, by: 2) {
            #expect(seen[index].distance(to: seen[index + 2]) > 0.018)
        }
    }

    @Test("Text is readable on every colour", arguments: ColorMap.all)
    func text(map: ColorMap) {
        for theme in [Theme.light, .dark] {
            for step in 0...100 {
                let surface = Ink.fixed(map.color(at: Double(step) / 100))
                #expect(theme.color(of: surface).contrast(with: theme.color(of: .over(surface))) >= 4.5)
            }
        }
    }
}

import Testing

@testable import Charting

@Suite("Themes")
struct ThemeTests {
    static let themes = [Theme.light, .dark, .print]

    @Test("Lines reach a contrast of 3 against the paper, text 4.5", arguments: themes)
    func contrast(theme: Theme) {
        for ink in theme.inks where ink != .grid && ink != .background {
            let contrast = theme.color(of: ink).contrast(with: theme.background)
            #expect(contrast >= 3, "\(ink): \(contrast)")
            let text = theme.color(of: ink.forText).contrast(with: theme.background)
            #expect(text >= 4.5, "\(ink.forText): \(text)")
        }
    }

    @Test("The grid is visible but lighter than any data", arguments: themes)
    func grid(theme: Theme) {
        let contrast = theme.color(of: .grid).contrast(with: theme.background)
        #expect(contrast > 1.15 && contrast < 1.6)
    }

    @Test("The four lightnesses of a series go from the paper to its opposite", arguments: themes)
    func shades(theme: Theme) {
        for series in theme.series {
            let contrasts = [series.light, series.regular, series.strong, series.deep].map {
                $0.contrast(with: theme.background)
            }
            #expect(contrasts == contrasts.sorted(), "\(contrasts)")
            #expect(contrasts[2] / contrasts[0] > 1.4 && contrasts[3] / contrasts[2] > 1.2)
        }
    }

    @Test("Contrast is WCAG's")
    func wcag() {
        #expect(abs(Color(0x000000).contrast(with: Color(0xFFFFFF)) - 21) < 1e-9)
        #expect(abs(Color(0x777777).contrast(with: Color(0xFFFFFF)) - 4.48) < 0.01)
        #expect(Color(0x1F2328).hex == "#1f2328")
    }

    @Test("Series start again after the last")
    func cycle() {
        let count = Theme.light.series.count
        #expect(Theme.light.color(of: .series(1)) == Theme.light.color(of: .series(count + 1)))
        #expect(Theme.light.color(of: .series(count)) == Theme.light.color(of: .series(0)))
    }

    @Test("Every class a picture uses has a rule, and every rule a variable in every theme")
    func css() throws {
        var charts = GeneratedCharts(seed: 5)
        var ramps: Set<Ink> = []
        var names: Set<Substring> = []
        for number in 0..<40 {
            let scene = try (number.isMultiple(of: 2) ? charts.next() : charts.grid()).scene()
            ramps.formUnion(scene.rampInks)
            for part in scene.svg().split(separator: "class=\"").dropFirst() {
                names.formUnion(part.prefix(while: { $0 != "\"" }).split(separator: " "))
            }
        }
        #expect(names.contains { $0.hasPrefix("fill-sequential-") })
        for name in names { #expect(Theme.css(ramps: ramps).contains(".\(name){"), "\(name)") }
        for rule in Theme.css(ramps: ramps).split(separator: "var(").dropFirst() {
            let variable = rule.prefix { $0 != ")" }
            for theme in Self.themes { #expect(theme.cssVariables(ramps: ramps).contains("\(variable):#")) }
        }
    }

    @Test(
        "A page's rules name of a ramp only the colours that its pictures use, which the theme of the page decides"
    )
    func ramps() throws {
        let chart = Chart(title: "", description: "", marks: [HeatMap([[0, 1]], labels: .values())])
        let ramps = try chart.scene().rampInks
        #expect(ramps.isSuperset(of: [.sequential(0), .sequential(1), .over(.sequential(1))]))
        let (light, dark) = (Theme.light.cssVariables(ramps: ramps), Theme.dark.cssVariables(ramps: ramps))
        #expect(light.contains("--ink-sequential-0:\(Theme.light.color(of: .sequential(0)).hex);"))
        #expect(dark.contains("--ink-sequential-0:\(Theme.dark.color(of: .sequential(0)).hex);"))
        #expect(dark.contains("--ink-over-sequential-100:"))
        #expect(!Theme.css().contains("sequential"))
    }

    @Test("the colour of a ramp's name is one, whichever of the shares of that name a page uses")
    func names() {
        let declared = [0.306, 0.31, 0.314].map { share in
            Theme.light.cssVariables(ramps: [.sequential(share), .diverging(share), .over(.diverging(share))])
        }
        #expect(declared[0].contains("--ink-sequential-31:\(Theme.light.color(of: .sequential(0.31)).hex);"))
        #expect(Set(declared).count == 1)
    }
}

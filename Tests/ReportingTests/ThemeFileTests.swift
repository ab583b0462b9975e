import Charting
import Foundation
import Labs
import Reporting
import Testing

/// Themes that stand in files.
struct ThemeFileTests {
    /// A folder of templates with one theme, `mine`.
    private func theme(_ text: String) throws -> Theme {
        let folder = FileManager.default.temporaryDirectory.appending(path: "descent-themes-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: templates, to: folder)
        try Data(text.utf8).write(to: folder.appending(path: "themes/mine.yaml"))
        return try Templates(folder: folder.path).theme("mine")
    }

    /// What is said of a file, after its path.
    private func complaint(_ text: String) -> String {
        do {
            _ = try theme(text)
            return ""
        } catch {
            return "\(error)".components(separatedBy: "themes/mine.yaml").dropFirst().joined()
        }
    }

    @Test func everyThemeInTheFolderCanBeRead() throws {
        let templates = try Templates(folder: templates.path)
        #expect(templates.themeNames == ["light", "dark", "print", "slides", "journal"])
        for name in templates.themeNames { _ = try templates.theme(name) }
        #expect(try templates.theme("journal").textSize == 7)
    }

    @Test(arguments: Theme.named.map { $0.name })
    func aFileMayLeaveEverythingAsItIs(name: String) throws {
        #expect(try theme("extends: \(name)") == Theme.named.first { $0.name == name }?.theme)
    }

    @Test func everyKeyHasItsEffect() throws {
        let theme = try theme(
            """
            background: "#fafafa"
            text: "#102030"
            muted: 405060
            faint: "#777"
            axis: "#666"
            grid: "#eee"
            series: ["#1f5fa8", ["#cc7a00", "#b06a00", "#8a5300", "#5a3600"]]
            sequential: ["#ffffff", "#000000"]
            diverging: blueOrange
            text_size: 12
            dashes: true
            """)
        #expect(theme.background == Color(0xFAFAFA) && theme.text == Color(0x102030))
        #expect(theme.muted == Color(0x405060) && theme.faint == Color(0x777777))
        #expect(theme.axis == Color(0x666666) && theme.grid == Color(0xEEEEEE))
        #expect(theme.series.count == 2 && theme.series[1].strong == Color(0x8A5300))
        #expect(theme.sequential.color(at: 0) == Color(0xFFFFFF) && theme.diverging == .blueOrange)
        #expect(theme.textSize == 12 && theme.dashesSeries)
    }

    @Test(arguments: [0x1F5FA8, 0x888888, 0x900000, 0x004000, 0x202020] as [UInt32], ["light", "dark"])
    func ofOneColourFourLightnessesFollowThatCanBeRead(hex: UInt32, paper: String) throws {
        let paper = try #require(Theme.named.first { $0.name == paper }?.theme)
        let color = Color(hex)
        guard color.contrast(with: paper.background) >= 3 else { return }
        let name = paper == .dark ? "dark" : "light"
        let series = try theme("extends: \(name)\nseries: [\"\(color.hex)\"]").series[0]
        let ratios = [series.light, series.regular, series.strong, series.deep].map {
            $0.contrast(with: paper.background)
        }
        #expect(series.regular == color)
        #expect(ratios == ratios.sorted())
        #expect(ratios[0] >= 3 && ratios[2] >= 4.5 && ratios[3] >= 9)
    }

    @Test func aLineTooFaintToBeSeenIsToldItsContrastAndABetterColour() throws {
        let text = complaint("series: [\"#1f5fa8\", \"#f89c20\"]")
        #expect(
            text == """
                :1:21: error: series 2, #f89c20, has a contrast of 2.14:1 on the paper, #ffffff [E411]
                  1 | series: ["#1f5fa8", "#f89c20"]
                    |                     ^^^^^^^
                  allowed: at least 3:1 for lines
                  did you mean "#d18319"?
                """)
        #expect(Color(0xD18319).contrast(with: Color(0xFFFFFF)) >= 3)
    }

    @Test func textThatAnotherPaperMakesUnreadableIsToldAtThePaper() {
        let text = complaint("extends: light\nbackground: \"#202020\"")
        #expect(
            text.hasPrefix(
                ":2:13: error: on this paper, #202020, text, #1f2328, has a contrast of 1.03:1, and "))
        #expect(text.hasSuffix("did you mean extends: dark?"))
    }

    @Test(arguments: [
        (
            "backgruond: \"#fff\"", ":1:1: error: unknown key \"backgruond\" in a theme [E003]",
            "did you mean background?"
        ),
        (
            "text: red", ":1:7: error: text must be a colour, not \"red\" [E004]",
            "allowed: six hexadecimal digits in quotes"
        ),
        (
            "text: #ff0000", ":1:6: error: text must be a colour, not empty [E004]",
            "without them # begins a comment"
        ),
        ("extends: ligth", ":1:10: error: extends cannot be \"ligth\" [E006]", "did you mean light?"),
        (
            "text_size: 3", ":1:12: error: text_size must be a size in points, not \"3\" [E004]",
            "allowed: 4 to 40"
        ),
        ("dashes: maybe", ":1:9: error: dashes must be true or false", "allowed: true, false"),
        (
            "series: 3", ":1:9: error: series must be a list of colours",
            "allowed: a colour for each series"
        ),
        ("series: []", ":1:9: error: series names no colour [E004]", "allowed: a colour for each series"),
        // A theme extends one of Descent's own, so that none comes to extend itself.
        (
            "extends: mine", ":1:10: error: extends cannot be \"mine\" [E006]",
            "allowed: light, dark, print, slides"
        ),
        (
            "series: [[\"#000\", \"#000\"]]", ":1:10: error: this series has 2 colours [E004]",
            "allowed: one colour, or four"
        ),
        (
            "sequential: viridis", ":1:13: error: sequential cannot be \"viridis\" [E006]",
            "allowed: violetYellow"
        ),
        (
            "diverging: [\"#000\", \"#fff\"]", ":1:12: error: diverging passes through 2 colours [E004]",
            "allowed: at least 3"
        ),
        ("- 1", ": error: a theme must hold keys and values", "allowed: lines such as key: value"),
        ("", ": error: the file is empty [E010]", "allowed: a theme: extends, background"),
        ("text: [1", ":1:7: error: this list is not closed", "allowed: [1, 2, 3]"),
    ])
    func aMistakeIsToldWithItsPlaceAndWhatIsAllowed(text: String, start: String, rest: String) {
        let complaint = complaint(text)
        #expect(complaint.contains(start.hasPrefix(": error") ? String(start.dropFirst(2)) : start))
        #expect(complaint.contains(rest))
    }

    @Test func thePageTakesAThemesColoursAsItsLightOnes() async throws {
        let results = try await results()
        let journal = try Templates(folder: templates.path).theme("journal")
        let page = try await Report(results, templates: Templates(folder: templates.path), theme: journal)
            .html
        #expect(page.contains("--ink-series-1:#1f5fa8;"))
        // Series that the theme does not have take its colours in turn, or they would not be drawn.
        #expect(page.contains("--ink-series-7:#1f5fa8;"))
        #expect(page.contains(Theme.dark.cssVariables(ramps: [])))
        let dark = try await Report(results, templates: Templates(folder: templates.path), theme: .dark).html
        #expect(dark.contains(Theme.light.cssVariables(ramps: [])))
    }
}

import Testing

@testable import Canvas

@Suite("Scripts")
struct ScriptTests {
    let font = Font(size: 10)

    @Test(
        "Braces alone make a script",
        arguments: [
            ("w_{11}", [.plain("w"), .scripts(lower: "11", upper: "")]),
            ("10^{-3} s", [.plain("10"), .scripts(lower: "", upper: "-3"), .plain(" s")]),
            ("x_{i}^{2}", [.plain("x"), .scripts(lower: "i", upper: "2")]),
            ("x^{2}_{i}", [.plain("x"), .scripts(lower: "i", upper: "2")]),
            ("x_{i}_{j}", [.plain("x"), .scripts(lower: "i", upper: ""), .scripts(lower: "j", upper: "")]),
            ("\\w_{权}", [.plain("\\w"), .scripts(lower: "权", upper: "")]),
            ("a\\_{b}^{2}", [.plain("a_{b}"), .scripts(lower: "", upper: "2")]),
            ("x_{a_{b}", [.plain("x_{a"), .scripts(lower: "b", upper: "")]),
        ] as [(String, [MarkedText.Piece])])
    func pieces(text: String, pieces: [MarkedText.Piece]) {
        #expect(MarkedText(text)?.pieces == pieces)
    }

    @Test(
        "All other text is taken as it is",
        arguments: [
            "", "step_size", "a^b", "{x}", "w_{", "w_{11", "x^}", "x_{}", "x_{a\nb}", "\\w", "_", "{",
        ])
    func plain(text: String) {
        #expect(MarkedText(text) == nil)
        #expect(MarkedText.reading(of: text) == text)
    }

    @Test(
        "Without its markup a text reads on",
        arguments: [
            ("w_{11}", "w₁₁"), ("10^{-3}", "10⁻³"), ("x_{i}^{2}", "xᵢ²"), ("n_{KB}", "nKB"),
            ("x_{max}", "xₘₐₓ"),
            ("a\\_{b}", "a_{b}"), ("h^{(2)}", "h⁽²⁾"), ("A^{Tχ}", "Aᵀᵡ"), ("x_{xχ}", "xₓᵪ"),
        ])
    func reading(text: String, reading: String) {
        #expect(MarkedText.reading(of: text) == reading)
    }

    @Test("Subscripts are small and low, superscripts small and high, and both stand above each other")
    func places() throws {
        let typesetter = try Typesetter(language: "en")
        let digit = try #require(typesetter.run("1", font).ink)
        let base = typesetter.run("x", font).width
        let low = typesetter.run("x_{1}", font)
        let high = typesetter.run("x^{1}", font)
        let both = typesetter.run("x_{1}^{1}", font)
        for (run, glyph, isLow) in [(low, 1, true), (high, 1, false), (both, 1, true), (both, 2, false)] {
            let glyph = run.glyphs[glyph]
            let ink = try #require(glyph.outline.bounds)
            #expect(abs((ink.maxY - ink.minY) / (digit.maxY - digit.minY) - 0.7) < 0.01)
            #expect(isLow ? glyph.y > 0.1 * font.size : glyph.y < -0.3 * font.size)
            #expect(glyph.x >= base)
        }
        #expect(both.width == low.width && low.width > base)
        let (lower, upper) = (both.glyphs[1], both.glyphs[2])
        let gap = try #require(lower.outline.bounds).minY + lower.y - upper.y
        #expect(gap > 0.05 * font.size)
    }

    @Test("A hyphen in a script is a minus sign, and every Greek letter of the field has a glyph")
    func characters() throws {
        let typesetter = try Typesetter(language: "en")
        #expect(typesetter.run("10^{-3}", font) == typesetter.run("10^{−3}", font))
        let greek = "αβγδεζηθικλμνξπρσςτυφχψωΓΔΘΛΞΠΣΦΨΩ∂∇‖√∞≤≥±×·"
        for text in [greek, "x_{\(greek)}^{\(greek)}"] {
            #expect(typesetter.run(text, font).unknownGlyphs == 0)
        }
    }

    @Test("Lines keep their scripts, whole and with their letter")
    func lines() throws {
        let typesetter = try Typesetter(language: "en")
        let text = "Norm of w_{11} 与权_{ij}权_{ij}^{2}，a\\_{b} N_{train set} in 10^{-3}m"
        for width in stride(from: 40.0, through: 300, by: 7) {
            let lines = typesetter.lines(text, font, width: width)
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            for line in lines {
                #expect(typesetter.run(line, font).width <= width, "\(line)")
                #expect(!line.hasPrefix("_") && !line.hasPrefix("^") && !line.hasPrefix("，"), "\(lines)")
            }
        }
        let plain = "Plain text has none of what scripts need: e\u{301}, 权"
        let fresh = try Typesetter(language: "en").lines(plain, font, width: 60)
        #expect(typesetter.lines(plain, font, width: 60) == fresh)
    }

    @Test("Text that is too wide is cut between characters, each with its scripts")
    func fitted() throws {
        let typesetter = try Typesetter(language: "en")
        let text = "w_{11}^{2} + a\\_{b} + 10^{-3}"
        var seen: Set<String> = []
        for width in stride(from: 1.0, through: 120, by: 0.5) {
            let fitted = typesetter.fitted(text, font, width: width)
            #expect(typesetter.run(fitted, font).width <= width)
            seen.insert(fitted)
        }
        for cut in ["", "w_{11}^{2}…", "w_{11}^{2} + a…", "w_{11}^{2} + a\\_{…", text] {
            #expect(seen.contains(cut), "\(cut)")
        }
        #expect(!seen.contains("w…") && seen.allSatisfy { !$0.hasSuffix("\\…") })
        #expect(typesetter.fitted("step_size", font, width: 30).hasSuffix("…"))
    }

    @Test("Other families may be chosen")
    func families() throws {
        let text = "Loss"
        let usual = try Typesetter(language: "en").run(text, font)
        #expect(try Typesetter(language: "en", families: Typesetter.families).run(text, font) == usual)
        #expect(try Typesetter(language: "en", families: ["Noto Sans CJK SC"]).run(text, font) != usual)
        #expect(try Typesetter(language: "en", families: ["no such face"]).run(text, font).unknownGlyphs == 0)
    }
}

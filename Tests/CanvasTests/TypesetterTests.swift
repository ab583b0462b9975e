import Testing

@testable import Canvas

@Suite("Typesetter")
struct TypesetterTests {
    let font = Font(size: 9)

    @Test(
        "Every character a chart needs has a glyph",
        arguments: [
            "w₁ w₂ w₈ w₉ w₀", "10⁻³ 2.5×10¹²", "−0.5", "10\u{2009}000", "∂L/∂w", "学习率与损失曲线:梯度下降",
            "Größe, naïve, Ωμσ",
        ])
    func glyphs(text: String) throws {
        let run = try Typesetter(language: "en").run(text, font)
        #expect(run.unknownGlyphs == 0)
        #expect(run.glyphs.count >= text.filter { !$0.isWhitespace }.count)
    }

    @Test("A character no font has is counted, not drawn")
    func unknown() throws {
        let run = try Typesetter(language: "en").run("\u{10FFFD}", font)
        #expect(run.unknownGlyphs == 1)
        #expect(run.glyphs.isEmpty)
    }

    @Test("Control characters count as spaces")
    func controls() throws {
        let typesetter = try Typesetter(language: "en")
        for control in ["\n", "\t", "\u{0}", "\u{1B}", "\u{2028}", "\u{7F}"] {
            let run = typesetter.run("a\(control)b", font)
            #expect(run.glyphs.count == 2 && run.width == typesetter.run("a b", font).width)
        }
        #expect(typesetter.lines("a\nb\u{0}c", font, width: 100) == ["a", "b c"])
    }

    @Test("Sizes are points: twice the size is twice the width")
    func size() throws {
        let typesetter = try Typesetter(language: "en")
        let small = typesetter.run("Half squared error", font)
        let large = typesetter.run("Half squared error", Font(size: 18))
        #expect(abs(large.width / small.width - 2) < 0.001)
        #expect(small.width > 60 && small.width < 110)
        #expect(small.ascent > 6 && small.ascent < 13 && small.descent > 1 && small.descent < 5)
    }

    @Test("Ink lies where letters are")
    func ink() throws {
        let typesetter = try Typesetter(language: "en")
        let high = try #require(typesetter.run("H", font).ink)
        #expect(abs(high.maxY) < 0.1 && high.minY < -6 && high.minY > -7)
        let low = try #require(typesetter.run("p", font).ink)
        #expect(low.maxY > 1)
        #expect(typesetter.run("   ", font).ink == nil)
        #expect(typesetter.run("", font) == Run())
    }

    @Test("Tabular figures are equally wide")
    func tabular() throws {
        let typesetter = try Typesetter(language: "en")
        let widths = (0...9).map { typesetter.run("\($0)", Font(size: 9, isTabular: true)).width }
        #expect(Set(widths.map { ($0 * 1000).rounded() }).count == 1)
    }

    @Test("Text is broken into lines that fit and lose nothing")
    func lines() throws {
        let typesetter = try Typesetter(language: "en")
        for (text, separator) in [
            ("Across twenty seeds the loss ends between a hundredth and a twentieth", " "),
            ("学习率为十时损失在第六次更新之后不再下降而学习率为一时一直下降", ""),
        ] {
            for width in [60.0, 100, 200, 1000] {
                let lines = typesetter.lines(text, font, width: width)
                #expect(lines.joined(separator: separator) == text)
                for line in lines { #expect(typesetter.run(line, font).width <= width) }
            }
        }
    }

    @Test("Chinese characters do not look Japanese, whatever the chart's language")
    func chineseFace() throws {
        // 直 is drawn differently in the two countries.
        let chinese = try Typesetter(language: "zh-Hans").run("直", font)
        let english = try Typesetter(language: "en").run("直", font)
        #expect(chinese.glyphs.map(\.outline) == english.glyphs.map(\.outline))
    }

    @Test("Threads do not disturb each other")
    func threads() async throws {
        let expected = try Typesetter(language: "en").run("Loss 0.25 损失", font)
        try await withThrowingTaskGroup(of: Run.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let typesetter = try Typesetter(language: "en")
                    for index in 0..<50 { _ = typesetter.run("warm \(index)", Font(size: 9)) }
                    return typesetter.run("Loss 0.25 损失", Font(size: 9))
                }
            }
            for try await run in group {
                #expect(run.width == expected.width)
                #expect(run.glyphs.map(\.outline) == expected.glyphs.map(\.outline))
            }
        }
    }
}

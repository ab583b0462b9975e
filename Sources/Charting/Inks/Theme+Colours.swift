extension Theme {
    /// For screens: dark text on white.
    public static let light = Theme(
        background: Color(0xFFFFFF), text: Color(0x1F2328), muted: Color(0x5B636D), faint: Color(0x878E97),
        axis: Color(0x878E97), grid: Color(0xE4E7EB), series: onWhite)

    /// For screens: light text on a dark page.
    public static let dark = Theme(
        background: Color(0x16191E), text: Color(0xE8EAED), muted: Color(0xA3ABB5), faint: Color(0x737D88),
        axis: Color(0x737D88), grid: Color(0x2C3138), series: onBlack,
        sequential: .whiteBlue.reversed, diverging: .blueOrangeOnBlack)

    /// For paper printed in black: series are told apart by dash and by grey.
    public static let print = {
        var theme = Theme(
            background: Color(0xFFFFFF), text: Color(0x000000), muted: Color(0x303438),
            faint: Color(0x80868C), axis: Color(0x404448), grid: Color(0xD8DBDF), series: inBlack,
            sequential: .grey)
        theme.dashesSeries = true
        return theme
    }()

    /// For slides: the colours of `light`, to be read from the back of a room.
    public static let slides = {
        var theme = Theme.light
        theme.textSize = 14
        return theme
    }()

    /// The themes by the names under which they are asked for.
    public static let named: [(name: String, theme: Theme)] = [
        ("light", light), ("dark", dark), ("print", print), ("slides", slides),
    ]

    // Hues after Petroff's cycles. Lightness and chroma were searched so that, with every line at 3:1 or more
    // against the paper, the first eight stay apart for protan, deutan and tritan eyes: the closest pair is
    // 6.4 (light) and 7.4 (dark) apart in OKLab, times 100. Four lightnesses each: light 3.1:1, regular,
    // strong 4.9:1 or more, deep 9.5:1 or more.

    private static let onWhite = [
        Theme.Series(Color(0x4991FE), Color(0x1063D4), Color(0x015ACB), Color(0x013E8F)),  // blue
        Theme.Series(Color(0xCD8102), Color(0xC97F07), Color(0x9E6407), Color(0x643D02)),  // orange
        Theme.Series(Color(0xFE5764), Color(0xD11B3B), Color(0xC70533), Color(0x8E0021)),  // red
        Theme.Series(Color(0x1EA2A2), Color(0x069A9A), Color(0x007E7E), Color(0x034E4E)),  // teal
        Theme.Series(Color(0xB86FFF), Color(0x6B00A9), Color(0x600298), Color(0x3A025F)),  // violet
        Theme.Series(Color(0x849B42), Color(0x586D04), Color(0x516501), Color(0x364402)),  // olive
        Theme.Series(Color(0xEB5CB7), Color(0xE85AB5), Color(0xC33694), Color(0x870062)),  // pink
        Theme.Series(Color(0xC38365), Color(0x662F11), Color(0x5D2707), Color(0x421701)),  // brown
        Theme.Series(Color(0x4C9AC8), Color(0x4897C4), Color(0x2477A3), Color(0x014A6B)),  // sky
        Theme.Series(Color(0x8F9297), Color(0x85888C), Color(0x6E7175), Color(0x434549)),  // grey
    ]

    /// Three greys in turn: with five dashes every series up to the fifteenth looks different.
    private static let inBlack = (0..<onWhite.count).map { place in
        [
            Theme.Series(Color(0x7A7A7A), Color(0x2A2A2A), Color(0x1A1A1A), Color(0x000000)),
            Theme.Series(Color(0x949494), Color(0x8A8A8A), Color(0x5E5E5E), Color(0x303030)),
            Theme.Series(Color(0x8F8F8F), Color(0x5A5A5A), Color(0x4A4A4A), Color(0x1E1E1E)),
        ][place % 3]
    }

    private static let onBlack = [
        Theme.Series(Color(0x1F65C2), Color(0x579CFF), Color(0x6AA7FE), Color(0xB4D3FE)),  // blue
        Theme.Series(Color(0x8F5C01), Color(0xFFB959), Color(0xFFC884), Color(0xFFE5C7)),  // orange
        Theme.Series(Color(0xCC1711), Color(0xEB3F32), Color(0xF54A3B), Color(0xFEA99C)),  // red
        Theme.Series(Color(0x017372), Color(0x43D5D4), Color(0x52E1DF), Color(0x73FEFC)),  // teal
        Theme.Series(Color(0x7B4DC4), Color(0x8659D0), Color(0x9B6FE9), Color(0xCAB2FF)),  // violet
        Theme.Series(Color(0x5A6F09), Color(0x94AC53), Color(0x9DB65C), Color(0xC9E489)),  // olive
        Theme.Series(Color(0xBC2779), Color(0xFB66AF), Color(0xFE77B7), Color(0xFEC0D9)),  // pink
        Theme.Series(Color(0x865E4B), Color(0xA27865), Color(0xAB816D), Color(0xE2B5A0)),  // brown
        Theme.Series(Color(0x156E98), Color(0x5AA9D6), Color(0x64B3E0), Color(0xA8DEFF)),  // sky
        Theme.Series(Color(0x65676B), Color(0x8A8D91), Color(0x93969A), Color(0xBBBFC3)),  // grey
    ]
}

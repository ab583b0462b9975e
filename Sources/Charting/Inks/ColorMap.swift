/// Colours for numbers: stops at equal distances, and between them what eyes see as halfway (in OKLab).
public struct ColorMap: Hashable, Sendable, Encodable {
    /// What kind of numbers it is for.
    public enum Kind: Hashable, Sendable, Encodable {
        /// From little to much: the lightness goes one way.
        case sequential
        /// Around a middle that means something, such as 0: both sides are equally light.
        case diverging
    }

    /// Its name in English, such as `violetYellow`.
    public let name: String
    /// What kind of numbers it is for.
    public let kind: Kind
    /// The colours it passes through, from that of 0 to that of 1.
    public let stops: [Color]
    private let places: [OKLab]

    private enum CodingKeys: CodingKey {
        case name, kind, stops
    }

    /// Makes a map through stops; without any, all is black.
    public init(_ name: String, _ kind: Kind, stops: [Color]) {
        self.name = name
        self.kind = kind
        self.stops = stops.isEmpty ? [Color(0)] : stops
        places = self.stops.map(OKLab.init)
    }

    /// The colour at a share from 0 to 1; beyond, and for NaN, that of the nearer end (for NaN of 0).
    public func color(at share: Double) -> Color {
        let place = (share > 0 ? min(share, 1) : 0) * Double(stops.count - 1)
        let index = min(Int(place), max(0, stops.count - 2))
        let fraction = place - Double(index)
        if fraction == 0 { return stops[index] }
        return places[index].interpolated(to: places[index + 1], at: fraction).color
    }

    /// The same colours from the other end.
    public var reversed: ColorMap { ColorMap(name, kind, stops: stops.reversed()) }
}

extension ColorMap {
    // The stops were computed: curves in OKLab within what screens show, their steps made equal.

    /// Every map there is.
    public static let all: [ColorMap] = [
        violetYellow, blueYellow, whiteBlue, grey, blueOrange, blueOrangeOnBlack,
    ]

    /// From dark to light through many hues, where small differences matter.
    public static let violetYellow = ColorMap(
        "violetYellow", .sequential,
        [
            0x340156, 0x311D71, 0x243785, 0x0A508F, 0x07688F, 0x0C7F94, 0x109699, 0x13AD99, 0x2AC28F,
            0x60D37C, 0x98E066, 0xCEE955, 0xFFF052,
        ])

    /// From dark to light in the two hues that nearly every eye tells apart.
    public static let blueYellow = ColorMap("blueYellow", .sequential, [0x061F53, 0xFFE861])

    /// From near the paper to dark, for light pages and black figures in the cells.
    public static let whiteBlue = ColorMap(
        "whiteBlue", .sequential,
        [
            0xEDF7FB, 0xC1DFEE, 0x97C6E2, 0x6DACD8, 0x4192CF, 0x1575C1, 0x0759A5, 0x033E87, 0x01236A,
        ])

    /// From near the paper to near black, for print.
    public static let grey = ColorMap("grey", .sequential, [0xF5F5F5, 0x141414])

    /// Blue below the middle, orange above it, the middle near white.
    public static let blueOrange = ColorMap(
        "blueOrange", .diverging,
        [
            0x1453AF, 0x457DD3, 0x7BA7EB, 0xB5CFF6, 0xF3F3F3, 0xECC5A0, 0xD49859, 0xAD6E20, 0x7C4B0A,
        ])

    /// Blue below the middle, orange above it, the middle near black, for dark pages.
    public static let blueOrangeOnBlack = ColorMap(
        "blueOrangeOnBlack", .diverging,
        [
            0xAACDFF, 0x6B9EE9, 0x3F70B7, 0x2C4872, 0x262626, 0x5F411F, 0x98631E, 0xCD8D43, 0xF6BE82,
        ])

    private init(_ name: String, _ kind: Kind, _ stops: [UInt32]) {
        self.init(name, kind, stops: stops.map { Color($0) })
    }
}

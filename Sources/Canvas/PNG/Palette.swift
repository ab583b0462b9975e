/// The colours of a picture, when 256 are enough for it.
///
/// Up to 256 colours are kept exactly. A chart has few inks but thousands of shades along their smooth edges:
/// there rare shades give way to close common ones, by no more than the eye can tell. A picture with many
/// colours over wide areas has no palette.
struct Palette {
    /// Red, green and blue from the third byte to the lowest.
    private(set) var colours: [UInt32]
    /// Each pixel's place in `colours`, row by row.
    private(set) var indices: [UInt8]

    /// The most a component may change, of 255.
    static let largestChange = 20
    /// The share of pixels that may change at all.
    static let changedShare = 0.08
    /// The share of pixels from which on a colour is an area, not an edge, and must stay.
    static let areaShare = 0.002

    init?(_ pixels: Span<UInt32>, width: Int, height: Int, stride: Int) {
        var census = Census()
        var runs: [(colour: Int, length: Int)] = []
        runs.reserveCapacity(width * height / 8)
        for row in 0..<height {
            var column = 0
            while column < width {
                let colour = pixels[row * stride + column] & 0xFFFFFF
                let start = column
                repeat {
                    column += 1
                } while column < width
                    && pixels[row * stride + column] & 0xFFFFFF == colour
                guard let number = census.count(colour, column - start) else { return nil }
                runs.append((number, column - start))
            }
        }
        guard let (colours, places) = census.reduced(pixels: width * height) else { return nil }
        self.colours = colours
        indices = [UInt8](unsafeUninitializedCapacity: width * height) { indices, count in
            for run in runs {
                indices[count..<count + run.length].initialize(repeating: places[run.colour])
                count += run.length
            }
        }
    }
}

/// How often each colour of a picture occurs, in the order they are met.
private struct Census {
    private var colours: [UInt32] = []
    private var counts: [Int] = []
    /// Two slots a colour keep the searches short; 0 is an empty slot, else one more than the number.
    private var slots = [UInt16](repeating: 0, count: 16384)

    /// Counts a colour and gives its number; nil when there are too many for a palette to make sense.
    mutating func count(_ colour: UInt32, _ times: Int) -> Int? {
        var slot = Int((colour &* 2_654_435_761) >> 18)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if colours[number] == colour {
                counts[number] += times
                return number
            }
            slot = (slot + 1) & 16383
        }
        guard colours.count < 8192 else { return nil }
        colours.append(colour)
        counts.append(times)
        slots[slot] = UInt16(colours.count)
        return colours.count - 1
    }

    /// At most 256 of the colours, and the place of each colour among them; nil when that would show.
    func reduced(pixels: Int) -> (colours: [UInt32], places: [UInt8])? {
        if colours.count <= 256 { return (colours, colours.indices.map { UInt8($0) }) }
        var choice = Choice(of: colours)
        for number in commonest().prefix(208) { choice.add(number) }
        // What is still far from all of these gets the remaining places.
        while choice.kept.count < 256 { choice.add(choice.farthest) }
        var changed = 0
        for (number, match) in choice.matches.enumerated() where match.change > 0 {
            changed += counts[number]
            if match.change > Palette.largestChange { return nil }
            if Double(counts[number]) > Palette.areaShare * Double(pixels) { return nil }
        }
        guard Double(changed) <= Palette.changedShare * Double(pixels) else { return nil }
        return (choice.kept.map { colours[$0] }, choice.matches.map(\.place))
    }

    /// The commonest colour out of each cell of a coarse grid over all colours, fullest cells first.
    private func commonest() -> [Int] {
        var cells: [UInt32: (count: Int, best: Int)] = [:]
        for (number, colour) in colours.enumerated() {
            let cell = cells[colour & 0xF0F0F0] ?? (0, number)
            cells[colour & 0xF0F0F0] = (
                cell.count + counts[number], counts[number] > counts[cell.best] ? number : cell.best
            )
        }
        return cells.values.sorted { ($1.count, $0.best) < ($0.count, $1.best) }.map(\.best)
    }
}

/// Colours chosen out of many, and which of them each colour is closest to.
private struct Choice {
    struct Match {
        /// The closest chosen colour's place among those chosen.
        var place: UInt8
        /// How much a component changes at most, of 255.
        var change: Int32
    }

    private let colours: [UInt32]
    private(set) var kept: [Int] = []
    private(set) var matches: [Match]

    init(of colours: [UInt32]) {
        self.colours = colours
        matches = Array(repeating: Match(place: 0, change: .max), count: colours.count)
    }

    /// The colour that would change most.
    var farthest: Int {
        matches.indices.max { (matches[$0].change, $1) < (matches[$1].change, $0) } ?? 0
    }

    mutating func add(_ number: Int) {
        let new = colours[number]
        let place = UInt8(kept.count)
        kept.append(number)
        matches[number] = Match(place: place, change: 0)
        let colours = self.colours
        var matches = matches.mutableSpan
        // What has found a neighbour no eye can tell from it is settled.
        for number in colours.indices where matches[number].change > 2 {
            let colour = colours[number]
            let change = max(
                Self.difference(colour >> 16, new >> 16), Self.difference(colour >> 8, new >> 8),
                Self.difference(colour, new))
            if change < matches[number].change { matches[number] = Match(place: place, change: change) }
        }
    }

    private static func difference(_ a: UInt32, _ b: UInt32) -> Int32 {
        abs(Int32(truncatingIfNeeded: a & 255) - Int32(truncatingIfNeeded: b & 255))
    }
}

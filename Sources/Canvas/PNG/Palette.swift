/// The colours of a picture, when 256 are enough for it.
///
/// Up to 256 colours are kept exactly. A chart has few inks but thousands of shades along their smooth edges:
/// there rare shades give way to close common ones. Areas, such as the cells of a heat map, change by less than the eye
/// can tell. A picture with more colours than that over wide areas has no palette.
struct Palette {
    /// Red, green and blue from the third byte to the lowest.
    private(set) var colours: [UInt32]
    /// Each pixel's place in `colours`, row by row.
    private(set) var indices: [UInt8]

    /// By how much a component may change, of 255; more only where less is not enough.
    static let changes: [Int32] = [invisibleChange, 8, 16]
    /// What no eye can tell, even over an area.
    static let invisibleChange: Int32 = 3
    /// The share of pixels that may change by more than that.
    static let changedShare = 0.08
    /// The share of pixels from which on a colour is an area, not an edge.
    static let areaShare = 0.002

    init?(_ pixels: Span<UInt32>, width: Int, height: Int, stride: Int) {
        var census = Census()
        var runs: [(colour: Int, length: Int)] = []
        runs.reserveCapacity(width * height / 8)
        for row in 0..<height {
            let line = pixels.extracting(row * stride..<row * stride + width)
            var column = 0
            while column < width {
                let start = column
                repeat {
                    column &+= 1
                } while column < width && (line[column] ^ line[start]) & 0xFFFFFF == 0
                guard let number = census.count(line[start] & 0xFFFFFF, column - start) else { return nil }
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
        let order = colours.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        for change in Palette.changes {
            if let reduced = reduced(order, pixels: pixels, change: change) { return reduced }
        }
        return nil
    }

    /// The commonest colours stand for those that differ little from them.
    private func reduced(
        _ order: [Int], pixels: Int, change: Int32
    ) -> (colours: [UInt32], places: [UInt8])? {
        var kept: [UInt32] = []
        var places = [UInt8](repeating: 0, count: colours.count)
        var changed = 0
        for number in order {
            let colour = colours[number]
            let isArea = Double(counts[number]) > Palette.areaShare * Double(pixels)
            let most = isArea ? Palette.invisibleChange : change
            if let place = kept.firstIndex(where: { Self.isClose($0, colour, within: most) }) {
                places[number] = UInt8(place)
                if most > Palette.invisibleChange { changed += counts[number] }
            } else {
                guard kept.count < 256 else { return nil }
                places[number] = UInt8(kept.count)
                kept.append(colour)
            }
        }
        return Double(changed) <= Palette.changedShare * Double(pixels) ? (kept, places) : nil
    }

    /// Whether no component of two colours differs by more than `most`.
    private static func isClose(_ a: UInt32, _ b: UInt32, within most: Int32) -> Bool {
        func isSmall(_ shift: UInt32) -> Bool {
            abs(Int32(a >> shift & 255) - Int32(b >> shift & 255)) <= most
        }
        return isSmall(16) && isSmall(8) && isSmall(0)
    }
}

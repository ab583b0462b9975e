/// Lines drawn as dots of characters.
struct DotCanvas {
    let columns: Int
    let rows: Int
    let isASCII: Bool
    private let across: Int
    private let down: Int
    /// The dots of each character, row by row, as Braille counts them; in ASCII the mark of the last line there.
    private var cells: [UInt8]
    private var marks: [Character]
    private var inks: [Ink]

    init(columns: Int, rows: Int, _ characters: TextChart.Characters) {
        (self.columns, self.rows) = (columns, rows)
        isASCII = characters == .ascii
        (across, down) = characters.dots
        cells = Array(repeating: 0, count: columns * rows)
        marks = Array(repeating: " ", count: columns * rows)
        inks = Array(repeating: .text, count: columns * rows)
    }

    /// Where a plot fills the canvas: a unit is a dot.
    var frame: Box { Box(x: 0, y: 0, width: Double(columns * across - 1), height: Double(rows * down - 1)) }

    /// The row of characters at a height.
    func row(of y: Double) -> Int { min(rows - 1, max(0, Int(y.rounded()) / down)) }

    /// The column of characters at a place.
    func column(of x: Double) -> Int { min(columns - 1, max(0, Int(x.rounded()) / across)) }

    /// The mark of a line where dots have no shape.
    static func mark(_ line: Int) -> Character { Array("*+ox#@%&")[line % 8] }

    /// Draws a line; one that is dashed leaves out two dots of five.
    mutating func draw(_ line: Polyline, _ stroke: Stroke, mark: Character) {
        var count = 0
        for piece in line.pieces {
            for (start, end) in zip(piece, piece.dropFirst()) {
                let (dx, dy) = (end.x - start.x, end.y - start.y)
                let steps = max(1, Int(max(abs(dx), abs(dy)).rounded(.up)))
                for step in 0...steps {
                    let share = Double(step) / Double(steps)
                    if step > 0 { count += 1 }
                    if stroke.dash != .solid, !isASCII, count % 5 >= 3 { continue }
                    dot(start.x + share * dx, start.y + share * dy, stroke.ink, mark)
                }
            }
        }
        for position in line.lone { dot(position.x, position.y, stroke.ink, mark) }
    }

    private mutating func dot(_ x: Double, _ y: Double, _ ink: Ink, _ mark: Character) {
        let (x, y) = (Int(x.rounded()), Int(y.rounded()))
        guard x >= 0, y >= 0, x < columns * across, y < rows * down else { return }
        let place = y / down * columns + x / across
        cells[place] |= isASCII ? 1 : Self.bits[y % 4][x % 2]
        marks[place] = mark
        inks[place] = ink
    }

    /// The bits of a Braille character from U+2800, by row and column.
    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    /// A row of characters.
    func text(row: Int, coloured: Bool) -> String {
        var text = "", run = "", ink: Ink?
        func settle() {
            text += coloured && ink != nil ? Self.painted(run, ink ?? .text) : run
            run = ""
        }
        for place in (row * columns)..<((row + 1) * columns) {
            let own = cells[place] == 0 ? nil : inks[place]
            if own != ink {
                settle()
                ink = own
            }
            run.unicodeScalars.append(contentsOf: String(character(place)).unicodeScalars)
        }
        settle()
        return text
    }

    private func character(_ place: Int) -> Character {
        if cells[place] == 0 { return " " }
        guard !isASCII, let scalar = Unicode.Scalar(0x2800 + UInt32(cells[place])) else {
            return marks[place]
        }
        return Character(scalar)
    }

    /// A text in the colour of an ink that is read on dark and on light terminals.
    static func painted(_ text: String, _ ink: Ink) -> String {
        guard case .series(let number, _) = ink else { return text }
        let color = colors[((number - 1) % colors.count + colors.count) % colors.count]
        return "\u{1B}[38;5;\(color)m\(text)\u{1B}[0m"
    }

    /// Of the 256 colours of a terminal those closest to the themes' series.
    private static let colors = [33, 208, 203, 37, 135, 106, 205, 137, 74, 245]
}

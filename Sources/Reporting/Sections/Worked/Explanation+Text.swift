// The explanation for a terminal.
extension Explanation {
    /// Paragraphs, equations aligned at their equals signs, and tables.
    var text: String {
        var blocks = [title, Self.wrapped(introduction)]
        for section in sections {
            blocks.append(section.title)
            if let lead = section.lead { blocks.append(Self.wrapped(lead)) }
            if !section.equations.isEmpty {
                blocks.append(section.equations.map(Self.lines).joined(separator: "\n"))
            }
            if let table = section.table {
                blocks += [Self.wrapped(table.caption), Self.lines(of: table)]
            }
            if let note = section.note { blocks.append(Self.wrapped(note)) }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static let width = 96

    /// An equation, broken before equals signs, which stand below each other.
    private static func lines(_ equation: Equation) -> String {
        let lines = equation.lines(width: width - 16).map(\.text)
        let indent = String(repeating: " ", count: equation.sides[0].text.count + 1)
        return "  " + lines.joined(separator: "\n  " + indent)
    }

    private static func lines(of table: Table) -> String {
        let rows = ([table.head] + table.rows).map { $0.map(\.text) }
        let widths = table.head.indices.map { column in rows.map { columns($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { place, cell in
                let space = String(repeating: " ", count: cell.1 - columns(cell.0))
                return place == 0 ? cell.0 + space : space + cell.0
            }
            return "  " + cells.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    /// Words in lines that end between words, or between Chinese characters.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var line = "", word = ""
        func place() {
            if columns(line) + columns(word) > width, !line.isEmpty {
                lines.append(line.last == " " ? String(line.dropLast()) : line)
                line = ""
            }
            line += word
            word = ""
        }
        for character in text {
            let isWide = columns(String(character)) == 2
            // No line begins with a mark that ends something.
            if isWide, !"，。；：、）”’？！".contains(character) { place() }
            word.append(character)
            if isWide || character == " " {
                if character == " ", columns(line) + columns(word) == width + 1 { word.removeLast() }
                place()
            }
        }
        place()
        return (lines + [line]).joined(separator: "\n")
    }

    /// How many columns of a terminal a text takes: a Chinese character two.
    private static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { count, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                count + 2
            default: count + (scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
            }
        }
    }
}

extension Explanation.Entry {
    fileprivate var text: String {
        switch self {
        case .words(let words): words
        case .equation(let equation): equation.text
        case .number(let number): number.replacing("\u{A0}", with: " ")
        }
    }
}

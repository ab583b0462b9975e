internal import Yams

/// The lines around a place at which YAML could not be read on, in search of what was mistyped there.
struct MistypedLines {
    private let lines: [[Unicode.Scalar]]
    /// The line of the place, counted from 0.
    private let line: Int
    private let found: [Mistyping]

    /// - Parameters:
    ///   - line: The line of the place, counted from 1.
    ///   - isAtStart: Whether the mistake is there or below; else it is there or above.
    init(_ source: String, at line: Int, isAtStart: Bool) {
        let all = source.yamlLines
        let place = min(max(0, line - 1), all.count - 1)
        let end = min(all.count, (isAtStart ? place + Self.reach : place) + 1)
        lines = all[..<end].map { Array($0.unicodeScalars) }
        self.line = place
        var found: [Mistyping] = []
        if isAtStart {
            for line in place..<end { found += Mistyping.all(in: line, lines[line]) }
        } else {
            // Lines whose colons are all mistyped are read as one text, and the mistake is in the first.
            for line in (max(0, place - Self.most)...place).reversed() {
                let here = Mistyping.all(in: line, lines[line])
                if here.isEmpty, line < place - 1, !lines[line].isEmpty { break }
                found = here + found
            }
        }
        let length = lines.reduce(0) { $0 + $1.count + 1 }
        self.found = Array(found.prefix(max(1, Self.budget / length)))
    }

    /// How many lines below a place may hold what is wrong there.
    private static let reach = 6
    /// How many lines above it may: all of a lab's keys may be typed in full width.
    private static let most = 200
    /// As many characters as are read again, about, so that a long file is told of as soon as a short one.
    private static let budget = 300_000

    /// The first that keeps these lines from being read.
    var culprit: Mistyping? {
        let widths = found.contains { $0.character?.meant == " " } ? [2, 1] : [1]
        for spaces in widths {
            if let one = found.first(where: { isRead(with: [$0], spaces) }) { return one }
            for group in [found.filter(\.isStructural), found] where isRead(with: group, spaces) {
                return group.first { left in !isRead(with: group.filter { $0 != left }, spaces) }
                    ?? group.first
            }
        }
        return nil
    }

    /// Whether the reading goes on beyond the place when these are mended.
    private func isRead(with mistypings: [Mistyping], _ spaces: Int) -> Bool {
        guard !mistypings.isEmpty else { return false }
        var mended = lines
        for mistyping in mistypings.reversed() {
            let text = lines[mistyping.line]
            mended[mistyping.line].replaceSubrange(
                mistyping.columns, with: mistyping.mended(text, spaces: spaces))
        }
        var source = String.UnicodeScalarView()
        for text in mended { source.append(contentsOf: text + ["\n"]) }
        do {
            _ = try Yams.compose(yaml: String(source))
            return true
        } catch let error as YamlError {
            return error.stumble.map { $0.place.line - 1 > line } ?? true
        } catch {
            return false
        }
    }
}

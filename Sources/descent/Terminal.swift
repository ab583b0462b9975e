internal import Charting
internal import Foundation

/// What stands behind standard output, as far as text is to fit it.
struct Terminal {
    /// How wide it is.
    var columns: Int
    /// Whether it shows colours.
    var hasColours: Bool
    /// What characters it shows.
    var characters: TextChart.Characters

    /// What stands there now: a terminal of so many columns, or a pipe or file, for which 80 are enough.
    static var standardOutput: Terminal {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        let isMeasured = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let asked = environment["COLUMNS"].flatMap { Int($0) }.map { min(400, max(40, $0)) }
        return Terminal(
            columns: isMeasured ? Int(size.ws_col) : asked ?? 80, hasColours: isTerminal && !isPlain,
            characters: locale(in: environment).contains { $0 == "utf8" } ? .braille : .ascii)
    }

    /// Whether colours are not wanted.
    static var isPlain: Bool {
        let environment = ProcessInfo.processInfo.environment
        return !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    }

    /// The character set that the locale names, in small letters without marks.
    private static func locale(in environment: [String: String]) -> [String] {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return (name ?? "").lowercased().replacingOccurrences(of: "-", with: "")
            .split { $0 == "." || $0 == "@" }.map(String.init)
    }
}

public import Charting
public import Languages

/// A program that a chart is pasted into: one file in `Snippets/`, one entry in ``all``.
public struct SnippetTarget: Sendable {
    /// The word on the command line.
    public let name: String
    /// What is printed, in one line.
    public let writes: String
    /// The kinds of picture that it takes, the best first.
    public let formats: [ChartFormat]
    /// The letters that no path of a picture can have there, in whatever way they are written.
    public let unreadable: Set<Unicode.Scalar>
    private let write: @Sendable (_ chart: ReportChart, _ file: String, _ language: Language) -> String

    init(
        _ name: String, writes: String, formats: [ChartFormat], unreadable: Set<Unicode.Scalar> = [],
        write: @escaping @Sendable (_ chart: ReportChart, _ file: String, _ language: Language) -> String
    ) {
        (self.name, self.writes, self.formats) = (name, writes, formats)
        (self.unreadable, self.write) = (unreadable, write)
    }

    /// Every target.
    public static let all: [SnippetTarget] = [.latex, .markdown, .html, .word]

    /// What to paste of a chart whose picture is in this file; it ends with a line's end.
    public func snippet(of chart: ReportChart, in file: String, _ language: Language) -> String {
        write(chart, file, language) + "\n"
    }

    /// A file's name as an address, in which some letters would be read as more.
    static func address(of file: String) -> String {
        let codes: [Character: String] = [
            "%": "%25", "#": "%23", "?": "%3F", "<": "%3C", ">": "%3E", "\\": "%5C",
        ]
        return file.map { codes[$0] ?? String($0) }.joined()
    }
}

public import Charting

/// A chart of the gallery: shown in the documentation, drawn by the tests, and read by those who want one like it.
public struct Example: Sendable {
    /// Its picture's file name, without an ending.
    public let name: String
    /// What it shows how to do, in a few words.
    public let title: String
    /// Whether the data and the chart take ten lines at most.
    public let isInTenLines: Bool
    /// The picture.
    public let chart: Chart

    init(_ name: String, _ title: String, inTenLines: Bool = false, _ chart: () -> Chart) {
        self.name = name
        self.title = title
        isInTenLines = inTenLines
        self.chart = chart()
    }
}

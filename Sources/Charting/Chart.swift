/// One picture: a title, and one or more panels of marks on scales.
public struct Chart: Sendable {
    /// What was found, in one sentence; wrapped where it is long. With the subtitle it takes a third of the height at
    /// most: where there is no room for both, only the title is written, or else only the subtitle.
    public var title: String
    /// What is drawn.
    public var subtitle: String
    /// In inches; the picture has exactly this size.
    public var size: Size
    /// The picture in words, for those who cannot see it; nil has the marks say what they show.
    public var description: String?
    /// The language of the text (BCP 47).
    public var language: String
    /// What runs from left to right.
    public var x: Axis
    /// What runs from bottom to top.
    public var y: Axis
    /// The pictures within the picture.
    public var panels: [Panel]
    /// What the colours of marks measure.
    public var color: ColorAxis
    /// Which axes the panels have in common.
    public var sharing: Sharing
    /// How many panels stand side by side; nil leaves it to the layout.
    public var columns: Int?
    /// What a panel says that has no finite values to show; empty leaves it to the chart's language.
    public var emptyNote: String

    /// Makes a chart of small multiples with shared axes.
    public init(
        title: String, subtitle: String = "", size: Size = Size(width: 6.4, height: 4),
        description: String? = nil,
        language: String = "en", x: Axis = Axis(), y: Axis = Axis(), color: ColorAxis = ColorAxis(),
        panels: [Panel], sharing: Sharing = .both, columns: Int? = nil, emptyNote: String = ""
    ) {
        self.title = title
        self.subtitle = subtitle
        self.size = size
        self.description = description
        self.language = language
        self.x = x
        self.y = y
        self.color = color
        self.sharing = sharing
        self.panels = panels
        self.columns = columns
        self.emptyNote = emptyNote
    }

    /// Makes a chart of one panel.
    public init(
        title: String, subtitle: String = "", size: Size = Size(width: 6.4, height: 4),
        description: String? = nil,
        language: String = "en", x: Axis = Axis(), y: Axis = Axis(), color: ColorAxis = ColorAxis(),
        emptyNote: String = "", marks: [any Mark]
    ) {
        self.init(
            title: title, subtitle: subtitle, size: size, description: description, language: language, x: x,
            y: y, color: color, panels: [Panel(marks: marks)], emptyNote: emptyNote)
    }

    /// Makes a chart of one panel from the marks in braces.
    public init(
        title: String, subtitle: String = "", size: Size = Size(width: 6.4, height: 4),
        description: String? = nil,
        language: String = "en", x: Axis = Axis(), y: Axis = Axis(), color: ColorAxis = ColorAxis(),
        emptyNote: String = "", @MarkBuilder marks: () -> [any Mark]
    ) {
        self.init(
            title: title, subtitle: subtitle, size: size, description: description, language: language, x: x,
            y: y, color: color, emptyNote: emptyNote, marks: marks())
    }
}

extension Chart {
    /// Which axes the panels of a chart have in common; the others fit each panel's own data.
    public enum Sharing: Hashable, Sendable {
        /// Both: panels can be compared at a glance.
        case both
        /// What runs from left to right.
        case horizontal
        /// What runs from bottom to top.
        case vertical
        /// None.
        case none

        var x: Bool { self == .both || self == .horizontal }
        var y: Bool { self == .both || self == .vertical }
    }
}

/// One of the pictures within a chart.
public struct Panel: Sendable {
    /// What sets this panel apart; empty for nothing.
    public var name: String
    /// What runs from bottom to top where it is not what the chart has, as for panels of unlike metrics; its label is
    /// the panel's name.
    public var y: Axis?
    /// What is drawn, from back to front.
    public var marks: [any Mark]

    /// Makes a panel.
    public init(name: String = "", y: Axis? = nil, marks: [any Mark]) {
        self.name = name
        self.y = y
        self.marks = marks
    }

    /// Makes a panel from the marks in braces.
    public init(name: String = "", y: Axis? = nil, @MarkBuilder marks: () -> [any Mark]) {
        self.init(name: name, y: y, marks: marks())
    }
}

extension Chart {
    /// What runs from bottom to top in the panel at a place.
    func y(ofPanel place: Int) -> Axis { panels.indices.contains(place) ? panels[place].y ?? y : y }

    /// Whether one vertical axis is enough for a row of panels.
    var sharesY: Bool { sharing.y && panels.allSatisfy { $0.y == nil } }
}

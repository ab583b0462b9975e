internal import Charting
internal import Languages
internal import Logs

/// The colours and names of the curves of a plot.
struct PlotLooks {
    /// The inks of what has a colour of its own; what has none stands back.
    private let inks: [PlotPanels.Key: Ink]
    private let names: [PlotPanels.Key: String]
    /// How many are drawn without a colour.
    let faintCount: Int
    /// Whether dashed lines are told by the subtitle instead of names.
    let tellsDashes: Bool
    private let lineLabels: [String: String]
    private let settings: FigureSettings
    private let isSingle: Bool
    private let hasParts: Bool

    /// More colours at once are not told apart.
    private static let mostColours = 10
    /// Of more lines than that, so many stand out.
    private static let mostOutstanding = 3
    /// Beyond so many runs dashed lines have no names.
    private static let mostDashedNames = 3

    /// - Parameters:
    ///   - groups: What the groups of runs are called.
    ///   - lineLabels: What lines are called, in the order of the panels; the others are called by what they are.
    ///   - best: What is to stand out where there are too many, the first first.
    init(
        _ panels: PlotPanels, groups: [String], lineLabels: [String], best: [PlotPanels.Key],
        _ settings: FigureSettings
    ) {
        self.settings = settings
        var inks: [PlotPanels.Key: Ink] = [:], names: [PlotPanels.Key: String] = [:]
        var all: [PlotPanels.Key] = []
        var isMany = false
        for panel in panels.panels {
            var own: Set<PlotPanels.Key> = [], count = 0
            for (_, key) in panel.curves where own.insert(key).inserted {
                count += 1
                if inks[key] == nil {
                    all.append(key)
                    // Members of one panel are told apart among themselves.
                    inks[key] = .series(key.member.isEmpty ? Self.number(of: key, in: all) : count)
                }
                names[key] = Self.name(of: key, panels, groups, settings)
            }
            isMany = isMany || own.count > Self.mostColours
        }
        faintCount = isMany ? all.count - min(all.count, min(best.count, Self.mostOutstanding)) : 0
        if isMany {
            inks = Dictionary(
                best.prefix(Self.mostOutstanding).enumerated().map { ($1, .series($0 + 1)) },
                uniquingKeysWith: { first, _ in first })
        }
        self.inks = inks
        self.names = names
        let curves = panels.panels.flatMap(\.curves)
        let asked = lineLabels.count > 1 || curves.count == 1 ? lineLabels : []
        self.lineLabels = Dictionary(zip(curves.map(\.curve.name), asked)) { first, _ in first }
        isSingle = all.count == 1
        hasParts = Set(curves.map { $0.curve.isTraining ? nil : $0.curve.part }).count > 1
        let dashed = Set(curves.filter { !$0.curve.isTraining && inks[$0.key] != nil }.map(\.key))
        tellsDashes =
            hasParts && !isSingle && (dashed.count > Self.mostDashedNames || panels.panels.count > 1)
    }

    /// Colours are counted in the order in which what they belong to first comes up.
    private static func number(of key: PlotPanels.Key, in all: [PlotPanels.Key]) -> Int {
        all.count { $0.member.isEmpty }
    }

    private static func name(
        of key: PlotPanels.Key, _ panels: PlotPanels, _ groups: [String], _ settings: FigureSettings
    ) -> String {
        var words: [String] = []
        if panels.hasGroups, let group = key.group { words.append(groups[group]) }
        if !key.member.isEmpty {
            words.append(key.member.short)
        } else if let metric = key.metric {
            words.append(panels.word(for: metric, settings))
        }
        return words.joined(separator: ", ")
    }

    /// The ink of a curve; nil where it stands back.
    func ink(of key: PlotPanels.Key) -> Ink? { inks[key] }

    /// What a key is called, whatever part of the data; empty where there is only one.
    func name(of key: PlotPanels.Key) -> String { names[key] ?? "" }

    /// The dash of a curve.
    func dash(of curve: PlotCurve) -> Dash {
        guard hasParts else { return .solid }
        switch curve.part {
        case nil, .training: return .solid
        case .validation: return .dashed
        case .test: return .dotted
        }
    }

    /// What a curve is called at its end or in a legend; empty for nothing.
    /// - Parameter isOnly: Whether no curve on training data has its colour in the whole plot.
    func label(of curve: PlotCurve, _ key: PlotPanels.Key, isOnly: Bool) -> String {
        guard inks[key] != nil else { return "" }
        if let label = lineLabels[curve.name] { return label }
        let name = name(of: key)
        guard hasParts else { return name }
        let part =
            switch curve.part {
            case nil, .training: settings.say("validation.training")
            case .validation: settings.say("validation.only")
            case .test: settings.say("plot.test")
            }
        if isSingle || name.isEmpty { return part }
        if curve.isTraining { return name }
        if tellsDashes { return isOnly ? name : "" }
        return settings.say("plot.partOf", ["run": .text(name), "part": .text(part)])
    }
}

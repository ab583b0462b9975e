internal import Errors
internal import Foundation
public import Training
internal import Yams

/// Over which step sizes the lab's own settings are tried, to show what each does.
public enum SweepChoice: Sendable, Equatable {
    /// From a hundredth to a hundred times the lab's own, where that is little work.
    case automatic
    /// The same, however much work it is.
    case always
    /// None.
    case none
    /// So many from one to another, at equal ratios.
    case range(from: Double, to: Double, count: Int)
}

extension Lab {
    /// The settings of the sweep over step sizes, rising; empty where there is none.
    public var sweepSettings: [Settings] {
        guard let base, base.iterations > 0 else { return [] }
        let stepSizes: [Double]
        switch sweep {
        case .none: return []
        case .automatic, .always:
            // The lab's own is one of them, to the bit.
            stepSizes = (-30...30).map {
                $0 == 0 ? base.stepSize : (base.stepSize * pow(10, Double($0) / 15)).rounded3
            }
            guard sweep == .always || base.work * Double(stepSizes.count) <= Self.littleWork else {
                return []
            }
        case .range(let from, let to, let count):
            stepSizes = (0..<count).map { place in
                switch place {
                case 0: from
                case count - 1: to
                default: (from * pow(to / from, Double(place) / Double(count - 1))).rounded3
                }
            }
        }
        return stepSizes.filter { Float($0).isFinite && $0 > 0 }.map { stepSize in
            var settings = base
            settings.stepSize = stepSize
            settings.record = .losses
            settings.curvature = false
            return settings
        }
    }

    /// About a second's.
    private static let littleWork = 8e7
    /// About some minutes'.
    static let mostWork = 4e10
}

extension Double {
    /// To three significant digits, which a reader can say.
    fileprivate var rounded3: Double { Double(String(format: "%.2e", self)) ?? self }
}

extension Reader {
    /// What `sweep` says; nil where it says nothing sensible.
    mutating func sweep(_ node: Node) -> SweepChoice? {
        if let isWanted = node.bool { return isWanted ? .always : SweepChoice.none }
        let allowed = "{from: 0.01, to: 100, count: 61}, true, false"
        guard case .mapping(let mapping) = node else {
            report(
                node, .wrongKind, "sweep must give a range of step sizes, or be true or false",
                allowed: allowed)
            return nil
        }
        let words = Shape.names(of: Shape.sweep)
        for (key, _) in mapping where !words.contains(key.string ?? "") {
            report(
                key, .unknownKey, "unknown key \(shown(key.string ?? "")) in sweep",
                allowed: words.joined(separator: ", "),
                suggestion: words.nearest(to: key.string ?? ""))
            return nil
        }
        guard let from = mapping["from"], let to = mapping["to"] else {
            report(node, .missing, "a sweep needs from and to", allowed: allowed)
            return nil
        }
        guard let low = number(from, of: "from"), let high = number(to, of: "to") else { return nil }
        guard low > 0 else {
            report(from, .outOfRange, "from must be above 0", allowed: "a number above 0, such as 0.01")
            return nil
        }
        guard high > low else {
            report(to, .outOfRange, "to must be above from", allowed: "a number above \(low.plain)")
            return nil
        }
        guard let node = mapping["count"] else { return .range(from: low, to: high, count: 61) }
        return wholeNumber(node, of: "count", from: 2, through: 1000).map {
            .range(from: low, to: high, count: $0)
        }
    }
}

extension LabReader {
    /// A sweep that would go on and on.
    mutating func checkSweep(_ choice: SweepChoice, _ base: Settings) {
        let count: Int
        switch choice {
        case .range(_, _, let given): count = given
        case .always: count = 61
        case .automatic, .none: return
        }
        guard base.work * Double(count) > Lab.mostWork else { return }
        report(
            nil, "sweep", .tooMuch, "so many runs of this network over its samples would take too long",
            allowed: "a smaller count, fewer iterations, or false")
    }
}

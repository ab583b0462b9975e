internal import Charting
internal import Glibc
internal import Languages

/// What a logarithmic axis leaves out below: one value close to 0 lies decades under all others, and the room for it
/// would be taken from them.
struct Dips {
    /// The ends of the axis without them; nil where the axis has room for all.
    let domain: ClosedRange<Double>?
    /// The lowest value that is left out; nil where none is.
    let lowest: Double?

    /// A line that goes below the others for so small a share of its values dips; one that stays there has come down.
    private static let shortest = 25
    /// Of lines that stand back one value in so many may be left out.
    private static let fewest = 20

    /// - Parameters:
    ///   - lines: What is to be read, each in its order; dips have up to a third of the axis, at least a decade.
    ///   - faint: What stands behind it, and stretches the axis only by what is frequent.
    init(in lines: [[Double]], behind faint: [[Double]] = [], on scale: Scale.Kind) {
        let (lines, faint) = (lines.map(Self.placed), faint.map(Self.placed))
        let all = lines + faint
        guard scale == .log, let lowest = all.compactMap({ $0.min() }).min(),
            let highest = all.compactMap({ $0.max() }).max(), let held = lines.compactMap(Self.held).min()
        else {
            (domain, self.lowest) = (nil, nil)
            return
        }
        let room = max(10, (highest / held).squareRoot())
        let frequent = faint.filter { !$0.isEmpty }.map { $0.sorted()[$0.count / Self.fewest] }
        let low = min(held / room, frequent.min() ?? .infinity)
        // To leave out less than a decade is not worth an arrowhead.
        guard low > 10 * lowest else {
            (domain, self.lowest) = (nil, nil)
            return
        }
        domain = scale.extended(low...highest, lower: 0, upper: 0.03)
        self.lowest = lowest
    }

    /// Whether a value is left out.
    func hides(_ value: Double) -> Bool { domain.map { value < $0.lowerBound } ?? false }

    /// The sentence of a caption that says so; none where nothing is left out.
    func caption(_ settings: FigureSettings) -> [String] {
        lowest.map { [settings.say("belowAxis", ["low": .number($0, digits: 3)])] } ?? []
    }

    private static func placed(_ values: [Double]) -> [Double] { values.filter { $0 > 0 && $0.isFinite } }

    /// The lowest that a line comes but for dips: the least of the highest values of its pieces, and its end.
    private static func held(_ values: [Double]) -> Double? {
        let length = (values.count + shortest - 1) / shortest
        let highest = stride(from: 0, to: values.count, by: max(1, length)).compactMap {
            values[$0..<min($0 + length, values.count)].max()
        }
        return (highest + values.suffix(1)).min()
    }
}

internal import Histories

/// What runs are compared by: one entry in ``all``.
public struct Criterion: Sendable, Equatable, Encodable {
    /// Its name in a lab.
    public let name: String
    /// Whether it is a loss, which has another meaning in runs of another measure.
    let isLoss: Bool
    /// Whether it asks for a loss to be reached.
    public let needsReach: Bool
    /// The column that shows it.
    let column: String
    /// Its values over the states; nil where a run has none.
    let course: @Sendable (History) -> Series?
    /// Its one value for a run that stayed finite; nil where it was not recorded.
    let value: @Sendable (History, _ reach: Double) -> Double?

    private init(
        _ name: String, column: String, isLoss: Bool = false, needsReach: Bool = false,
        course: @escaping @Sendable (History) -> Series? = { _ in nil },
        value: (@Sendable (History, Double) -> Double?)? = nil
    ) {
        (self.name, self.column, self.isLoss, self.needsReach) = (name, column, isLoss, needsReach)
        self.course = course
        self.value = value ?? { history, _ in course(history)?.last?.value }
    }

    /// Criteria are told apart by their names.
    public static func == (a: Criterion, b: Criterion) -> Bool { a.name == b.name }

    /// By its name alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Every criterion a lab may name.
    public static let all: [Criterion] = [
        .finalLoss, .lowestLoss, .validationLoss, .lowestValidationLoss, .accuracy, .validationAccuracy,
        .iterationsTo, .gradientNorm, .firstLayerGradient, .inactiveUnits,
    ]

    /// Those whose last value ends a course.
    static let courses: [Criterion] = [.finalLoss, .validationLoss, .accuracy, .validationAccuracy]

    static let finalLoss = Criterion("final_loss", column: "loss", isLoss: true, course: { $0.loss })
    static let lowestLoss = Criterion(
        "lowest_loss", column: "loss", isLoss: true, value: { history, _ in history.loss?.lowest?.value })
    static let validationLoss = Criterion(
        "validation_loss", column: "validation.loss", isLoss: true, course: { $0.validationLoss })
    static let lowestValidationLoss = Criterion(
        "lowest_validation_loss", column: "validation.loss", isLoss: true,
        value: { history, _ in history.validationLoss?.lowest?.value })
    static let accuracy = Criterion(
        "accuracy", column: "training.accuracy", course: { $0["training.accuracy"] })
    static let validationAccuracy = Criterion(
        "validation_accuracy", column: "validation.accuracy", course: { $0["validation.accuracy"] })
    /// Infinite where the run does not come down so far.
    static let iterationsTo = Criterion(
        "iterations_to", column: "loss", isLoss: true, needsReach: true,
        value: { history, reach in
            history.loss.map { loss in
                loss.values.firstIndex { $0 <= reach }.map { Double(loss.steps[$0]) } ?? .infinity
            }
        })
    static let gradientNorm = Criterion(
        "gradient_norm", column: "layer1.gradient_norm",
        value: { history, _ in
            let ends = history.gradientNorms.compactMap(\.series.last?.value)
            return ends.isEmpty ? nil : ends.reduce(0) { $0 + $1 * $1 }.squareRoot()
        })
    static let firstLayerGradient = Criterion(
        "first_layer_gradient", column: "layer1.gradient_norm",
        value: { history, _ in
            let norms = history.gradientNorms
            guard norms.count > 1, let first = norms.first?.series.values.first,
                let last = norms.last?.series.values.first, last > 0
            else { return nil }
            return first / last
        })
    static let inactiveUnits = Criterion(
        "inactive_units", column: "layer1.inactive",
        value: { history, _ in history.inactiveShares.compactMap(\.series.last?.value).max() })
}

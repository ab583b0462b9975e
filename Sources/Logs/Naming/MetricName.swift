/// What the name of a series says of it: the metric, on which part of the data and over what it was taken.
public struct MetricName: Sendable, Hashable {
    /// The metric without the rest: `loss` of `val_loss`, `train_loss_step` and `epoch_loss`, `rmse` of `train/rmse`.
    public let metric: String
    /// The part of the data; nil where the name does not tell.
    public let part: Part?
    /// Over how much of the data a value was taken; nil where the name does not tell.
    public let span: Span?

    /// A part of the data.
    public enum Part: String, Sendable, CaseIterable {
        case training, validation, test
    }

    /// How much of the data a value speaks of.
    public enum Span: String, Sendable, CaseIterable {
        case step, epoch
    }

    /// Reads a name: words set off by `/`, `_`, `-`, `.`, spaces, or capitals.
    public init(_ name: String) {
        var rest = name[...]
        var part = Self.takePart(of: &rest)
        let span = Self.takeSpan(of: &rest)
        if part == nil { part = Self.takePart(of: &rest) }
        metric = String(rest)
        self.part = part
        self.span = span
    }

    /// Takes a word for a part from the beginning or the end.
    private static func takePart(of name: inout Substring) -> Part? {
        let words = NameWords.all(in: name)
        if words.count > 1, let part = part(words[0]) {
            // XGBoost and LightGBM count their sets: `validation_0`, `valid_1's`.
            let isCounted = words.count > 2 && words[1].allSatisfy { $0.isNumber }
            return take(part, leaving: name[words[isCounted ? 2 : 1].startIndex...], from: &name)
        }
        if words.count > 1, let last = words.last, let part = part(last) {
            return take(part, leaving: name[..<last.startIndex], from: &name)
        }
        for (word, part) in chineseParts {
            if name.hasPrefix(word) { return take(part, leaving: name.dropFirst(word.count), from: &name) }
            if name.hasSuffix(word) { return take(part, leaving: name.dropLast(word.count), from: &name) }
            if name.hasSuffix("（\(word)）") || name.hasSuffix("(\(word))") {
                return take(part, leaving: name.dropLast(word.count + 2), from: &name)
            }
        }
        return nil
    }

    /// Takes `_step` and `_epoch` from the end, and before a metric that is known `epoch_` and `batch_`.
    private static func takeSpan(of name: inout Substring) -> Span? {
        if name.hasSuffix("_vs_iterations") {
            return take(.epoch, leaving: name.dropLast("_vs_iterations".count), from: &name)
        }
        let words = NameWords.all(in: name)
        guard words.count > 1, let first = words.first, let last = words.last else { return nil }
        let spans: [String: Span] = ["step": .step, "batch": .step, "iter": .step, "epoch": .epoch]
        if let span = spans[last.lowercased()] {
            return take(span, leaving: name[..<last.startIndex], from: &name)
        }
        if let span = spans[first.lowercased()] {
            let rest = name[words[1].startIndex...]
            let kind = MetricKind(String(rest))
            if kind != nil { return take(span, leaving: rest, from: &name) }
        }
        return nil
    }

    /// What was found, and the rest of the name; nothing where no rest would be left.
    private static func take<Found>(_ found: Found, leaving rest: Substring, from name: inout Substring)
        -> Found?
    {
        // LightGBM prints `valid_1's l2`.
        var rest = rest.hasPrefix("s ") && name.contains("'s ") ? rest.dropFirst(2) : rest
        while let first = rest.first, NameWords.separators.contains(first) || "的上：:".contains(first) {
            rest.removeFirst()
        }
        while let last = rest.last, NameWords.separators.contains(last) { rest.removeLast() }
        guard !rest.isEmpty else { return nil }
        name = rest
        return found
    }

    private static func part(_ word: Substring) -> Part? {
        switch word.lowercased() {
        case "train", "training", "tr", "trn", "learn": .training
        case "val", "valid", "validation", "va", "eval", "evaluation", "dev": .validation
        case "test", "testing", "tst", "te": .test
        default: nil
        }
    }

    private static let chineseParts: [(String, Part)] = [
        ("训练集", .training), ("训练", .training), ("验证集", .validation), ("验证", .validation), ("测试集", .test),
        ("测试", .test),
    ]
}

extension MetricName {
    /// Whether it measures how far the outputs are from what they should be, so that a lower value is better.
    ///
    /// What only might be a loss is none.
    public var isLoss: Bool {
        MetricKind(metric) == .loss || part != nil && MetricKind.isLossOfSets(metric)
    }

    /// Whether it is a share of samples that were given their own class.
    public var isAccuracy: Bool { MetricKind(metric) == .accuracy }

    /// Whether it is the optimizer's step size.
    public var isStepSize: Bool { MetricKind(metric) == .stepSize }
}

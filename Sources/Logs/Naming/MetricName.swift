/// What the name of a series says of it: the metric, and on which part of the data it was taken.
public struct MetricName: Sendable, Hashable {
    /// The metric without its part: `loss` of `val_loss`, `rmse` of `train/rmse`.
    public let metric: String
    /// The part of the data; nil where the name does not tell.
    public let part: Part?

    /// A part of the data.
    public enum Part: String, Sendable, CaseIterable {
        case training, validation, test
    }

    /// Reads a name: a word for a part at its beginning or its end, set off by `/`, `_`, `-`, `.` or a space.
    public init(_ name: String) {
        let words = name.split(whereSeparator: { "/_-. ".contains($0) })
        for (word, isFirst) in [(words.first, true), (words.last, false)] where words.count > 1 {
            guard let word, let part = Self.part(isFirst ? Self.word(word, in: name) : word.lowercased())
            else {
                continue
            }
            let rest = isFirst ? name[Self.end(of: word, in: name)...] : name[..<word.startIndex]
            let metric = rest.trimming()
            guard !metric.isEmpty else { continue }
            (self.metric, self.part) = (metric, part)
            return
        }
        for (prefix, part) in Self.chinesePrefixes where name.hasPrefix(prefix) && name != prefix {
            (metric, self.part) = (String(name.dropFirst(prefix.count)).trimming(), part)
            return
        }
        (metric, part) = (name, nil)
    }

    /// Whether a lower value is better because it measures how far the outputs are from what they should be.
    public var isLoss: Bool {
        let plain = metric.lowercased()
        return plain.split(whereSeparator: { "/_-. ".contains($0) }).contains {
            Self.lossWords.contains(String($0))
        }
            || Self.chineseLosses.contains { plain.contains($0) } || plain.hasSuffix("loss")
    }

    /// Whether it is a share of samples that were given their own class.
    public var isAccuracy: Bool {
        let plain = metric.lowercased()
        return ["acc", "accuracy", "top1", "top5"].contains(plain) || plain.hasSuffix("accuracy")
            || plain.hasSuffix("_acc") || ["准确率", "正确率"].contains { plain.contains($0) }
    }

    /// Whether it is the optimizer's step size.
    public var isStepSize: Bool {
        let plain = metric.lowercased()
        return ["lr", "learning_rate", "step_size", "学习率", "步长"].contains(plain) || plain.hasPrefix("lr-")
            || plain.hasSuffix("/lr") || plain.hasSuffix("learning_rate")
    }

    private static let lossWords: Set<String> = [
        "loss", "logloss", "mlogloss", "nll", "mse", "mae", "rmse", "cost", "objective", "perplexity", "ppl",
        "error", "err", "merror", "bce", "crossentropy", "rmsle", "mape", "l1", "l2", "deviance",
    ]
    private static let chineseLosses = ["损失", "误差", "代价"]
    private static let chinesePrefixes: [(String, Part)] = [
        ("训练集", .training), ("训练", .training), ("验证集", .validation), ("验证", .validation), ("测试集", .test),
        ("测试", .test),
    ]

    /// XGBoost counts its parts, `validation_0`, and so does LightGBM, `valid_1`.
    private static func word(_ word: Substring, in name: String) -> String { word.lowercased() }

    private static func end(of word: Substring, in name: String) -> String.Index {
        let rest = name[word.endIndex...]
        let count = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let isCounted =
            !count.isEmpty && rest.dropFirst(1 + count.count).first.map { "/-. ".contains($0) } == true
        return isCounted ? count.endIndex : word.endIndex
    }

    private static func part(_ word: String) -> Part? {
        switch word {
        case "train", "training", "tr": .training
        case "val", "valid", "validation", "eval", "evaluation", "dev": .validation
        case "test": .test
        default: nil
        }
    }
}

extension StringProtocol {
    /// Without separators at its ends.
    fileprivate func trimming() -> String { String(self).trimming { "/_-. ".contains($0) } }
}

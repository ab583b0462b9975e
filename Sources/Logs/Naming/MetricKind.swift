/// What a metric's name says that it is, where it says so plainly.
enum MetricKind {
    case loss, accuracy, stepSize

    /// The kind of a metric whose name has no word for a part of the data.
    init?(_ metric: String) {
        let words = NameWords.all(in: metric[...]).map { $0.lowercased() }.filter {
            !Self.neutral.contains($0)
        }
        guard let last = words.last else { return nil }
        let whole = words.joined(separator: "_")
        if Self.chinese(Self.chineseLosses, in: metric) {
            self = .loss
        } else if Self.chinese(["准确率", "正确率", "精确度", "准确度"], in: metric) || metric == "精度" {
            self = .accuracy
        } else if metric.hasSuffix("学习率") || metric == "步长" {
            self = .stepSize
        } else if Self.stepSizes.contains(whole)
            || words.first == "lr" && !words.contains(where: Self.qualifiers.contains)
            || last == "lr" || words.suffix(2) == ["learning", "rate"]
        {
            self = .stepSize
        } else if Self.losses.contains(last) || last.hasSuffix("loss")
            || Self.wholeLosses.contains(whole)
        {
            self = .loss
        } else if words.first == "loss", !words.contains(where: Self.qualifiers.contains) {
            self = .loss
        } else if Self.accuracies.contains(last)
            || Self.accuracies.contains(words[0]) && !words.contains(where: Self.qualifiers.contains)
        {
            self = .accuracy
        } else {
            return nil
        }
    }

    /// Whether a metric of a data set is a loss that alone might be something else: `l2` of LightGBM.
    static func isLossOfSets(_ metric: String) -> Bool { lossesOfSets.contains(metric.lowercased()) }

    /// Words that leave a metric what it is.
    private static let neutral: Set<String> = [
        "mean", "avg", "average", "running", "total", "metrics", "metric", "epoch", "value", "smoothed",
    ]
    /// Words by which a loss or an accuracy becomes another thing.
    private static let qualifiers: Set<String> = [
        "scale", "scaler", "weight", "weights", "ratio", "time", "std", "stdv", "stddev", "var", "count",
        "norm", "coef",
        "coefficient", "lambda", "alpha", "beta", "delta", "diff", "decay", "goal", "threshold", "patience",
        "grad",
        "gradient", "improvement", "reduction", "gain", "decrease", "factor", "drop", "rate", "curvature",
        "sharpness", "steps", "samples",
        "tokens", "id", "index", "gap",
    ]
    private static let losses: Set<String> = [
        "loss", "losses", "logloss", "mlogloss", "nll", "nlogl", "mse", "mae", "rmse", "rmsle", "bce",
        "crossentropy", "perplexity", "ppl",
        "merror", "mape", "smape", "mphe", "deviance",
    ]
    private static let wholeLosses: Set<String> = [
        "error", "err", "error_rate", "cost", "objective", "objective_function", "cross_entropy",
        "binary_cross_entropy", "mean_squared_error",
        "squared_error", "absolute_error", "mean_absolute_error", "root_squared_error",
        "root_mean_squared_error", "binary_crossentropy",
        "binary_error", "multi_error", "kl_divergence", "cost_function", "negative_log_likelihood", "cer",
        "wer", "logarithmic_error",
        "absolute_percentage_error", "squared_logarithmic_error",
    ]
    private static let lossesOfSets: Set<String> = [
        "l1", "l2", "huber", "fair", "poisson", "quantile", "gamma", "tweedie", "cox-nloglik",
    ]
    private static let stepSizes: Set<String> = ["lr", "learning_rate", "step_size", "learningrate"]
    private static let accuracies: Set<String> = ["acc", "accuracy", "top1", "top5"]
    private static let chineseLosses = ["损失", "误差", "代价", "交叉熵"]
    private static let chineseQualifiers = [
        "权重", "系数", "比例", "缩放", "时间", "下降", "变化", "梯度", "方差", "标准差", "阈值",
    ]

    private static func chinese(_ words: [String], in metric: String) -> Bool {
        words.contains { metric.contains($0) } && !chineseQualifiers.contains { metric.contains($0) }
    }
}

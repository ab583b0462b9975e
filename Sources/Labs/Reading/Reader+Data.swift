internal import Errors
internal import Training
internal import Yams

extension Reader {
    /// Rows of numbers, or words: labels, or the names of columns.
    mutating func column(_ node: Node, of key: String) -> Draft.Data.Column? {
        if let word = node.scalar?.string, !word.isEmpty, node.decimal == nil { return .word(node) }
        if let list = node.sequence, !list.isEmpty, list.allSatisfy({ $0.scalar != nil }),
            key == "targets" || !list.allSatisfy({ $0.decimal != nil })
        {
            return .words(Array(list))
        }
        return rows(node, of: key).map { .rows($0) }
    }

    /// Whether a list of single targets can be one of class labels; all else is for others to judge.
    mutating func holdsLabels(_ node: Node) -> Bool {
        for entry in node.sequence.map(Array.init) ?? [] {
            guard let text = entry.scalar?.string else { return true }
            if text.isEmpty || entry.decimal != nil && Int(text) == nil {
                report(
                    entry, .classLabel, "a class label must be a whole number or a word\(butIs(entry))",
                    allowed: "a label per sample, such as [0, 2, 1]; numbers as rows, such as [[0.5], [0.3]]")
                return false
            }
            if let label = Int(text), !(0...LabReader.classLimit).contains(label) {
                report(
                    entry, .classLabel, "a class label cannot be \(label)",
                    allowed: "0 to \(LabReader.classLimit)")
                return false
            }
        }
        return true
    }

    /// A bound above 0, or `none`: nil within a value that was read.
    mutating func bound(_ node: Node, of key: String) -> Double?? {
        if node.string == "none" { return .some(nil) }
        guard let bound = number(node, of: key) else { return nil }
        if bound > 0 { return bound }
        report(node, .outOfRange, "\(key) must be above 0", allowed: "a number above 0, or none")
        return nil
    }

    /// `{patience: 5, min_delta: 0}`.
    mutating func earlyStopping(_ node: Node) -> EarlyStopping? {
        guard let pairs = table(node, of: "early_stopping") else { return nil }
        let before = problems.count
        var rule = EarlyStopping(patience: 0)
        for (key, value) in pairs {
            switch key.string ?? "" {
            case "patience":
                rule.patience = wholeNumber(value, of: "patience", from: 1, through: Key.iterationLimit) ?? 0
            case "min_delta":
                rule.minDelta = number(value, of: "min_delta") ?? 0
                if rule.minDelta < 0 {
                    report(value, .outOfRange, "min_delta cannot be below 0", allowed: "0 or above")
                }
            case let other:
                let words = Shape.names(of: Shape.earlyStopping)
                report(
                    key, .unknownKey, "unknown key \(shown(other)) in early_stopping",
                    allowed: words.joined(separator: ", "), suggestion: words.nearest(to: other))
            }
        }
        if rule.patience == 0, problems.count == before {
            report(node, .missing, "early_stopping needs patience", allowed: "{patience: 5}, in epochs")
        }
        return problems.count == before ? rule : nil
    }
}

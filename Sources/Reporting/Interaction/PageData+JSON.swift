extension PageData {
    /// It as the text of a `script` element, which `Decodable` reads.
    var json: String {
        JSONText.object([
            "lab": JSONText.string(lab),
            "words": JSONText.object(words.mapValues(JSONText.string)),
            // Letters, digits and what base64 has beside them.
            "numbers": JSONText.array(numbers.texts.map { "\"\($0)\"" }),
            "figures": JSONText.object(figures.mapValues(\.json)),
            "histories": JSONText.object(
                histories.mapValues { JSONText.object($0.mapValues { JSONText.array($0) }) }),
            "network": network?.json,
            "sweep": sweep?.json,
        ])
    }
}

extension FigureData {
    fileprivate var json: String {
        func texts(_ texts: [String]) -> String { JSONText.array(texts.map(JSONText.string)) }
        return JSONText.object([
            "texts": texts(self.texts), "x": JSONText.string(x), "y": JSONText.string(y),
            "value": JSONText.string(value),
            "columns": columns.map(texts), "rows": rows.map(texts),
            "countsIterations": countsIterations.description,
            "plots": JSONText.array(plots.map(\.json)),
            "others": others.map { JSONText.array($0.map(\.json)) },
            "marks": JSONText.string(marks.text),
        ])
    }
}

extension FigureData.Plot {
    fileprivate var json: String {
        JSONText.object([
            "name": JSONText.string(name), "frame": JSONText.array(frame.map(JSONText.number)), "x": x.json,
            "y": y.json,
        ])
    }
}

extension FigureData.Scale {
    fileprivate var json: String {
        JSONText.object([
            "kind": JSONText.string(kind), "domain": JSONText.array(domain.map(JSONText.number)),
            "threshold": threshold.map(JSONText.number),
        ])
    }
}

extension NetworkStates {
    fileprivate var json: String {
        JSONText.object([
            "figure": JSONText.string(figure), "panel": panel.description, "run": JSONText.string(run),
            "states": states.description, "weights": JSONText.array(weights),
            "symbols": symbols.map { JSONText.array($0.map(JSONText.string)) },
            "largest": JSONText.number(largest),
        ])
    }
}

extension SweepData {
    fileprivate var json: String {
        JSONText.object([
            "figure": JSONText.string(figure), "stepSizes": stepSizes.description, "base": base.description,
            "states": JSONText.array(states), "losses": JSONText.array(losses),
            "divergedAt": JSONText.array(divergedAt.map { $0?.description ?? "null" }),
        ])
    }
}

internal import Histories
internal import Training

/// An optimizer's formula, worked with numbers: what it computes for one weight, in the order in which it does.
struct UpdateRule {
    /// The numbers that a rule remembers between updates, by their letters.
    typealias Memory = [String: Double]

    private struct Part {
        let letter: String
        let right: String
        let formula: Equation
        /// Whether it holds at the first update alone, in the place of the letter's other part.
        let isFirst: Bool
    }

    private let parts: [Part]
    private let options: [(letter: String, text: String, value: Double)]
    /// What is remembered before the first update.
    let start: Memory

    init(_ optimizer: Optimizer) {
        let lines = "w ← \(optimizer.formula)".split(separator: " , quad ", omittingEmptySubsequences: true)
        var parts: [Part] = [], start: Memory = [:]
        options = optimizer.options.list.compactMap { option in
            option.letter.map { ($0, Equation($0).text, option.value) }
        }
        for line in lines {
            let sides = line.split(separator: line.contains(" ← ") ? " ← " : " = ", maxSplits: 1).map(
                String.init)
            guard sides.count == 2, sides[0] != "v_0" else { continue }
            let isFirst = sides[1].hasSuffix(" (k = 1)")
            let right = isFirst ? String(sides[1].dropLast(8)) : sides[1]
            parts.append(Part(letter: sides[0], right: right, formula: Equation(right), isFirst: isFirst))
            if line.contains(" ← "), sides[0] != "w" { start[sides[0]] = 0 }
        }
        if optimizer.formula.contains("v_0 = a") {
            start["v"] = optimizer.options["initial_accumulator_value"]
        }
        self.parts = parts
        self.start = start
    }

    /// What one weight is before an update, and its name in the notation of a typed equation.
    struct Weight {
        let name: String
        let value: Double
        let gradient: Double
    }

    /// The lines of an update with their numbers; `update` is counted from 1. The last ends before the new weight.
    func lines(of weight: Weight, _ memory: Memory, stepSize: Double, update: Int) -> [String] {
        var letters = letters(weight.gradient, weight.value, memory, stepSize, update)
        return steps(update).map { part -> String in
            let value = part.formula.value(letters) ?? .nan
            var numbers = part.right.replacing("frac{∂L}{∂w}", with: Float(weight.gradient).factor)
            for letter in ["w", "s", "g", "m", "u", "v"] {
                if let number = letters[letter] { numbers = numbers.with(letter, Float(number)) }
            }
            for option in options { numbers = numbers.with(option.letter, Float(option.value)) }
            // Numbers side by side would read as one.
            numbers = numbers.with("k", "`\(update)`").replacing("` `", with: "` · `")
                .replacing("` (", with: "` · (")
            let isWeight = part.letter == "w"
            let line =
                part.letter.with("w", weight.name) + (part.letter == "g" ? " = " : " ← ")
                + part.right.with("w", weight.name)
                + (part.right == "frac{∂L}{∂w}" || part.right == "g" ? "" : " = \(numbers)")
            letters[part.letter] = value
            return isWeight ? line : "\(line) = \(Float(value).notation)"
        }
    }

    /// What is remembered after an update.
    func remember(
        _ gradient: Double, of weight: Double, _ memory: inout Memory, stepSize: Double, update: Int
    ) {
        var letters = letters(gradient, weight, memory, stepSize, update)
        for part in steps(update) where part.letter != "w" {
            letters[part.letter] = part.formula.value(letters) ?? .nan
        }
        for letter in start.keys { memory[letter] = letters[letter] }
    }

    /// The new weight, as the formula has it.
    func weight(_ gradient: Double, of weight: Double, _ memory: Memory, stepSize: Double, update: Int)
        -> Double?
    {
        var letters = letters(gradient, weight, memory, stepSize, update)
        for part in steps(update) { letters[part.letter] = part.formula.value(letters) }
        return letters["w"]
    }

    private func letters(
        _ gradient: Double, _ weight: Double, _ memory: Memory, _ stepSize: Double, _ update: Int
    ) -> [String: Double] {
        var letters = memory
        (letters["w"], letters["s"], letters["k"]) = (weight, stepSize, Double(update))
        letters["∂L/∂w"] = gradient
        for option in options { letters[option.text] = option.value }
        return letters
    }

    /// The parts of an update, each behind those it takes from.
    private func steps(_ update: Int) -> [Part] {
        parts.reversed().filter { part in
            guard update == 1 else { return !part.isFirst }
            return part.isFirst || !parts.contains { $0.isFirst && $0.letter == part.letter }
        }
    }
}

extension UpdateRule {
    /// What is remembered of every weight before each update of a run, by state and place; nil where its history does
    /// not tell.
    func memories(_ settings: Settings, _ history: History, states: Int) -> [[Memory]]? {
        let weights = history.series(.weight), gradients = history.series(.gradient)
        guard settings.clipping == nil, states <= 5000, !weights.isEmpty, weights.count == gradients.count
        else {
            return nil
        }
        var memory = weights.map { _ in start }
        var memories = [memory]
        guard !start.isEmpty else { return [[Memory]](repeating: memory, count: states + 1) }
        for state in 0..<states {
            let stepSize = settings.stepSize(of: state)
            for place in weights.indices {
                guard let weight = weights[place].value(at: state),
                    let gradient = gradients[place].value(at: state)
                else { return nil }
                remember(gradient, of: weight, &memory[place], stepSize: stepSize, update: state + 1)
            }
            memories.append(memory)
        }
        return memories
    }
}

import Testing
import Training

@testable import Reporting

/// The formulas that the lists' entries are written with.
struct FormulaTests {
    static let formulas: [String] = activations + losses + optimizers + Schedule.all.map(\.formula)

    private static let activations = Activation.all.flatMap {
        [$0.formula, $0.slopeFormula, $0.definition].compactMap(\.self)
    }
    private static let losses = (Loss.all + [.crossEntropy.with("label_smoothing", 0.1)]).flatMap {
        [$0.formula, $0.slopeFormula, $0.definition].compactMap(\.self)
    }
    /// With each option by itself on, or off.
    private static let optimizers = Optimizer.all.flatMap { optimizer -> [String] in
        let changed = optimizer.options.list.map { optimizer.with($0.name, $0.value == 0 ? 1 : 0) }
        return [optimizer.formula] + changed.map(\.formula)
    }

    @Test(arguments: formulas)
    func everyFormulaReadsAsAnEquation(formula: String) {
        let parts = Self.parts(of: Equation(formula))
        let left = parts.filter { [.sign("{"), .sign("}"), .sign("_"), .sign("^"), .row([])].contains($0) }
        #expect(left.isEmpty)
        #expect(formula.count { $0 == "{" } == formula.count { $0 == "}" })
        #expect(formula.count { $0 == "(" } == formula.count { $0 == ")" })
        // Letters that run together read as one word; these are meant to.
        let words = ["cos", "erf", "ln", "max", "min", "sign", "softmax", "sqrt", "tanh"]
        for part in parts {
            if case .function(let word) = part { #expect(words.contains(word), "\(word)") }
        }
    }

    private static func parts(of equation: Equation) -> [Equation] {
        switch equation {
        case .row(let items) where !items.isEmpty: items.flatMap(parts)
        case .root(let radicand): parts(of: radicand)
        case .fraction(let a, let b), .lower(let a, let b), .upper(let a, let b): parts(of: a) + parts(of: b)
        case .lowerUpper(let a, let b, let c): parts(of: a) + parts(of: b) + parts(of: c)
        default: [equation]
        }
    }
}

/// A bound on the gradients, kept before every update.
public enum Clipping: Sendable, Hashable {
    /// All gradients together are scaled down to this norm, as `torch.nn.utils.clip_grad_norm_` does.
    case norm(Double)
    /// Each gradient is cut off at ± this value, as `clip_grad_value_` does.
    case value(Double)
}

extension Clipping {
    /// Keeps the gradients of all parameters, each so many numbers long, within bounds.
    func apply(_ gradients: Numbers, lengths: [Int]) {
        switch self {
        case .norm(let largest):
            let total = Self.norm(of: gradients, lengths)
            gradients.mul(min(1 / (total + 1e-6) * Float(largest), 1))
        case .value(let bound):
            let bound = Float(bound)
            for i in gradients.indices where abs(gradients[i]) > bound {
                gradients[i] = gradients[i] < 0 ? -bound : bound
            }
        }
    }

    /// The norm of the parameters' norms, as PyTorch takes it.
    private static func norm(of gradients: Numbers, _ lengths: [Int]) -> Float {
        var first = 0, total = 0.0
        for length in lengths {
            let norm = Float(sumOfSquares(gradients[first..<(first + length)]).squareRoot())
            total += Double(norm) * Double(norm)
            first += length
        }
        return Float(total.squareRoot())
    }

    private static func sumOfSquares(_ numbers: Slice<Numbers>) -> Double {
        var sum = 0.0
        for number in numbers { sum += Double(number) * Double(number) }
        return sum
    }
}

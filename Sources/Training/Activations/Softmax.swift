internal import Autograd

extension Activation {
    /// The exponentials of a sample's sums, divided by their sum: probabilities, as `torch.softmax` along the last axis.
    public static let softmax = Activation(
        name: "softmax", pytorch: PyTorchCall("nn.Softmax") { _ in ["dim=-1"] }, keepsToUnitInterval: true,
        rule: Softmax())
}

struct Softmax: ActivationRule {
    var formula: String { "frac{e^{z_k}}{sum_j e^{z_j}}" }
    var slopeFormula: String { "f(z)_k (1 - f(z)_k) (j = k) , quad - f(z)_k f(z)_j (j ≠ k)" }

    func apply(_ z: Tensor) throws(ShapeError) -> Tensor { try z.softmax() }

    func outputs<S: Scalar>(of sums: [S]) -> [S] {
        // Without the largest no exponential can overflow. Something that is no number is carried on.
        let largest = sums.reduce(sums[0]) { $1 > $0 || $1.isNaN ? $1 : $0 }
        let powers = sums.map { S.exp($0 - largest) }
        let total = powers.dropFirst().reduce(powers[0], +)
        return powers.map { $0 / total }
    }

    /// Σ_j ∂L/∂y_j ∂y_j/∂z_k = y_k (∂L/∂y_k − Σ_j ∂L/∂y_j y_j).
    func backward<S: Scalar>(_ outputGradients: [S], sums: [S], outputs: [S]) -> (errors: [S], slopes: [S]?) {
        let terms = outputs.indices.map { outputGradients[$0] * outputs[$0] }
        let mean = terms.dropFirst().reduce(terms[0], +)
        return (outputs.indices.map { (outputGradients[$0] - mean) * outputs[$0] }, nil)
    }
}

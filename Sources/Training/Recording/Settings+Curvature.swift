internal import Autograd

extension Settings {
    /// The largest eigenvalue of the loss's Hessian over all samples, at the parameters of a tape; nil where a second
    /// derivative is not finite.
    func largestCurvature(at tape: Tape) -> Double? {
        let parameters = tape.withParameters { weights, _ in weights.map(Double.init) }
        return Hessian(network, parameters: parameters, data: data, loss: loss).map { Curvature($0).largest }
    }
}

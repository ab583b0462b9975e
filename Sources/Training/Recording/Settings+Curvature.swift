internal import Autograd

extension Settings {
    /// The largest eigenvalue of the loss's Hessian at the parameters of a tape.
    func largestCurvature(at tape: Tape) -> Double { .nan }
}

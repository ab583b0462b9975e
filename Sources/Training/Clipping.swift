/// A bound on the gradients, kept before every update.
public enum Clipping: Sendable, Hashable {
    /// All gradients together are scaled down to this norm, as `torch.nn.utils.clip_grad_norm_` does.
    case norm(Double)
    /// Each gradient is cut off at ± this value, as `clip_grad_value_` does.
    case value(Double)
}

/// What a run keeps of every state beside its losses.
public enum Record: String, Sendable, Hashable, CaseIterable {
    /// Every weight where there are at most ``Record/weightLimit``, else summaries.
    case auto
    /// Every weight and gradient, and the activity of units.
    case weights
    /// A summary of each layer's weights and gradients: mean, spread, quantiles, norms, the share of inactive or
    /// saturated units.
    case summaries
    /// The losses, and accuracy where there are classes.
    case losses

    /// Up to so many parameters, `auto` keeps every one.
    public static let weightLimit = 64
    /// Up to so many numbers, the outputs of all samples are kept at every state.
    public static let outputLimit = 64
    /// Up to so many weights are kept in memory, of all checkpoints of a run together, where weights have no columns.
    static let checkpointLimit = 250_000
    /// Up to so many numbers of a kind are held in memory; a run that has more is thinned there.
    static let numberLimit = 4_000_000
}

/// A loss of each output and its target, before they are averaged.
protocol PairwiseLoss: Pairwise {}

extension PairwiseLoss {
    static var examples: [Example] { [[[], []], [[3], [3]], [[2, 3], [2, 3]]] }

    static func shape(of operands: Operands) -> Shape? { operands.commonShape }
}

extension Operands {
    /// The shape of both inputs: outputs and targets of different shapes are a mistake, not something to broadcast.
    var commonShape: Shape? { shape(0) == shape(1) ? shape(0) : nil }
}

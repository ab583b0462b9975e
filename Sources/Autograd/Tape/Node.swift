/// One entry of a tape: an operation and where its numbers stand, or a leaf.
struct Node: BitwiseCopyable {
    /// Whether a node's gradient holds nothing yet, or numbers that later ones are added to.
    enum Gradient: UInt8, BitwiseCopyable { case notNeeded, empty, held }

    /// The operation; nil for a leaf (a parameter, an input or a constant).
    let primitive: (any Primitive.Type)?
    /// The ids of the inputs; -1 where there is none.
    let inputs: SIMD4<Int32>
    /// What the operation was given beside its tensors.
    let options: Options
    let shape: Shape
    /// Where the node's values, and at the same place its gradients, begin in the arenas.
    let offset: Int
    var gradient: Gradient
}

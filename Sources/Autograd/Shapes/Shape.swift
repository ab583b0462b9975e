/// The extents of a tensor, outermost first; at most four, none for a single number.
public struct Shape: Sendable, Hashable, BitwiseCopyable {
    /// Unused places hold 1, so that equal shapes have equal storage.
    private let extents: SIMD4<Int32>
    /// How many extents there are.
    public let rank: Int
    /// How many numbers a tensor of this shape holds.
    public let count: Int

    /// A single number.
    @inline(__always)
    public static var scalar: Shape { Shape() }

    /// Without a list, because every recorded operation compares this shape.
    @inline(__always)
    private init() {
        extents = SIMD4(repeating: 1)
        rank = 0
        count = 1
    }

    /// The shape with these extents.
    public init(_ extents: [Int]) {
        precondition(extents.count <= 4, "a tensor has at most four extents")
        precondition(
            extents.allSatisfy { (1...Int(Int32.max)).contains($0) }, "extents must be at least 1: \(extents)"
        )
        var storage = SIMD4<Int32>(repeating: 1)
        for (axis, extent) in extents.enumerated() { storage[axis] = Int32(extent) }
        self.extents = storage
        rank = extents.count
        count = extents.reduce(1, *)
    }

    /// The extent along an axis.
    @inline(__always)
    public subscript(axis: Int) -> Int { Int(extents[axis]) }

    /// All extents, outermost first.
    var list: [Int] { (0..<rank).map { self[$0] } }

    /// The shape with another extent along an axis; without the axis where that is nil.
    func replacing(_ axis: Int, with extent: Int?) -> Shape {
        var list = list
        list.replaceSubrange(axis...axis, with: extent.map { [$0] } ?? [])
        return Shape(list)
    }

    /// The extent of the last axis; 1 for a single number.
    var width: Int { rank == 0 ? 1 : self[rank - 1] }
}

extension Shape {
    /// Equal extents, in an equal number of axes.
    @inline(__always)
    public static func == (a: Shape, b: Shape) -> Bool { a.extents == b.extents && a.rank == b.rank }

    /// The extents and their number.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(extents)
        hasher.combine(rank)
    }
}

extension Shape: ExpressibleByArrayLiteral {
    /// The shape with these extents.
    public init(arrayLiteral extents: Int...) { self.init(extents) }
}

extension Shape: CustomStringConvertible {
    /// As PyTorch writes it: `[2, 3]`.
    public var description: String { "\(list)" }
}

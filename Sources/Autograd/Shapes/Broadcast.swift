/// Where the numbers of two operands stand for each number of their common shape.
///
/// PyTorch's rules: shapes are laid one over the other from the last axis on; a missing axis, or one of extent 1,
/// is repeated.
struct Broadcast {
    private let extents: SIMD4<Int>
    private let first: SIMD4<Int>
    private let second: SIMD4<Int>

    init(_ pass: Pass) {
        extents = Self.aligned(pass.shape)
        first = Self.strides(pass.shape(0), in: extents)
        second = Self.strides(pass.shape(1), in: extents)
    }

    /// The common shape; nil where there is none.
    static func shape(_ a: Shape, _ b: Shape) -> Shape? {
        if a == b { return a }
        let rank = max(a.rank, b.rank)
        let first = aligned(a), second = aligned(b)
        var extents: [Int] = []
        for axis in (4 - rank)..<4 {
            guard first[axis] == second[axis] || first[axis] == 1 || second[axis] == 1 else { return nil }
            extents.append(max(first[axis], second[axis]))
        }
        return Shape(extents)
    }

    /// Calls `body` with each place of the common shape, in order, and the places in both operands.
    @inline(__always)
    func forEach(_ body: (_ place: Int, _ a: Int, _ b: Int) -> Void) {
        var place = 0
        for i in 0..<extents[0] {
            for j in 0..<extents[1] {
                for k in 0..<extents[2] {
                    var a = i * first[0] + j * first[1] + k * first[2]
                    var b = i * second[0] + j * second[1] + k * second[2]
                    for _ in 0..<extents[3] {
                        body(place, a, b)
                        place += 1
                        a += first[3]
                        b += second[3]
                    }
                }
            }
        }
    }

    /// The extents with the last axis in the last place, 1 before the first.
    static func aligned(_ shape: Shape) -> SIMD4<Int> {
        var extents = SIMD4<Int>(repeating: 1)
        for axis in 0..<shape.rank { extents[4 - shape.rank + axis] = shape[axis] }
        return extents
    }

    private static func strides(_ shape: Shape, in extents: SIMD4<Int>) -> SIMD4<Int> {
        let own = aligned(shape)
        var strides = SIMD4<Int>(repeating: 0)
        var stride = 1
        for step in 0..<4 {
            let axis = 3 - step
            if own[axis] == extents[axis] { strides[axis] = stride }
            stride *= own[axis]
        }
        return strides
    }
}

extension Pass {
    /// Adds the numbers in `scratch`, which have the output's shape, to the gradient of an input that was broadcast
    /// to that shape: summed over the axes along which it was repeated, the innermost first.
    func contributeBroadcast(to place: Int) {
        let target = Broadcast.aligned(shape(place))
        var extents = Broadcast.aligned(shape)
        var from = scratch, to = scratch + scratchHalf
        var axis = 3
        while axis >= 0 {
            guard extents[axis] != target[axis] else {
                axis -= 1
                continue
            }
            // Axes that lie beside each other are summed as one, as PyTorch does.
            var last = axis, reduced = 1
            while last >= 0, target[last] == 1 {
                reduced *= extents[last]
                extents[last] = 1
                last -= 1
            }
            var outer = 1, inner = 1
            for i in 0..<4 where i <= last { outer *= extents[i] }
            for i in 0..<4 where i > axis { inner *= extents[i] }
            cascadeSum(from, into: to, outer: outer, extent: reduced, inner: inner)
            swap(&from, &to)
            axis = last
        }
        let sums = from
        contribute(to: place) { sums[$0] }
    }
}

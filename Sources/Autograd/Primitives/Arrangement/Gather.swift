/// Numbers picked along the last axis, as PyTorch's `gather` does it along any.
///
/// The last axis is the one that class labels pick from; for another, transpose first. An index that is not a whole
/// number within the extent is an error, as in PyTorch.
enum Gather: Primitive {
    static let name = "gather"
    static let formula = "y[…, j] = x[…, index[…, j]]; dx[…, index[…, j]] += dy[…, j]"
    static let examples: [Example] = [
        [[3], [2]], [[2, 3], [2, 1]], [[2, 3], [2, 4]], [[2, 2, 3], [2, 2, 1]],
    ]

    static func domain(of place: Int) -> Domain { place == 0 ? .real : .index }

    static func shape(of operands: Operands) -> Shape? {
        let x = operands.shape(0), indices = operands.shape(1)
        guard x.rank > 0, x.rank == indices.rank,
            (0..<(x.rank - 1)).allSatisfy({ x[$0] == indices[$0] })
        else { return nil }
        return indices
    }

    static func operations(_ operands: Operands, output: Shape) -> Operations {
        Operations(forward: 0, backward: output.count)
    }

    static func apply(to inputs: [Tensor], options: Options) throws(ShapeError) -> Tensor {
        try inputs[0].gather(inputs[1])
    }

    static func forward(_ pass: Pass) {
        let x = pass.input(0), y = pass.output
        eachPick(pass) { y[$0] = x[$1] }
    }

    static func backward(_ pass: Pass) {
        let dy = pass.upstream, shares = pass.scratch
        shares.update(repeating: 0, count: pass.shape(0).count)
        eachPick(pass) { shares[$1] += dy[$0] }
        pass.contribute(to: 0) { shares[$0] }
    }

    /// Calls `body` with each place of the output and the one of the input that it is picked from.
    @inline(__always)
    private static func eachPick(_ pass: Pass, _ body: (_ output: Int, _ input: Int) -> Void) {
        let indices = pass.input(1), width = pass.shape.width, extent = pass.shape(0).width
        for place in 0..<pass.count {
            // The indices were looked at before they were recorded, but a leaf may have been assigned since.
            guard let index = whole(indices[place], below: extent) else {
                preconditionFailure("gather: index \(indices[place]) is not a whole number below \(extent)")
            }
            body(place, place / width * extent + index)
        }
    }

    /// The whole number that an index is, if it is one.
    @inline(__always)
    static func whole(_ index: Float, below extent: Int) -> Int? {
        guard index >= 0, index < Float(extent), index.rounded(.down) == index else { return nil }
        return Int(index)
    }
}

extension Tensor {
    /// The numbers that stand along the last axis at `indices`, a tensor of whole numbers from 0 with this one's
    /// extents but for the last.
    ///
    /// - Throws: `ShapeError`, also where an index is not a whole number within the last extent.
    public consuming func gather(_ indices: Tensor) throws(ShapeError) -> Tensor {
        let width = shape.width
        let wrong = indices.withValues { $0.first { Gather.whole($0, below: width) == nil } }
        if let wrong {
            throw ShapeError(
                operation: Gather.name, shapes: [shape, indices.shape],
                request: "with index \(wrong), which is not a whole number from 0 to \(width - 1)")
        }
        return try record(Gather.self, with: indices)
    }
}

internal import Autograd

/// The leaves of a tape that hold some samples.
struct SampleLeaves {
    let inputs: Tensor
    let targets: Tensor

    /// The first two of these leaves.
    init(_ leaves: some Collection<Tensor>) {
        let leaves = Array(leaves.prefix(2))
        (inputs, targets) = (leaves[0], leaves[1])
    }

    /// The shapes of their leaves, for so many of these samples.
    static func shapes(_ data: Dataset, count: Int) -> [Shape] {
        [[count, data.inputs.first?.count ?? 1], [count, data.targets.first?.count ?? 1]]
    }

    /// Writes the samples at these places into the leaves.
    func assign(_ data: Dataset, _ places: some Collection<Int>) {
        inputs.assign(rows: data.inputs, places)
        targets.assign(rows: data.targets, places)
    }
}

extension Tensor {
    /// Writes the rows at these places into a leaf.
    func assign(rows: [[Float]], _ places: some Collection<Int>) {
        withMutableValues { values in
            var place = 0
            for row in places {
                precondition(place + rows[row].count <= values.count, "a row of another length")
                for number in rows[row] {
                    values[place] = number
                    place += 1
                }
            }
        }
    }
}

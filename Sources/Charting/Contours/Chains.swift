/// Directed steps between numbered nodes, to be joined end to end.
struct Chains {
    private var next: [Int: Int] = [:]
    /// Where two holes touch at a corner, two ways lead out of one node.
    private var second: [Int: Int] = [:]
    private var ends: Set<Int> = []
    /// In the order they came: a dictionary's own order differs between processes.
    private var starts: [Int] = []

    /// Adds a step; at most two may leave a node.
    mutating func append(from start: Int, to end: Int) {
        if next[start] == nil { next[start] = end } else { second[start] = end }
        ends.insert(end)
        starts.append(start)
    }

    /// Every chain once: those with two ends, then rings, whose first node does not come again as their last.
    func joined() -> [(nodes: [Int], isClosed: Bool)] {
        var rest = self
        var chains: [(nodes: [Int], isClosed: Bool)] = []
        for start in starts where !ends.contains(start) { chains.append((rest.follow(start), false)) }
        for start in starts where rest.next[start] != nil {
            chains.append((rest.follow(start).dropLast(), true))
        }
        return chains
    }

    private mutating func follow(_ start: Int) -> [Int] {
        var nodes = [start]
        while let node = nodes.last, let step = next.removeValue(forKey: node) {
            next[node] = second.removeValue(forKey: node)
            nodes.append(step)
        }
        return nodes
    }
}

/// No more than so many places of a list of `count`, evenly spread, the last one always and the first where two may be.
package func evenPlaces(of count: Int, atMost limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    guard limit > 1 else { return [count - 1] }
    return (0..<limit).map { $0 * (count - 1) / (limit - 1) }
}

/// Every way to take one element from each list, the last list turning fastest.
func product<Element>(_ lists: [[Element]]) -> [[Element]] {
    lists.reduce([[]]) { heads, list in heads.flatMap { head in list.map { head + [$0] } } }
}

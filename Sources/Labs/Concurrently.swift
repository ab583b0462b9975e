/// Does the same to every element, on all cores; the results come in the elements' order. A task that is cancelled
/// begins no more of them, and throws `CancellationError`.
package func concurrently<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        for (place, element) in elements.enumerated() {
            group.addTask {
                try Task.checkCancellation()
                return (place, try await body(element))
            }
        }
        var results = [Result?](repeating: nil, count: elements.count)
        for try await (place, result) in group { results[place] = result }
        return results.compactMap { $0 }
    }
}

/// How a check looks at a page: a script that tells of each problem in a line of its own.
extension Page {
    /// Runs a check. It may call `problem(text)`, `name(element)` for an element's name in that text,
    /// and `isShown(element)`.
    func problems(_ check: String) async throws -> [String] {
        let found = try await evaluate(
            """
            (async () => {
                const found = []
                const problem = text => found.push(text)
                const name = element => {
                    const id = element.id ? "#" + element.id : ""
                    const kind = [...element.classList].map(word => "." + word).join("")
                    const text = element.textContent.trim().replace(/\\s+/g, " ").slice(0, 40)
                    return `<${element.localName}${id}${kind}>` + (text ? ` “${text}”` : "")
                }
                const isShown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                await (async () => { \(check) })()
                return found
            })()
            """)
        return found.strings ?? []
    }
}

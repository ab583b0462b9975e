/// Whether a page fits its width: a reader scrolls down, never sideways.
extension Page {
    /// What makes the page wider than its window, one line for each element; empty where it fits.
    func overflowProblems() async throws -> [String] {
        try await problems(
            """
            const width = document.documentElement.clientWidth
            if (!document.querySelector("meta[name=viewport][content*='width=device-width']"))
                problem("no <meta name=viewport> says width=device-width: a phone would shrink the page")
            const excess = document.documentElement.scrollWidth - width
            if (excess <= 0) return
            problem(`the page is ${excess} px wider than its window of ${width} px`)
            // What scrolls or is cut off inside a box of its own does not widen the page.
            const isContained = element => {
                for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
                    if (getComputedStyle(box).overflowX !== "visible") return true
                return false
            }
            for (const element of document.body.querySelectorAll("*")) {
                const right = element.getBoundingClientRect().right + scrollX
                if (right > width + 0.5 && !isContained(element))
                    problem(`${name(element)} reaches to ${Math.round(right)} px`)
            }
            """)
    }
}

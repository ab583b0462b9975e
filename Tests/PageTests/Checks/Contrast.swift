/// Whether the text of a page stands out from what is behind it (WCAG 2, level AA).
extension Page {
    /// Text with too little contrast in the colours that the page was opened with, one line for each
    /// element and pair of colours.
    ///
    /// What is behind a text is taken from the elements around it; text over a picture or a gradient,
    /// and text drawn as outlines, cannot be judged so.
    func contrastProblems() async throws -> [String] {
        try await problems(
            """
            // A canvas turns whatever notation the style uses into numbers.
            const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
            const seen = new Map()
            const rgba = colour => {
                if (!seen.has(colour)) {
                    pixel.clearRect(0, 0, 1, 1)
                    pixel.fillStyle = colour
                    pixel.fillRect(0, 0, 1, 1)
                    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data
                    seen.set(colour, [red, green, blue, alpha / 255])
                }
                return seen.get(colour)
            }
            const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1)
            const luminance = colour => {
                const [red, green, blue] = colour.map(value => {
                    const part = value / 255
                    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
                })
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue
            }
            const ratio = (one, other) => {
                const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
                return (light + 0.05) / (dark + 0.05)
            }
            // A canvas outside the page does not know whether the page is dark.
            const probe = document.body.appendChild(document.createElement("span"))
            probe.style.color = "Canvas"
            const canvas = rgba(getComputedStyle(probe).color)
            probe.remove()
            // From the element up to the canvas of the page; null where a picture is in between.
            const colours = element => {
                const layers = []
                let opacity = 1
                for (let box = element; box; box = box.parentElement) {
                    const style = getComputedStyle(box)
                    if (style.backgroundImage !== "none") return null
                    opacity *= Number(style.opacity)
                    layers.push(rgba(style.backgroundColor))
                }
                const below = layers.reverse().reduce((below, layer) => over(layer, below), canvas)
                const style = getComputedStyle(element)
                const own = rgba(element.closest("svg") && !element.closest("foreignObject") ? style.fill : style.color)
                return [over([own[0], own[1], own[2], own[3] * opacity], below), below]
            }
            const hex = colour => "#" + colour.slice(0, 3).map(v => Math.round(v).toString(16).padStart(2, "0")).join("")

            const elements = new Set()
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
            while (texts.nextNode()) {
                if (texts.currentNode.data.trim()) elements.add(texts.currentNode.parentElement)
            }
            for (const element of elements) {
                if (element.closest("script, style, noscript, template, title, desc, option, :disabled")) continue
                const box = element.getBoundingClientRect()
                // Text of a pixel or less is there for screen readers only.
                if (!isShown(element) || box.width <= 1 || box.height <= 1) continue
                const pair = colours(element)
                if (!pair) continue
                const style = getComputedStyle(element)
                const size = parseFloat(style.fontSize)
                const isLarge = size >= 24 || (size >= 56 / 3 && Number(style.fontWeight) >= 700)
                const contrast = ratio(...pair)
                if (contrast < (isLarge ? 3 : 4.5)) {
                    const [own, below] = pair.map(hex)
                    problem(`${name(element)} has a contrast of ${contrast.toFixed(2)} (${own} on ${below})`)
                }
            }
            """)
    }
}

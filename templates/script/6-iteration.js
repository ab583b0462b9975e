// One iteration in the whole page: a line in every chart over iterations, the network's weights, the worked iteration.
const iterated = figures.filter(figure => figure.data.countsIterations && figure.series.length)
const lastOf = lists => lists.reduce((last, list) => Math.max(last, list[list.length - 1] ?? 0), 0)

const markIteration = (figure, iteration) => {
    const layer = figure.layer("marker")
    if (iteration === null) return
    for (const plot of figure.plots) {
        const x = acrossPlot(plot, iteration), [, top, , height] = plot.frame
        if (isIn(plot, x, top)) layer.append(shape("line", { x1: x, x2: x, y1: top, y2: top + height }))
    }
}

// The last of some rising states that is not after an iteration.
const placeOf = (states, iteration) => {
    let place = 0
    while (place + 1 < states.length && states[place + 1] <= iteration) place++
    return place
}

const network = (() => {
    const told = report.network
    const picture = told && document.getElementById(told.figure)?.querySelector(".picture")
    if (!picture) return () => {}
    const original = picture.querySelector("svg")
    const states = numbers(told.states), weights = told.weights.map(numbers)
    const write = (group, text, isCentred) => {
        const label = group?.querySelector("text")
        if (!label) return
        for (const letter of group.querySelectorAll("g use")) letter.remove()
        const width = Number(label.getAttribute("textLength"))
        label.removeAttribute("textLength")
        label.removeAttribute("fill-opacity")
        if (isCentred) {
            label.setAttribute("x", width / 2)
            label.setAttribute("text-anchor", "middle")
        }
        else label.setAttribute("font-weight", "600")
        label.textContent = text
    }
    return iteration => {
        const shown = picture.querySelector("svg")
        if (iteration === null) return void shown.replaceWith(original)
        const svg = original.cloneNode(true), place = placeOf(states, iteration)
        const group = mark => svg.querySelector(`[data-mark="${told.panel}.${mark}"]`)
        weights.forEach((list, mark) => {
            const weight = list[place], line = group(mark)?.querySelector("path")
            if (!line) return
            const isSeen = Number.isFinite(weight) && weight !== 0
            line.setAttribute("class", isSeen ? `stroke-series-${weight > 0 ? 4 : 3}` : "stroke-faint")
            line.setAttribute("stroke-width", isSeen ? 0.5 + 4 * Math.abs(weight) / told.largest : 0.5)
            line.removeAttribute("stroke-dasharray")
            const text = rounded(weight, 3)
            write(group(mark), told.symbols ? `${told.symbols[mark]} = ${text}` : text, true)
        })
        write(group(weights.length), say(words.networkAt, { iteration: states[place], run: told.run }), false)
        shown.replaceWith(svg)
    }
})()

const worked = (() => {
    const source = document.getElementById("worked-states")
    if (!source) return () => {}
    const told = JSON.parse(source.textContent)
    const slots = new Map([...document.querySelectorAll("[data-slot]")].map(slot => [slot.dataset.slot, slot]))
    const first = new Map([...slots].map(([key, slot]) => [key, slot.textContent]))
    const output = document.querySelector("[data-worked-state]"), firstOutput = output?.textContent
    return iteration => {
        const place = iteration === null ? null : placeOf(told.states, iteration)
        for (const [key, slot] of slots)
            slot.textContent = place === null ? first.get(key) : told.slots[place][key] ?? first.get(key)
        if (output) output.textContent = place === null ? firstOutput : told.states[place]
    }
})()

if (iterated.length) {
    const last = lastOf(iterated.flatMap(figure => figure.series.map(mark => mark.x)))
    const output = element("output", { textContent: "–" })
    const slider = element("input", { type: "range", id: "iteration", min: 0, max: last, step: 1, value: 0 })
    const clear = element("button", { type: "button", textContent: words.clear, disabled: true })
    const bar = element("div", { className: "iteration" },
        element("label", { htmlFor: "iteration", textContent: words.iteration }), slider, output, clear)
    bar.setAttribute("role", "group")
    bar.setAttribute("aria-label", words.iterationOf)
    let shown = null
    const show = iteration => {
        shown = iteration
        output.textContent = iteration ?? "–"
        clear.disabled = iteration === null
        for (const figure of iterated) markIteration(figure, iteration)
        network(iteration)
        worked(iteration)
    }
    slider.addEventListener("input", () => show(Number(slider.value)))
    clear.addEventListener("click", () => {
        slider.value = 0
        slider.focus()
        show(null)
    })
    for (const figure of iterated) figure.redraw = () => markIteration(figure, shown)
    document.querySelector("main").append(bar)
}

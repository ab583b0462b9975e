// What each step size does: the loss curve of the one that the slider names, in the chart's own frame.
const sweep = report.sweep && figures.find(figure => figure.id === report.sweep.figure)
if (sweep) {
    const told = report.sweep, stepSizes = numbers(told.stepSizes)
    const line = sweep.series[0], plot = sweep.plots[0]
    const path = sweep.svg.querySelector(`[data-mark="${line.panel}.${line.mark}"] path`)
    const [left, top, width, height] = plot.frame

    // The visible pieces of a line; one that leaves the frame does so at its edge.
    const pathOf = (x, y) => {
        const points = x.map((value, i) => [acrossPlot(plot, value), y[i] === Infinity ? top - height : upPlot(plot, y[i])])
        const inside = ([, up]) => up >= top && up <= top + height
        let text = "", isDrawn = false
        points.forEach((point, i) => {
            const before = points[i - 1]
            const edge = (a, b) => {
                const limit = Math.max(top, Math.min(top + height, inside(a) ? b[1] : a[1]))
                return [a[0] + (b[0] - a[0]) * (limit - a[1]) / (b[1] - a[1]), limit]
            }
            const add = (command, [x, y]) => { text += `${command}${x.toFixed(2)} ${y.toFixed(2)}` }
            if (!Number.isFinite(point[1])) return void (isDrawn = false)
            if (inside(point)) {
                if (!isDrawn && before && Number.isFinite(before[1])) add("M", edge(before, point))
                add(isDrawn || before && Number.isFinite(before[1]) ? "L" : "M", point)
                isDrawn = true
            } else {
                if (isDrawn) add("L", edge(before, point))
                isDrawn = false
            }
        })
        return text || `M${left} ${top}`
    }

    const sentence = element("output", { className: "sentence" })
    const slider = element("input", {
        type: "range", id: "step-size", min: 0, max: stepSizes.length - 1, step: 1, value: told.base,
    })
    const show = place => {
        const x = numbers(told.states[place]), y = numbers(told.losses[place])
        path.setAttribute("d", pathOf(x, y))
        for (const part of path.parentElement.querySelectorAll(":scope > :not(:first-child)")) part.remove()
        line.x = x
        line.y = y
        sweep.clearReading()
        sweep.forgetPlaces()
        const finite = y.filter(Number.isFinite), lowest = Math.min(...finite)
        const gaps = {
            step: rounded(stepSizes[place]), last: rounded(y[y.length - 1]), lowest: rounded(lowest),
            at: x[y.indexOf(lowest)], state: told.divergedAt[place],
        }
        const text = say(gaps.state === null ? words.stepSizeEnds : words.stepSizeDiverges, gaps)
        sentence.textContent = text
        slider.setAttribute("aria-valuetext", gaps.step)
    }
    slider.addEventListener("input", () => show(Number(slider.value)))
    const bar = element("div", { className: "step-size" },
        element("label", { htmlFor: "step-size", textContent: words.stepSize }), slider, sentence)
    sweep.picture.before(bar)
    show(told.base)
}

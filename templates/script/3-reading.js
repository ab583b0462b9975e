// Reading values in a figure, by pointer and by arrow keys.
const mostValues = 24

const reader = figure => {
    const box = element("div", { className: "reading", hidden: true, "aria-hidden": "true" })
    figure.picture.after(box)
    let places = null, valuesAt = null
    const placesAlongX = () => {
        if (places) return places
        valuesAt = new Map(figure.series.map(mark => [mark, new Map(mark.x.map((x, i) => [x, i]))]))
        return places = [...new Set(figure.series.flatMap(mark => mark.x))].sort((a, b) => a - b)
    }
    figure.forgetPlaces = () => { places = null }

    const isShown = mark => !figure.muted?.has(figure.keyOf?.(mark))
    const named = (mark, value) => {
        const name = mark.name ?? (figure.series.length > 1 || !figure.data.y ? mark.label ?? "" : figure.data.y)
        return { name, value, ink: mark.ink }
    }

    // What stands at a place along x: in each panel the values of its lines.
    const atX = (place, active) => {
        const x = placesAlongX()[place], layer = figure.layer("reader")
        const panels = figure.plots.map((plot, panel) => {
            const left = acrossPlot(plot, x), [, top, , height] = plot.frame
            if (Number.isFinite(left) && isIn(plot, left, top))
                layer.append(shape("line", { x1: left, x2: left, y1: top, y2: top + height }))
            const entries = figure.series.filter(mark => mark.panel === panel && isShown(mark)).flatMap(mark => {
                const i = valuesAt.get(mark).get(x)
                if (i === undefined) return []
                const heights = mark.kind === "band" ? [mark.y[i], mark.values[i]] : [mark.y[i]]
                for (const y of heights) {
                    const up = upPlot(plot, y)
                    if (!isIn(plot, left, up)) continue
                    const dot = shape("circle", { cx: left, cy: up, r: 2.5 })
                    dot.style.fill = inkColour(mark.ink)
                    layer.append(dot)
                }
                const text = heights.map(y => rounded(y)).join(" – ")
                return [{ ...named(mark, text), up: upPlot(plot, mark.y[i]) }]
            })
            return { name: plot.name, panel, entries }
        })
        const all = panels.reduce((sum, panel) => sum + panel.entries.length, 0)
        const told = all > mostValues ? panels.filter(panel => panel.panel === active.panel) : panels
        for (const panel of told) {
            if (panel.entries.length <= mostValues) continue
            // Of many lines those that are closest to where the reader points.
            const up = active.up ?? figure.plots[panel.panel].frame[1]
            panel.entries.sort((a, b) => Math.abs(a.up - up) - Math.abs(b.up - up))
            panel.entries.length = mostValues / 2
        }
        tell(`${figure.data.x || "x"} ${nameOfX(figure, x)}`, told, acrossPlot(figure.plots[active.panel], x))
    }

    // The cell of a surface, or one of many pairs.
    const atCell = (mark, column, row) => {
        const plot = figure.plots[mark.panel], layer = figure.layer("reader")
        const edge = (list, i, to) => i + to < 0 || i + to >= list.length ? to / 2 * step(list) : (list[i + to] - list[i]) / 2
        const step = list => list.length > 1 ? Math.abs(list[1] - list[0]) : 1
        const limit = (value, low, length) => Math.max(low, Math.min(low + length, value))
        const [left, top, width, height] = plot.frame
        const x = [-1, 1].map(to => limit(acrossPlot(plot, mark.x[column] + edge(mark.x, column, to)), left, width))
        const y = [-1, 1].map(to => limit(upPlot(plot, mark.y[row] + edge(mark.y, row, to)), top, height))
        if ([...x, ...y].every(Number.isFinite))
            layer.append(shape("rect", {
                x: Math.min(...x), y: Math.min(...y), width: Math.abs(x[1] - x[0]), height: Math.abs(y[1] - y[0]),
            }))
        const value = mark.values[row * mark.x.length + column]
        tell(at(mark.x[column], mark.y[row]), [{
            name: plot.name, entries: [{ name: figure.data.value, value: rounded(value) }],
        }], (x[0] + x[1]) / 2)
    }

    const atPair = (mark, i) => {
        const plot = figure.plots[mark.panel], left = acrossPlot(plot, mark.x[i]), up = upPlot(plot, mark.y[i])
        if (isIn(plot, left, up)) figure.layer("reader").append(shape("circle", { cx: left, cy: up, r: 4, class: "ring" }))
        else figure.layer("reader")
        const value = mark.values.length ? rounded(mark.values[i]) : `${i + 1} / ${mark.x.length}`
        tell(at(mark.x[i], mark.y[i]), [{ name: plot.name, entries: [named(mark, value)] }], left)
    }

    const at = (x, y) => `${figure.data.x || "x"} = ${nameOfX(figure, x)}, ${figure.data.y || "y"} = ${nameOfY(figure, y)}`

    let speaks = false
    const tell = (head, panels, left) => {
        const lists = panels.filter(panel => panel.entries.length).map(panel => element("div", {},
            ...(panel.name ? [element("b", { textContent: panel.name })] : []),
            ...panel.entries.map(entry => {
                const swatch = element("i")
                swatch.style.background = inkColour(entry.ink)
                return element("span", {}, ...(entry.ink ? [swatch] : []),
                    [entry.name, entry.value].filter(Boolean).join(" "))
            })))
        box.replaceChildren(element("strong", { textContent: head }), ...lists)
        box.hidden = false
        const width = figure.svg.viewBox.baseVal.width
        const scale = figure.svg.getBoundingClientRect().width / width
        const shown = left * scale - figure.picture.scrollLeft
        if (speaks) {
            voice.textContent = head + ": " + panels.flatMap(panel => panel.entries.map(
                entry => [panel.name, entry.name, entry.value].filter(Boolean).join(" "))).join("; ")
            const edge = 40
            if (shown < edge || shown > figure.picture.clientWidth - edge)
                figure.picture.scrollLeft = left * scale - figure.picture.clientWidth / 2
        }
    }

    const clear = () => {
        box.hidden = true
        figure.svg.querySelector(":scope > .reader")?.replaceChildren()
    }

    // Where the reader is: a place along x, a cell, or a pair, and in which panel.
    const state = { place: -1, panel: 0, mark: 0, column: 0, row: 0, up: undefined }
    const pairs = figure.series.filter(mark => mark.kind !== "cells")
    const show = () => {
        if (figure.isAlongX) return atX(state.place, state)
        if (figure.cells.length) {
            const mark = figure.cells.find(mark => mark.panel === state.panel) ?? figure.cells[0]
            return atCell(mark, state.column, state.row)
        }
        atPair(pairs[state.mark], state.place)
    }

    const nearest = (list, distance) => {
        let best = 0
        for (let i = 1; i < list.length; i++) if (distance(list[i], i) < distance(list[best], best)) best = i
        return best
    }

    figure.picture.addEventListener("pointermove", event => {
        const matrix = figure.svg.getScreenCTM()
        if (!matrix) return
        const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
        const panel = figure.plots.findIndex(plot => isIn(plot, point.x, point.y))
        if (panel < 0) return clear()
        const plot = figure.plots[panel]
        speaks = false
        state.panel = panel
        state.up = point.y
        const away = value => Number.isFinite(value) ? value : Infinity
        if (figure.isAlongX) {
            state.place = nearest(placesAlongX(), x => away(Math.abs(acrossPlot(plot, x) - point.x)))
        } else if (figure.cells.length) {
            const mark = figure.cells.find(mark => mark.panel === panel)
            if (!mark) return clear()
            state.column = nearest(mark.x, x => away(Math.abs(acrossPlot(plot, x) - point.x)))
            state.row = nearest(mark.y, y => away(Math.abs(upPlot(plot, y) - point.y)))
        } else {
            const far = (mark, i) =>
                away(Math.hypot(acrossPlot(plot, mark.x[i]) - point.x, upPlot(plot, mark.y[i]) - point.y))
            let best = Infinity
            pairs.forEach((mark, m) => {
                if (mark.panel !== panel || !isShown(mark)) return
                const i = nearest(mark.x, (_, i) => far(mark, i))
                if (far(mark, i) < best) {
                    best = far(mark, i)
                    state.mark = m
                    state.place = i
                }
            })
            if (best === Infinity) return clear()
        }
        show()
    })
    figure.picture.addEventListener("pointerleave", clear)
    figure.picture.addEventListener("blur", clear)

    const keys = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }
    figure.picture.addEventListener("keydown", event => {
        if (event.target !== figure.picture || event.ctrlKey || event.altKey || event.metaKey) return
        if (event.key === "Escape") return clear()
        const [dx, dy] = keys[event.key] ?? [0, 0]
        const isEnd = event.key === "End", isHome = event.key === "Home"
        if (!dx && !dy && !isEnd && !isHome) return
        event.preventDefault()
        speaks = true
        state.up = undefined
        const within = (value, count) => Math.max(0, Math.min(count - 1, value))
        if (figure.isAlongX) {
            state.place = isHome ? 0 : isEnd ? placesAlongX().length - 1 : within(state.place + dx, placesAlongX().length)
            state.panel = within(state.panel - dy, figure.plots.length)
        } else if (figure.cells.length) {
            const mark = figure.cells.find(mark => mark.panel === state.panel) ?? figure.cells[0]
            // Rows of named things are counted from the top.
            const up = figure.plots[mark.panel].y.kind === "categorical" ? -dy : dy
            state.column = isHome ? 0 : isEnd ? mark.x.length - 1 : within(state.column + dx, mark.x.length)
            state.row = within(state.row + up, mark.y.length)
        } else {
            state.mark = within(state.mark - dy, pairs.length)
            const count = pairs[state.mark].x.length
            state.place = isHome ? 0 : isEnd ? count - 1 : within(state.place + dx, count)
        }
        show()
    })
    const label = figure.picture.getAttribute("aria-label")
    figure.picture.setAttribute("aria-label", `${label}. ${words.hint}`)
    figure.clearReading = clear
}

for (const figure of figures) if (figure.series.length) reader(figure)

// Where the data of each figure stand in its picture.
const transforms = {
    linear: value => value,
    categorical: value => value,
    log: value => value > 0 ? Math.log10(value) : NaN,
    symlog: (value, threshold) => Math.sign(value) * Math.log1p(Math.abs(value) / threshold) / Math.LN10,
}

// The place of a value along a scale that runs from one end to the other; NaN where it has none.
const along = (scale, value, start, end) => {
    const transform = value => transforms[scale.kind](value, scale.threshold)
    const [low, high] = scale.domain.map(transform)
    return Number.isFinite(value) ? start + (transform(value) - low) / (high - low) * (end - start) : NaN
}

const acrossPlot = (plot, x) => along(plot.x, x, plot.frame[0], plot.frame[0] + plot.frame[2])
const upPlot = (plot, y) => {
    const [top, bottom] = [plot.frame[1], plot.frame[1] + plot.frame[3]]
    return plot.y.kind === "categorical" ? along(plot.y, y, top, bottom) : along(plot.y, y, bottom, top)
}

const isIn = (plot, x, y) => {
    const [left, top, width, height] = plot.frame
    return x >= left - 0.5 && x <= left + width + 0.5 && y >= top - 0.5 && y <= top + height + 0.5
}

const inkColour = ink => ink ? `var(--ink-${ink})` : "var(--text)"

// A mark's lists are read when one of them is first asked for: most never are.
const withLists = (mark, lists) => {
    for (const [name, place] of Object.entries(lists)) Object.defineProperty(mark, name, {
        configurable: true,
        get: () => mark[name] = place === undefined ? [] : numbers(place),
        set: value => Object.defineProperty(mark, name, { value, writable: true }),
    })
    return mark
}

const figures = Object.entries(report.figures).flatMap(([id, data]) => {
    const place = document.getElementById(id)
    if (!place) return []
    const rises = list => list.every((value, i) => i === 0 || value > list[i - 1])
    const marks = data.marks.split(";").filter(Boolean).map(text => text.split(" ").map(Number)).map(([panel, mark, kind, name, label, ink, x, y, values]) => withLists({
        panel, mark, kind: data.texts[kind], name: data.texts[name], label: data.texts[label], ink: data.texts[ink],
        hasValues: values !== undefined,
    }, { x, y, values }))
    const series = marks.filter(mark => mark.kind !== "part")
    const functions = series.filter(mark => !["cells", "rows", "path"].includes(mark.kind)
        && rises(mark.x) && (mark.kind === "band") === mark.hasValues)
    const figure = {
        id, data, place, marks, series, plots: data.plots,
        picture: place.querySelector(".picture"),
        number: place.querySelector("figcaption .label")?.textContent ?? "",
        // Whether every series has one value for each x: then it can be read along x.
        isAlongX: functions.length === series.length,
        cells: series.filter(mark => mark.kind === "cells"),
        get svg() { return this.picture.querySelector("svg") },
        // A layer over the picture, for what the reader points at or a slider shows.
        layer(name) {
            let layer = this.svg.querySelector(`:scope > .${name}`)
            if (!layer) this.svg.append(layer = shape("g", { class: name, "aria-hidden": "true" }))
            layer.replaceChildren()
            return layer
        },
        controls: element("div", { className: "controls", role: "group" }),
    }
    figure.controls.setAttribute("aria-label", say(words.controlsOf, { figure: figure.number }))
    place.querySelector("figcaption").after(figure.controls)
    return [figure]
})

const nameOfX = (figure, x) => figure.data.columns?.[x] ?? (Number.isInteger(x) ? String(x) : rounded(x))
const nameOfY = (figure, y) => figure.data.rows?.[y] ?? rounded(y)

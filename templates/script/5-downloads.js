// A figure as a file: its data as CSV, its picture as SVG or PNG.
const save = (blob, name) => {
    const link = element("a", { href: URL.createObjectURL(blob), download: name })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10000)
}

// The same table that stands below the figure, with all its rows and columns (DataTable.swift).
const tableOf = figure => {
    const { data, series, plots } = figure
    const title = (...parts) => parts.filter(Boolean).join(" ") || data.y || "y"
    const place = (value, names) => names?.[value] ?? value
    if (figure.isAlongX) {
        const columns = series.flatMap(mark => {
            const named = (y, sign) => [title(plots[mark.panel].name, mark.name, sign), new Map(mark.x.map((x, i) => [x, y[i]]))]
            return mark.kind === "band" ? [named(mark.y, "≥"), named(mark.values, "≤")] : [named(mark.y)]
        })
        const all = [...new Set(series.flatMap(mark => mark.x))].sort((a, b) => a - b)
        return [
            [data.x || "x", ...columns.map(([name]) => name)],
            ...all.map(x => [place(x, data.columns), ...columns.map(([, values]) => values.get(x) ?? "")]),
        ]
    }
    const seen = new Set()
    const own = series.filter(mark => {
        const key = mark.kind === "cells" && JSON.stringify([mark.panel, mark.x, mark.y, mark.values])
        return !key || !seen.has(key) && seen.add(key)
    })
    const hasPanels = plots.some(plot => plot.name), hasNames = own.some(mark => mark.name)
    const hasValues = own.some(mark => mark.values.length)
    const row = (mark, x, y, value) => [
        ...(hasPanels ? [plots[mark.panel].name] : []), ...(hasNames ? [mark.name ?? ""] : []),
        place(x, data.columns), place(y, data.rows), ...(hasValues ? [value ?? ""] : []),
    ]
    return [
        [...(hasPanels ? [words.panel] : []), ...(hasNames ? [words.series] : []), data.x || "x", data.y || "y",
            ...(hasValues ? [data.value || words.value] : [])],
        ...own.flatMap(mark => mark.kind === "cells"
            ? mark.y.flatMap((y, r) => mark.x.map((x, c) => row(mark, x, y, mark.values[r * mark.x.length + c])))
            : mark.x.map((x, i) => row(mark, x, mark.y[i], mark.values[i]))),
    ]
}

const csvOf = figure => {
    const cell = value => {
        if (typeof value === "number")
            return Number.isNaN(value) ? "nan" : String(value).replace("Infinity", "inf")
        // Text that a spreadsheet would take for a formula.
        const text = /^[=+\-@\t\r]/.test(value) ? "'" + value : value
        return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    }
    const text = tableOf(figure).map(row => row.map(cell).join(",") + "\n").join("")
    // Without the mark some spreadsheets take other letters than these for what they are not.
    return /[^\x00-\x7f]/.test(text) ? "\ufeff" + text : text
}

// The first rule of the page's style: its colours on light paper.
const lightColours = document.styleSheets[0].cssRules[0].style

// The picture on its own: in light colours, with its letters, on paper.
const fileOf = picture => {
    const svg = picture.cloneNode(true)
    for (const part of svg.querySelectorAll(":scope > .reader, :scope > .marker")) part.remove()
    for (const part of svg.querySelectorAll("[class]")) {
        for (const name of part.classList) {
            const [, attribute, ink] = name.match(/^(fill|stroke)-(.+)$/) ?? []
            const colour = ink && lightColours.getPropertyValue(`--ink-${ink}`).trim()
            if (colour) part.setAttribute(attribute, colour)
        }
        part.removeAttribute("class")
    }
    const { width, height } = picture.viewBox.baseVal
    const points = length => Math.round(length * 100) / 100 + "pt"
    svg.setAttribute("width", points(width))
    svg.setAttribute("height", points(height))
    const letters = new Set([...svg.querySelectorAll("use")].map(use => use.getAttribute("href").slice(1)))
    const defs = shape("defs", {})
    for (const id of [...letters].sort()) {
        const letter = document.getElementById(id)
        if (letter) defs.append(letter.cloneNode(true))
    }
    const paper = shape("rect", { width: "100%", height: "100%", fill: lightColours.getPropertyValue("--ink-background").trim() || "#ffffff" })
    const first = [...svg.children].find(part => !["title", "desc"].includes(part.localName))
    svg.insertBefore(defs, first)
    svg.insertBefore(paper, first)
    const text = '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg) + "\n"
    return { text, width, height }
}

const pngOf = async picture => {
    const { text, width, height } = fileOf(picture)
    const image = new Image()
    const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }))
    image.src = url
    await image.decode()
    // Twice as many pixels as CSS has for this size, of which there are 96 to an inch of 72 points.
    const scale = 2 * 96 / 72
    const canvas = element("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) })
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    URL.revokeObjectURL(url)
    return new Promise(done => canvas.toBlob(done, "image/png"))
}

const downloads = (place, controls, number, picture, csv) => {
    const name = `${report.lab}-${place.id.replace(/^figure-/, "")}`
    const button = (kind, make) => {
        const made = element("button", { type: "button", className: "download", textContent: kind, onclick: make })
        made.setAttribute("aria-label", say(words.download, { figure: number, kind }))
        return made
    }
    const file = (text, kind, type) => save(new Blob([text], { type: type + ";charset=utf-8" }), `${name}.${kind}`)
    const group = element("span", { className: "downloads" })
    if (csv) group.append(button("CSV", () => file(csv(), "csv", "text/csv")))
    group.append(
        button("SVG", () => file(fileOf(picture()).text, "svg", "image/svg+xml")),
        button("PNG", async () => save(await pngOf(picture()), `${name}.png`)))
    controls.append(group)
}

for (const figure of figures)
    downloads(figure.place, figure.controls, figure.number, () => figure.svg, () => csvOf(figure))

// Pictures that are no charts: the network, the graph.
for (const place of document.querySelectorAll("figure.chart")) {
    if (report.figures[place.id]) continue
    const controls = element("div", { className: "controls", role: "group" })
    const number = place.querySelector("figcaption .label")?.textContent ?? ""
    controls.setAttribute("aria-label", say(words.controlsOf, { figure: number }))
    place.querySelector("figcaption").after(controls)
    downloads(place, controls, number, () => place.querySelector(".picture svg"))
}

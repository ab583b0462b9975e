// Hiding lines, by their names; and the other scale of a figure.
for (const figure of figures) {
    // What a mark is called in the picture; a mark without a name belongs to the only name of its colour.
    const labels = [...new Set(figure.marks.map(mark => mark.label).filter(Boolean))]
    const inkOf = label => figure.marks.find(mark => mark.label === label).ink
    const namesOf = ink => new Set(figure.marks.filter(mark => mark.label && mark.ink === ink).map(mark => mark.label))
    figure.keyOf = mark => {
        if (mark.label) return mark.label
        const names = mark.ink ? namesOf(mark.ink) : new Set()
        return names.size === 1 ? [...names][0] : undefined
    }
    figure.muted = new Set()

    const paint = () => {
        for (const mark of figure.marks) {
            const group = figure.svg.querySelector(`[data-mark="${mark.panel}.${mark.mark}"]`)
            group?.classList.toggle("muted", figure.muted.has(figure.keyOf(mark)))
        }
        for (const text of figure.svg.querySelectorAll("text")) {
            const key = text.textContent
            if (!labels.includes(key) || text.closest("[data-mark]")) continue
            text.parentElement.classList.toggle("muted", figure.muted.has(key))
            if (labels.length > 1) text.parentElement.classList.add("name")
        }
        for (const button of buttons)
            button.setAttribute("aria-pressed", String(!figure.muted.has(button.value)))
    }

    const toggle = label => {
        figure.muted.has(label) ? figure.muted.delete(label) : figure.muted.add(label)
        figure.clearReading?.()
        paint()
    }

    const buttons = labels.length < 2 || labels.length > 16 ? [] : labels.map(label => {
        const swatch = element("i")
        swatch.style.background = inkColour(inkOf(label))
        return element("button", {
            type: "button", value: label, className: "line", "aria-pressed": "true", onclick: () => toggle(label),
        }, swatch, label)
    })
    if (buttons.length) {
        const group = element("span", { role: "group", className: "lines" }, ...buttons)
        group.setAttribute("aria-label", words.lines)
        figure.controls.append(group)
        figure.picture.addEventListener("click", event => {
            const name = event.target.closest?.(".name")?.querySelector("text")?.textContent
            if (name) toggle(name)
        })
    }
    paint()

    const other = figure.place.querySelector(":scope > template.other")
    if (other && figure.data.others) {
        const pictures = [figure.svg, other.content.querySelector("svg")]
        const plots = [figure.data.plots, figure.data.others]
        const caption = figure.place.querySelector("figcaption .caption")
        const captions = [caption?.textContent, other.dataset.caption]
        let shown = 0
        const nameOf = place => plots[place][0].y.kind === "log" ? words.log : words.linear
        const button = element("button", {
            type: "button", className: "scale", textContent: nameOf(1), onclick: () => {
                figure.clearReading?.()
                shown = 1 - shown
                figure.svg.replaceWith(pictures[shown])
                figure.plots = plots[shown]
                if (caption) caption.textContent = captions[shown]
                button.textContent = nameOf(1 - shown)
                voice.textContent = nameOf(shown)
                paint()
                figure.redraw?.()
            },
        })
        figure.controls.append(button)
    }
}

"use strict"
// What stands around the page: it is told what becomes of the lab, and puts each new page in the place of the last.
const part = id => document.getElementById(id)
const shape = (name, attributes, ...children) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...children)
    return made
}
const say = (text, gaps = {}) => (text ?? "").replace(/\{(\w+)\}/g, (gap, key) => gaps[key] ?? gap)

// MARK: What a reader has done with a page

// Where elements stand, in a way that outlives small changes: from the nearest name above each.
const keysOf = (page, selector) => {
    const counts = new Map()
    return new Map([...page.querySelectorAll(selector)].map(element => {
        if (element.id) return [`#${element.id}`, element]
        const place = `${element.parentElement?.closest("[id]")?.id ?? ""} ${element.tagName}`
        counts.set(place, (counts.get(place) ?? 0) + 1)
        return [`${place} ${counts.get(place)}`, element]
    }))
}
const changeable = "details,input,select,textarea,button[aria-pressed],[contenteditable]"
const focusable = "a,button,input,summary,select,textarea,[tabindex]"
const valueOf = element => {
    if (element.tagName === "DETAILS") return element.open
    if (element.tagName === "BUTTON") return element.getAttribute("aria-pressed")
    if (element.isContentEditable) return element.innerHTML
    return ["checkbox", "radio"].includes(element.type) ? element.checked : element.value
}
const setValue = (element, value) => {
    if (element.tagName === "DETAILS") element.open = value
    else if (element.tagName === "BUTTON") element.click()
    else {
        if (element.isContentEditable) element.innerHTML = value
        else if (["checkbox", "radio"].includes(element.type)) element.checked = value
        else element.value = value
        element.dispatchEvent(new Event("input", { bubbles: true }))
        element.dispatchEvent(new Event("change", { bubbles: true }))
    }
}

const remember = frame => {
    const view = frame.contentWindow, page = frame.contentDocument
    const values = new Map([...keysOf(page, changeable)].map(([key, element]) => [key, valueOf(element)]))
    // What is read is held where it is, whatever comes or goes above it.
    const isAbove = element => element.getBoundingClientRect().top <= 1
    const sections = [...page.querySelectorAll("main section[id]")], section = sections.filter(isAbove).pop()
    const named = [...section?.querySelectorAll("[id]:not(svg *)") ?? []].filter(element => element.getClientRects().length)
    const anchor = named.filter(isAbove).pop() ?? section
    const active = page.activeElement
    return {
        values, scroll: view.scrollY, isFocused: document.activeElement === frame,
        focus: [...keysOf(page, focusable)].find(([, element]) => element === active)?.[0],
        anchor: anchor && { id: anchor.id, top: anchor.getBoundingClientRect().top },
        heights: sections.map(section => [section.id, section.offsetHeight]),
    }
}
const restore = (frame, kept) => {
    const view = frame.contentWindow, page = frame.contentDocument
    for (const [key, element] of keysOf(page, changeable)) {
        const value = kept.values.get(key)
        if (value !== undefined && value !== valueOf(element)) setValue(element, value)
    }
    // Sections that are not laid out yet are taken to be as high as they were.
    for (const [id, height] of kept.heights)
        page.getElementById(id)?.style.setProperty("contain-intrinsic-block-size", `auto ${height}px`)
    const anchor = kept.anchor && page.getElementById(kept.anchor.id)
    anchor?.closest("section")?.style.setProperty("content-visibility", "visible")
    const top = anchor ? view.scrollY + anchor.getBoundingClientRect().top - kept.anchor.top : kept.scroll
    view.scrollTo({ top, behavior: "instant" })
    if (!kept.isFocused) return
    view.focus()
    if (kept.focus) keysOf(page, focusable).get(kept.focus)?.focus({ preventScroll: true })
}

// MARK: Pages

let shown = null, coming = null, version = 0
const load = wanted => {
    version = wanted
    coming?.remove()
    const frame = coming = document.createElement("iframe")
    frame.className = "next"
    frame.title = part("name").textContent
    frame.src = `/framed.html?${wanted}`
    frame.addEventListener("load", () => {
        if (frame !== coming) return
        for (const link of frame.contentDocument.querySelectorAll("a[href^=http]"))
            Object.assign(link, { target: "_blank", rel: "noopener" })
        if (shown) restore(frame, remember(shown))
        frame.className = ""
        shown?.remove()
        shown = frame
        coming = null
        document.title = frame.contentDocument.title
        document.body.dataset.version = wanted
    })
    part("pages").append(frame)
}

// MARK: Live curves

const short = value => value === 0 ? "0" : Math.abs(value) < 1e-3 || Math.abs(value) >= 1e4
    ? value.toExponential(1).replace("-", "−") : String(Number(value.toPrecision(3)))
const draw = (curves, words) => {
    const svg = part("curves"), box = svg.getBoundingClientRect()
    const [width, height] = [box.width || 600, box.height || 160]
    const [left, right, top, bottom] = [56, width - 8, 16, height - 18]
    const all = curves.flatMap(curve => curve.losses).filter(loss => loss !== null)
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`)
    svg.setAttribute("aria-label", words.loss)
    if (!all.length) return svg.replaceChildren()
    const [low, high] = [Math.min(...all), Math.max(...all)]
    const isLog = low > 0 && high / low > 20
    const place = value => isLog ? Math.log(value) : value
    const last = Math.max(1, ...curves.flatMap(curve => curve.iterations))
    const across = iteration => left + (right - left) * iteration / last
    const span = place(high) - place(low) || 1
    const up = loss => bottom - (bottom - top) * (place(loss) - place(low)) / span
    const text = (x, y, anchor, content) => {
        const made = shape("text", { x, y, "text-anchor": anchor })
        made.textContent = content
        return made
    }
    svg.replaceChildren(
        shape("path", { class: "axis", d: `M${left} ${top}V${bottom}H${right}` }),
        text(left - 6, top + 4, "end", short(high)), text(left - 6, bottom, "end", short(low)),
        text(left, top - 5, "start", words.loss), text(left, height - 4, "start", "0"),
        text(right, height - 4, "end", say(words.iteration, { count: last })),
        ...curves.map((curve, place) => {
            let d = "", isDrawn = false
            curve.losses.forEach((loss, i) => {
                if (loss === null) return void (isDrawn = false)
                d += `${isDrawn ? "L" : "M"}${across(curve.iterations[i]).toFixed(1)} ${up(loss).toFixed(1)}`
                isDrawn = true
            })
            return shape("path", { class: `run-${place}`, d })
        }))
    part("runs").replaceChildren(...curves.map((curve, place) => {
        const entry = document.createElement("li"), swatch = document.createElement("i")
        swatch.className = `run-${place}`
        const loss = curve.losses[curve.losses.length - 1]
        entry.append(swatch, `${curve.run} ${loss === null ? "∞" : short(loss)}`)
        entry.title = curve.run
        return entry
    }))
}

// MARK: What is told

// Lines of the file stay above the marks that point at them, however narrow the window; all else is broken.
const complain = text => {
    const shown = part("problem-text")
    if (shown.textContent === text) return
    shown.replaceChildren(...text.split(/((?:^ *\d* \|.*\n?)+)/m).map(piece => {
        const made = document.createElement("span")
        made.className = /^ *\d* \|/.test(piece) ? "excerpt" : ""
        made.textContent = piece
        return made
    }))
}

let words = {}
const status = (stage, text) => {
    document.body.dataset.stage = stage
    if (part("status").textContent !== text) part("status").textContent = text
}
const show = told => {
    words = told.words
    document.documentElement.lang = told.language
    part("name").textContent = told.name
    if (!shown) document.title = told.name
    status(told.stage, say(words[told.stage], { percent: told.percent, done: told.runs, all: told.allRuns }))
    const isTraining = told.stage === "training"
    part("progress").hidden = !isTraining
    part("progress").value = told.percent
    part("training").hidden = !isTraining || !told.curves.length
    if (isTraining) draw(told.curves, words)
    part("alone").hidden = !told.version
    part("alone").textContent = words.alone
    part("problem").hidden = !told.error
    part("problem-lead").textContent = told.version ? words.problem : words.firstProblem
    complain(told.error ?? "")
    if (told.version && told.version !== version) load(told.version)
}
const source = new EventSource("/preview/events")
source.addEventListener("message", event => show(JSON.parse(event.data)))
// The browser asks again by itself; another preview on this port counts its pages anew.
source.addEventListener("error", () => {
    version = 0
    part("progress").hidden = part("training").hidden = true
    status("gone", words.gone ?? "…")
})

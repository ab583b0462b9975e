/// Whether a page can be read by ear and walked through by keyboard.
extension Page {
    /// What would stop a reader with a screen reader or without a pointer; empty where nothing does.
    func accessibilityProblems() async throws -> [String] {
        try await problems(
            """
            const all = selector => [...document.querySelectorAll(selector)]
            const textOf = ids => ids.split(/\\s+/).map(id => document.getElementById(id)?.textContent ?? "").join(" ")
            const label = element =>
                (textOf(element.getAttribute("aria-labelledby") ?? "").trim()
                    || (element.getAttribute("aria-label") ?? "").trim())
            const isHidden = element => element.closest("[aria-hidden=true]") || !isShown(element)

            // The document
            if (!document.documentElement.lang) problem("<html> has no lang")
            if (!document.title.trim()) problem("the page has no title")
            if (!document.querySelector("main, [role=main]")) problem("no <main> tells where the report begins")

            // Headings
            const headings = all("h1, h2, h3, h4, h5, h6").filter(heading => !isHidden(heading))
            const first = headings.filter(heading => heading.localName === "h1").length
            if (first !== 1) problem(`there are ${first} <h1>, not one`)
            let level = 0
            for (const heading of headings) {
                const own = Number(heading.localName[1])
                if (own > level + 1) problem(`${name(heading)} follows an <h${level}>: a level is left out`)
                if (!heading.textContent.trim()) problem(`${name(heading)} is empty`)
                level = own
            }

            // Pictures
            for (const image of all("img")) {
                if (!image.hasAttribute("alt") && !label(image) && !isHidden(image)) problem(`${name(image)} has no alt`)
            }
            for (const picture of all("svg")) {
                if (picture.parentElement.closest("svg, [role=img]") || isHidden(picture)) continue
                const title = picture.querySelector(":scope > title")?.textContent.trim()
                const words = picture.querySelector("text")
                if (!label(picture) && !title && (!words || picture.getAttribute("role") === "img"))
                    problem(`${name(picture)} has no name`)
            }
            for (const picture of all("[role=img]")) {
                const title = picture.querySelector(":scope > title")?.textContent.trim()
                if (picture.localName !== "svg" && !label(picture) && !title && !isHidden(picture))
                    problem(`${name(picture)} has no name`)
            }

            // Controls
            for (const control of all("input:not([type=hidden]), select, textarea")) {
                const labels = [...control.labels].map(label => label.textContent.trim()).join("")
                if (!labels && !label(control) && !control.title && !isHidden(control))
                    problem(`${name(control)} has no label`)
            }
            for (const control of all("button, summary, a[href], [role=button], [role=tab]")) {
                const alt = [...control.querySelectorAll("img[alt]")].map(image => image.alt).join("")
                const inner = [...control.querySelectorAll("[aria-label], svg > title")]
                    .map(element => element.getAttribute("aria-label") ?? element.textContent).join("")
                if (!(control.textContent + alt + inner).trim() && !label(control) && !isHidden(control))
                    problem(`${name(control)} says nothing of what it does`)
            }
            for (const element of all("[tabindex]")) {
                if (element.tabIndex > 0) problem(`${name(element)} jumps the order of the Tab key`)
            }

            for (const part of all("[role=group], [role=region]")) {
                if (!label(part) && !isHidden(part)) problem(`${name(part)} is a group without a name`)
            }
            for (const switched of all("[aria-pressed]")) {
                const isSaid = ["true", "false"].includes(switched.getAttribute("aria-pressed"))
                if (switched.localName !== "button" || !isSaid) problem(`${name(switched)} cannot be pressed`)
            }
            for (const said of all("[aria-live]")) {
                if (getComputedStyle(said).display === "none") problem(`${name(said)} is never read out`)
            }

            // Tables
            for (const table of all("table")) {
                if (!table.querySelector("th") && !isHidden(table)) problem(`${name(table)} has no header cells`)
            }

            // Links within the page, and the ids they and the labels need
            const ids = new Map()
            for (const element of all("[id]")) ids.set(element.id, (ids.get(element.id) ?? 0) + 1)
            for (const [id, count] of ids) if (count > 1) problem(`${count} elements share the id ${id}`)
            for (const link of all("a[href^='#']")) {
                const id = decodeURIComponent(link.getAttribute("href").slice(1))
                if (id && id !== "top" && !ids.has(id)) problem(`${name(link)} leads to #${id}, which is not there`)
            }
            for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"]) {
                for (const element of all(`[${attribute}]`)) {
                    for (const id of element.getAttribute(attribute).split(/\\s+/).filter(Boolean))
                        if (!ids.has(id)) problem(`${name(element)} names #${id} in ${attribute}, which is not there`)
                }
            }
            """)
    }
}

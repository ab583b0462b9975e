// What the page carries for its script: words, figures, and the numbers they show.
const report = JSON.parse(document.getElementById("report-data").textContent)
const words = report.words

const say = (text, gaps) => text.replace(/\{(\w+)\}/g, (gap, key) => gaps[key] ?? gap)

const element = (name, properties = {}, ...children) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(properties)) {
        if (key in made) made[key] = value
        else made.setAttribute(key, value)
    }
    made.append(...children)
    return made
}

const shape = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return made
}

// A list of numbers of the page's pool, as NumberPool.swift writes them.
const decoded = new Map()
const numbers = place => {
    if (!decoded.has(place)) decoded.set(place, decode(report.numbers[place]))
    return decoded.get(place)
}

const decode = text => {
    const kind = text[0], rest = text.slice(1)
    if (kind === "r") {
        const [first, step, count] = rest.split(" ").map(Number)
        return Array.from({ length: count }, (_, place) => first + place * step)
    }
    const letters = atob(rest), bytes = new Uint8Array(letters.length)
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = letters.charCodeAt(i)
    if (kind === "b") return Array.from(bytes)
    // Every browser's machine puts the least byte first, as the page does.
    return Array.from(kind === "f" ? new Float32Array(bytes.buffer) : new Float64Array(bytes.buffer))
}

// A number in so many digits, set as the page sets its numbers.
const rounded = (value, digits = 4) => {
    if (Number.isNaN(value)) return "NaN"
    if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞"
    if (value === 0) return "0"
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e")
    const power = Number(exponent)
    const trimmed = text => text.includes(".") ? text.replace(/\.?0+$/, "") : text
    const isLong = power < -4 || power >= Math.max(digits, 6)
    const text = isLong
        ? trimmed(mantissa) + " × 10" + [...String(power)].map(sign => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]).join("")
        : trimmed(value.toFixed(Math.max(0, digits - 1 - power)))
    return text.replace("-", "−")
}

// What is said without being shown: one place in the page that a screen reader listens to.
const voice = element("div", { className: "unseen", "aria-live": "polite" })
document.body.append(voice)

// Which section is being read, marked in the contents: the last whose beginning is above the middle of the window.
const entries = [...document.querySelectorAll(".contents a")].flatMap(link => {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return section ? [{ link, section }] : []
})
if (entries.length && "IntersectionObserver" in window) {
    const mark = () => {
        const read = entries.filter(({ section }) => section.getBoundingClientRect().top < innerHeight / 3).pop()
        for (const entry of entries) {
            if (entry === read) entry.link.setAttribute("aria-current", "true")
            else entry.link.removeAttribute("aria-current")
        }
    }
    const observer = new IntersectionObserver(mark, { rootMargin: "-33% 0px -66% 0px" })
    for (const { section } of entries) observer.observe(section)
    mark()
}

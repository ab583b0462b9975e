internal import Errors
internal import Labs

/// The parts of a template: names, and sections with what they hold.
indirect enum TemplatePart {
    /// `{{name}}`, `{{{name}}}`
    case name(TemplateTag)
    /// `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{<name}}…{{/name}}`, `{{$name}}…{{/name}}`
    case section(TemplateTag, [TemplatePart])
    /// `{{> name}}`
    case partial(TemplateTag)

    /// The parts of a template; sections that are not closed as they were opened are told.
    static func all(of source: String, _ problems: inout [Problem]) -> [TemplatePart] {
        var open: [(tag: TemplateTag, parts: [TemplatePart])] = [], parts: [TemplatePart] = []
        for tag in TemplateTag.all(in: source, &problems) {
            switch tag.sign {
            case "#", "^", "<", "$":
                open.append((tag, parts))
                parts = []
            case "/":
                guard let place = open.lastIndex(where: { $0.tag.name == tag.name }) else {
                    problems.append(
                        tag.problem(
                            .openTag, "no section \(tag.name) is open here",
                            allowed: open.last.map { "{{/\($0.tag.name)}}" }
                                ?? "text, or a section {{#…}} first",
                            suggestion: open.map(\.tag.name).nearest(to: tag.name).map { "{{/\($0)}}" }))
                    continue
                }
                while open.count > place {
                    let section = open.removeLast()
                    if open.count > place { problems.append(section.tag.unclosed) }
                    parts = section.parts + [.section(section.tag, parts)]
                }
            case ">": parts.append(.partial(tag))
            default: parts.append(.name(tag))
            }
        }
        for section in open.reversed() {
            problems.append(section.tag.unclosed)
            parts = section.parts + [.section(section.tag, parts)]
        }
        return parts
    }
}

extension TemplateTag {
    fileprivate var unclosed: Problem {
        problem(
            .openTag, "the section {{\(sign.map { String($0) } ?? "")\(name)}} is not closed",
            allowed: "{{/\(name)}} behind it")
    }
}

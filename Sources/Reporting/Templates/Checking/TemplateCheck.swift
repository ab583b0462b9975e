internal import Errors
internal import Algorithms
internal import Labs

/// Holds templates against the names that they may use.
///
/// It goes through the page as it is filled: a partial is checked in every place where it is used, as a name may mean
/// something in one and nothing in another.
struct TemplateCheck {
    /// A template's text and where it is.
    struct File {
        let path: String
        let source: String
    }

    /// The templates by the names of partials; `report` is the page.
    let files: [String: File]
    /// The words behind `words`; nil where they cannot be had.
    let words: [String]?
    private var parts: [String: [TemplatePart]] = [:]
    private var problems: [String: [Problem]] = [:]

    /// What is known at one place: the views around it, the innermost last. A scope may be unknown, where what leads to it
    /// was wrong.
    private enum Place {
        case view(TemplateScope)
        case text
        case unknown
    }

    init(_ files: [String: File], words: [String]?) {
        (self.files, self.words) = (files, words)
        for (name, file) in files {
            var found: [Problem] = []
            parts[name] = TemplatePart.all(of: file.source, &found)
            problems[name] = found
        }
    }

    /// Everything that is wrong, file after file; `page` is what `report` is filled with.
    mutating func faults(page: TemplateScope = .all[0]) -> [Problem] {
        for name in files.keys.sorted() { checkPartials(of: parts[name] ?? [], in: name) }
        check(parts["report"] ?? [], in: "report", within: [.view(page)], path: ["report"])
        if let explanation = TemplateScope.all.first(where: { $0.name == "ExplanationView" }) {
            check(
                parts["explanation"] ?? [], in: "explanation", within: [.view(explanation)],
                path: ["explanation"])
        }
        return files.keys.sorted().flatMap { name in
            (problems[name] ?? []).uniqued { [$0.message, "\($0.line ?? 0):\($0.column)"] }.map {
                $0.inFile(files[name]?.path ?? name, files[name]?.source ?? "")
            }
        }
    }

    private mutating func report(_ problem: Problem, in file: String) {
        problems[file, default: []].append(problem)
    }

    /// In every file, whether it is used or not.
    private mutating func checkPartials(of parts: [TemplatePart], in file: String) {
        for part in parts {
            switch part {
            case .partial(let tag): checkPartial(tag, in: file)
            case .section(let tag, let parts):
                if tag.sign == "<" { checkPartial(tag, in: file) }
                checkPartials(of: parts, in: file)
            case .name: break
            }
        }
    }

    private mutating func checkPartial(_ tag: TemplateTag, in file: String) {
        // What follows a star is the name of a key that holds the partial's name.
        guard files[tag.name] == nil, !tag.name.hasPrefix("*") else { return }
        let names = files.keys.filter { $0 != "report" }.sorted()
        report(
            tag.problem(
                .unknownTemplateName, "there is no partial \(shown(tag.name))",
                allowed: names.joined(separator: ", "),
                suggestion: names.nearest(to: tag.name)), in: file)
    }

    private mutating func check(
        _ parts: [TemplatePart], in file: String, within places: [Place], path: [String]
    ) {
        for part in parts {
            switch part {
            case .name(let tag): checkName(tag, in: file, within: places)
            case .partial(let tag): enter(tag, in: file, within: places, path: path)
            case .section(let tag, let inner):
                switch tag.sign {
                case "<":
                    enter(tag, in: file, within: places, path: path)
                    check(inner, in: file, within: places, path: path)
                case "$": check(inner, in: file, within: places, path: path)
                default:
                    let kind = kind(of: tag, in: file, within: places)
                    let inside = tag.sign == "^" ? [] : place(within: kind)
                    check(inner, in: file, within: places + inside, path: path)
                }
            }
        }
    }

    private mutating func enter(
        _ tag: TemplateTag, in file: String, within places: [Place], path: [String]
    ) {
        guard let inner = parts[tag.name] else { return }
        guard !path.contains(tag.name) else {
            return report(tag.problem(.misusedTag, "this partial comes to contain itself"), in: file)
        }
        check(inner, in: tag.name, within: places, path: path + [tag.name])
    }

    /// A name that stands for itself must be a text.
    private mutating func checkName(_ tag: TemplateTag, in file: String, within places: [Place]) {
        switch kind(of: tag, in: file, within: places) {
        case .view, .views, .lines, .messages:
            report(
                tag.problem(
                    .misusedTag, "\(tag.name) is no text",
                    allowed: "a section {{#\(tag.name)}}…{{/\(tag.name)}}"),
                in: file)
        default: break
        }
    }

    /// What a section adds to the views around it.
    private func place(within kind: TemplateKey.Kind?) -> [Place] {
        switch kind {
        case .view(let name), .views(let name):
            [TemplateScope.all.first { $0.name == name }.map(Place.view) ?? .unknown]
        case .text, .markup, .number, .lines: [.text]
        case .flag: []
        case .messages, nil: [.unknown]
        }
    }

    /// What a tag's name stands for; nil where that cannot be known, or was told to be wrong.
    private mutating func kind(of tag: TemplateTag, in file: String, within places: [Place]) -> TemplateKey
        .Kind?
    {
        let parts = tag.name.split(whereSeparator: { $0 == "(" || $0 == ")" }).map(String.init)
        let transforms = tag.name.contains("(") ? (tag.name.hasSuffix("()") ? parts : parts.dropLast()) : []
        for transform in transforms where !Self.transforms.contains(transform) {
            report(
                tag.problem(
                    .unknownTemplateName, "there is no transform \(shown(transform))",
                    allowed: Self.transforms.joined(separator: ", "),
                    suggestion: Self.transforms.nearest(to: transform)), in: file)
            return nil
        }
        if tag.name.hasSuffix("()") { return .flag }
        guard let name = parts.last, !name.isEmpty else {
            report(tag.problem(.misusedTag, "this tag has no name", allowed: "{{name}}"), in: file)
            return nil
        }
        if name == "." { return nil }
        var steps = name.split(separator: ".").map(String.init)[...]
        let around: [Place] = name.hasPrefix(".") ? places.suffix(1) : places
        if around.contains(where: { if case .unknown = $0 { true } else { false } }) { return nil }
        var scopes = around.reversed().compactMap { if case .view(let scope) = $0 { scope } else { nil } }
        var kind: TemplateKey.Kind?
        while let step = steps.popFirst() {
            if kind == .messages {
                guard words?.contains(step) ?? true else {
                    report(
                        tag.problem(
                            .unknownTemplateName, "there is no word \(shown(step))",
                            allowed: "a key of the table page in languages/, such as words.method",
                            suggestion: words?.nearest(to: step)), in: file)
                    return nil
                }
                kind = .text
                continue
            }
            guard let key = scopes.lazy.flatMap(\.keys).first(where: { $0.name == step }) else {
                report(
                    unknown(
                        step, of: tag, among: Array(scopes.flatMap { $0.keys.map(\.name) }.uniqued())),
                    in: file)
                return nil
            }
            kind = key.kind
            scopes = []
            if case .view(let name) = key.kind { scopes = TemplateScope.all.filter { $0.name == name } }
        }
        return transforms.reversed().reduce(kind) { Self.kind(of: $1, after: $0) }
    }

    private func unknown(_ step: String, of tag: TemplateTag, among names: [String])
        -> Problem
    {
        tag.problem(
            .unknownTemplateName, "there is no key \(shown(step)) here",
            allowed: names.joined(separator: ", "),
            suggestion: names.nearest(to: step))
    }

    /// swift-mustache's own.
    private static let transforms = [
        "first", "last", "reversed", "sorted", "count", "empty", "enumerated", "index", "even", "odd",
        "capitalized",
        "lowercased", "uppercased", "plusone", "minusone", "equalzero",
    ]

    private static func kind(of transform: String, after kind: TemplateKey.Kind?) -> TemplateKey.Kind? {
        switch (transform, kind) {
        case ("empty", _), ("equalzero", _), ("even", _), ("odd", _): .flag
        case ("count", _), ("plusone", _), ("minusone", _): .number
        case ("first", .views(let name)), ("last", .views(let name)): .view(name)
        case ("first", .lines), ("last", .lines): .text
        case ("sorted", .messages), ("enumerated", _): nil
        default: kind
        }
    }
}

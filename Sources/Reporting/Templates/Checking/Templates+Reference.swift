extension Templates {
    /// What a template may use, as `templates/README.md` holds it.
    public static var reference: String {
        let scopes = TemplateScope.all.map { scope in
            "## \(scope.name)\n\nHere: \(scope.meaning).\n\n| name | type | what it is |\n| --- | --- | --- |\n"
                + scope.keys.map { "| `\($0.name)` | \($0.kind.text) | \($0.meaning) |\n" }.joined()
        }
        return """
            # What a template may use

            `report.html` is the page, `partials/` are its parts, `style.css` its look; `languages/` holds every word, \
            `themes/` the charts' colours. They are [Mustache](https://mustache.github.io/mustache.5.html): `{{name}}` is \
            a text, with what HTML would take for markup escaped; `{{{name}}}` is markup that is safe as it is; \
            `{{#name}}…{{/name}}` is filled for a view, for each of several, or where there is something at all, and \
            `{{^name}}…{{/name}}` where there is nothing. Within a view its names can be used and those of the views \
            around it. `{{> name}}` is `partials/name.html`.

            `descent templates copy DIR` copies this folder for you to change, `descent templates check DIR` says what is \
            wrong in it, and `descent report LAB --templates DIR` uses it. This list is what `descent templates list` \
            prints.


            """ + scopes.joined(separator: "\n")
    }
}

extension TemplateKey.Kind {
    /// In words, for the list.
    fileprivate var text: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .number: "number"
        case .flag: "yes or no"
        case .messages: "words"
        case .lines: "several, each markup"
        case .view(let name): name
        case .views(let name): "several: \(name)"
        }
    }
}

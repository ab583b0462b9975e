internal import Reporting

extension ReferencePage {
    /// What a theme's file holds.
    static let themes = ReferencePage(
        name: "themes", title: "Keys of a theme",
        abstract: """
            A file `themes/<name>.yaml` in a copy of the templates; it says only what differs from the theme it extends.
            """
    ) { _ in
        MarkdownTable(
            header: ["key", "what it takes"], rows: ThemeKey.all.map { ["`\($0.name)`", $0.about] }
        ).text
    }
}

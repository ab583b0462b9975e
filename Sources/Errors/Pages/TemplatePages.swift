extension ErrorPage {
    static let openTag = ErrorPage(
        "A tag or a section that is not closed",
        meaning: """
            A template’s tag {{…}} needs its closing braces, and a section {{#name}} its end {{/name}}; here one \
            is left open, or something is closed that was not opened.
            """,
        mending: "Close it where the part it stands for ends.",
        example: ErrorExample(
            command: """
                descent templates copy mine && echo '<h1>{{title</h1>' > mine/report.html && descent templates check mine
                """,
            prints: """
                mine/report.html:1:5: error: a tag {{…}} is not closed [E401]
                  1 | <h1>{{title</h1>
                    |     ^^
                  allowed: {{name}}
                """))

    static let unknownTemplateName = ErrorPage(
        "A name that templates do not have",
        meaning: """
            A template asks for a key, a word, a partial or a transform, and there is none of this name in this \
            place. Within a section the names of its own view come first.
            """,
        mending: "Take a name from the list; descent templates list explains every one.",
        example: ErrorExample(
            command: """
                descent templates copy mine && echo '<h1>{{titel}}</h1>' > mine/report.html && descent templates check mine
                """,
            prints: """
                mine/report.html:1:5: error: there is no key "titel" here [E402]
                  1 | <h1>{{titel}}</h1>
                    |     ^^^^^^^^^
                  allowed: language, words, title, author, course, studentID, date, version, madeWith, …
                  did you mean title?
                """))

    static let misusedTag = ErrorPage(
        "A tag in the wrong place",
        meaning: """
            A name that stands for several things is used as if it were text, a tag has no name, or a partial \
            comes to contain itself.
            """,
        mending: "Write a section, {{#name}}…{{/name}}, for what is no text; break the circle.",
        example: ErrorExample(
            command: """
                descent templates copy mine && echo '<h1>{{experiments}}</h1>' > mine/report.html && descent templates check mine
                """,
            prints: """
                mine/report.html:1:5: error: experiments is no text [E403]
                  1 | <h1>{{experiments}}</h1>
                    |     ^^^^^^^^^^^^^^^
                  allowed: a section {{#experiments}}…{{/experiments}}
                """))

    static let brokenTemplates = ErrorPage(
        "Templates that are not whole",
        meaning: "A file of the templates folder is missing, or the template engine cannot read it.",
        mending: "Copy the folder anew with descent templates copy, and carry your changes over.",
        example: ErrorExample(
            [.lab()],
            command: """
                descent templates copy mine && echo '- Hello' > mine/languages/en.yaml && descent report lab.yaml --templates mine
                """,
            prints: "mine/languages/en.yaml: error: it is no table of messages [E404]"))

    static let unknownTheme = ErrorPage(
        "A theme that is not there",
        meaning:
            "There is no theme of this name, neither Descent’s own nor a file in themes/ of the templates.",
        mending: """
            Take a name from the list, or put a theme of your own into themes/ of a copy of the templates.
            """,
        example: ErrorExample(
            [.metrics],
            command: "descent plot metrics.csv --theme drak",
            prints: """
                --theme: error: there is no theme "drak" [E410]
                  allowed: light, dark, print, slides, journal
                  did you mean dark?
                """))

    static let contrast = ErrorPage(
        "Colours that are hard to see",
        meaning: """
            Text needs a contrast of 4.5:1 on its paper and lines one of 3:1, as WCAG 2.2 has it; this theme’s \
            colours have less. On a projector and to tired eyes they vanish.
            """,
        mending: "Take the colour that is suggested, or a darker one of your own; lighter on dark paper.",
        example: ErrorExample(
            [.lab()],
            command: """
                descent templates copy mine && echo 'series: ["#e0e0e0"]' > mine/themes/faint.yaml && descent report lab.yaml --templates mine --theme faint
                """,
            prints: """
                mine/themes/faint.yaml:1:10: error: series 1, #e0e0e0, has a contrast of 1.32:1 on the paper, #ffffff [E411]
                  1 | series: ["#e0e0e0"]
                    |          ^^^^^^^
                  allowed: at least 3:1 for lines
                  did you mean "#949494"?
                """))
}

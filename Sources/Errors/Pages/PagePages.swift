extension ErrorPage {
    static let notOurs = ErrorPage(
        "A page or a record that Descent did not write",
        meaning: """
            A report carries its lab within it, and a folder of results its runs.json; what was named has none, or \
            one that was changed since.
            """,
        mending: "Name a report.html, or a folder, that descent report wrote, as it was written.",
        example: ErrorExample(
            [.init("hello.html", "<!DOCTYPE html>\n<p>Hello</p>\n")],
            command: "descent verify hello.html",
            prints: "hello.html: error: this page carries no lab: it was not written by descent report [E420]"
        )
    )

    static let otherMaker = ErrorPage(
        "A page from another version or other templates",
        meaning: """
            A page can be compared only with one that the same version of Descent makes of the same templates.
            """,
        mending: """
            Verify it with the version that it names, and with the templates it was made with: --templates.
            """,
        example: ErrorExample(
            [
                .init(
                    "hello.html",
                    "<script type=\"application/json\" id=\"descent-lab\">{\"descent\": \"0.0.1\",\n\"file\": \"lab.yaml\", \"source\": \"\", \"files\": {}, \"edition\": \"report\",\n\"templates\": \"\", \"arithmetic\": \"\"}</script>\n"
                )
            ],
            command: "descent verify hello.html",
            prints: "hello.html: error: this page was made with Descent 0.0.1, and this is 0.1.0 [E421]"))

    static let pageDiffers = ErrorPage(
        "A page that is not what its lab gives",
        meaning: """
            Training its lab again gave another page: numbers, words or pictures of the page were changed, or the \
            lab was. The places are printed with what stands in each.
            """,
        mending: "Ask its author; a report made anew from the lab shows what the lab gives.",
        example: ErrorExample(
            [.lab()],
            command: """
                descent report lab.yaml && sed -i 's/<title>Exclusive or/<title>Exclusive nor/' output/lab/report.html && descent verify output/lab/report.html
                """,
            prints: "output/lab/report.html: differs in 1 place [E422]"))

    static let notDrawn = ErrorPage(
        "A picture that cannot be drawn",
        meaning: """
            The drawing libraries below Descent refused: a size that no picture can have, not one font installed, \
            not enough memory.
            """,
        mending: """
            Choose a smaller --size or --dpi. Where there is no font, install one, such as fonts-dejavu-core.
            """,
        example: ErrorExample(
            [.metrics],
            command: """
                echo "<fontconfig></fontconfig>" > fonts.conf && FONTCONFIG_FILE=$PWD/fonts.conf descent plot metrics.csv --output loss.png
                """,
            prints: """
                loss.png: error: could not set text: Fontconfig found no font; install some, such as Inter or DejaVu Sans [E430]
                """))
}

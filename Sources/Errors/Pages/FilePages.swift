extension ErrorPage {
    static let fileMissing = ErrorPage(
        "A file that is not there",
        meaning: """
            There is no file of this name. What a lab names is looked for in the lab file’s own folder; what is \
            typed, in the folder one is in.
            """,
        mending: """
            Check the spelling and the folder; ls shows what is there. The nearest name in the folder is \
            suggested.
            """,
        example: ErrorExample(
            prints: "lab.yaml: error: there is no such file [E101]"))

    static let notAFile = ErrorPage(
        "Something that is no file to be read",
        meaning: """
            A folder, a pipe or a device stands there, or the file’s permissions keep you from reading it.
            """,
        mending: "Name the file itself. Where it may not be read, ls -l shows who may.",
        example: ErrorExample(
            [.lab("labs/lab.yaml")],
            command: "descent run labs",
            prints: """
                labs: error: this is a directory [E102]
                  allowed: a lab file, such as labs/backpropagation.yaml
                """))

    static let fileTooLarge = ErrorPage(
        "A file that is too large",
        meaning: """
            No lab, table or page of this kind is so large. A log that came into the place of a lab, or a file of \
            another kind, is the usual cause.
            """,
        mending: """
            Name the file that was meant, or cut it: a table of samples can be thinned out, a log read as it is \
            with descent plot.
            """,
        example: ErrorExample(
            command: "yes '# a line' | head -c 9000000 > lab.yaml && descent run lab.yaml",
            prints: """
                lab.yaml: error: the file is too large for a lab [E103]
                  allowed: at most 8 MB
                """))

    static let notUTF8 = ErrorPage(
        "Text in another encoding",
        meaning: """
            Text is read as UTF-8, in which every program of today writes. This file holds bytes that UTF-8 does \
            not have: it was saved in an older encoding, such as Latin-1 or GBK, or is no text.
            """,
        mending: "Save it as UTF-8 in the editor, or turn it: iconv -f GBK -t UTF-8 old.yaml > new.yaml.",
        example: ErrorExample(
            command: "printf 'title: Caf\\351\\n' > lab.yaml && descent run lab.yaml",
            prints: """
                lab.yaml: error: the file is not UTF-8 text [E104]
                  allowed: a file saved as UTF-8
                """))
}

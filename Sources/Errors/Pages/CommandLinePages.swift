extension ErrorPage {
    static let unknownCommand = ErrorPage(
        "A command that is not there",
        meaning: "The first word behind descent is a command, and there is none of this name.",
        mending: "Take the word that is suggested; descent --help lists all commands with what they do.",
        example: ErrorExample(
            command: "descent reprot lab.yaml",
            prints: """
                error: there is no command "reprot" [E301]
                  allowed: report, preview, verify, run, check, graph, transcript, explain, convert, …
                  did you mean report?
                """))

    static let unknownOption = ErrorPage(
        "An option that is not there",
        meaning: "The command has no option of this name. Options of one command are not those of another.",
        mending: """
            descent COMMAND --help, such as descent report --help, lists the options of a command. A file whose \
            name begins with a hyphen is written ./-name.
            """,
        example: ErrorExample(
            [.lab()],
            command: "descent check lab.yaml --runs relu",
            prints: """
                Error: Unknown option '--runs'. Did you mean '--run'? [E302]
                Usage: descent check <lab> [--run <name>] [--quiet] [--json]
                  See 'descent check --help' for more information.
                """))

    static let missingValue = ErrorPage(
        "An option without its value",
        meaning: "The option takes a value, and nothing, or another option, stands behind it.",
        mending: "Write the value behind the option, as in --output results.",
        example: ErrorExample(
            [.lab()],
            command: "descent run lab.yaml --output",
            prints: """
                Error: Missing value for '--output <dir>' [E303]
                Help:  --output <dir>  Where the lab's folder of results goes.
                Usage: descent run <lab> [--output <dir>] [--part <k/n>] [--quiet] [--json]
                  See 'descent run --help' for more information.
                """))

    static let missingArgument = ErrorPage(
        "An argument is missing",
        meaning: "The command works on something, a lab, a log or a page, and none was named.",
        mending: "Name it; the line that begins with Usage shows where.",
        example: ErrorExample(
            command: "descent check",
            prints: """
                Error: Missing expected argument '<lab>' [E304]
                Help:  <lab>  The lab file.
                Usage: descent check <lab> [--run <name>] [--quiet] [--json]
                  See 'descent check --help' for more information.
                """))

    static let surplusArgument = ErrorPage(
        "One word too many",
        meaning: """
            The command takes no more words than it already has. A name with spaces in it falls apart into \
            several.
            """,
        mending: "Leave the word out, or put a name with spaces into quotes.",
        example: ErrorExample(
            [.lab()],
            command: "descent run lab.yaml another.yaml",
            prints: """
                Error: Unexpected argument 'another.yaml' [E305]
                Usage: descent run <lab> [--output <dir>] [--part <k/n>] [--quiet] [--json]
                  See 'descent run --help' for more information.
                """))

    static let unknownChoice = ErrorPage(
        "A word that an option does not take",
        meaning: """
            The option takes one of a few words, a format, a language or a form, and this is none of them.
            """,
        mending: "Take a word from the list.",
        example: ErrorExample(
            [.lab()],
            command: "descent report lab.yaml --charts png,pfd",
            prints: """
                --charts: error: there is no format "pfd" [E306]
                  allowed: png, svg, pdf, with commas between
                  did you mean pdf?
                """))

    static let badValue = ErrorPage(
        "A value that an option cannot have",
        meaning: """
            The value behind the option is of the wrong kind or out of its range; or the name of a file does not \
            say, by its ending, what is to be written.
            """,
        mending: "Write it as shown behind “allowed”.",
        example: ErrorExample(
            [.metrics],
            command: "descent plot metrics.csv --output loss.gif",
            prints: """
                --output: error: "loss.gif" does not end in a kind of picture [E307]
                  allowed: a name that ends in .svg, .png or .pdf
                """))

    static let conflictingOptions = ErrorPage(
        "Options that do not go together",
        meaning: """
            Two options contradict each other, an option needs another beside it, or the command needs one more to \
            know what is meant.
            """,
        mending: "Leave one out, or add the one that is named.",
        example: ErrorExample(
            [.lab()],
            command: "descent graph lab.yaml",
            prints: """
                lab.yaml: error: this lab has 2 runs; choose one with --run [E308]
                  allowed: relu, sigmoid
                """))
}

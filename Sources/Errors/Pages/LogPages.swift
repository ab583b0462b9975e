extension ErrorPage {
    static let notALog = ErrorPage(
        "A file without numbers of a training",
        meaning: """
            In no format that Descent knows does this file hold a series of numbers. It may be empty, the \
            configuration beside the log, or a log in words of its own.
            """,
        mending: """
            Name the log itself, or its folder. descent reference formats lists what is read; any table with a \
            line of names, such as step,loss, is.
            """,
        example: ErrorExample(
            [.init("notes.txt", "It went well today.\n")],
            command: "descent plot notes.txt",
            prints: """
                notes.txt: error: holds no series of numbers [E201]
                  allowed: TensorBoard event files, W&B run file, MLflow file store, …
                """))

    static let damagedLog = ErrorPage(
        "A log of which a part cannot be read",
        meaning: """
            A line or a record is broken: the program was killed while writing, the disk was full, the file was \
            copied while it grew. What is whole has been read and drawn; the warnings above name the places.
            """,
        mending: """
            If the training still runs, try again later. Else mend or delete the line; what stands around it is \
            not lost.
            """,
        example: ErrorExample(
            [.init("metrics.csv", "step,loss\n0,0.7\n1,oops\n2,0.3\n")],
            command: "descent plot metrics.csv --output loss.svg",
            prints: """
                metrics.csv: line 3: warning: loss is "oops", not a number
                metrics.csv: error: damaged; what is whole was read [E202]
                """))

    static let unknownSeries = ErrorPage(
        "A series that no run has",
        meaning: "The logs hold no series, or nothing to group or order runs by, of this name.",
        mending: "Take a name from the list; patterns such as *loss take several.",
        example: ErrorExample(
            [.metrics],
            command: "descent plot metrics.csv --y acuracy",
            prints: """
                --y: error: no run has a series "acuracy" [E210]
                  allowed: loss, accuracy
                  did you mean accuracy?
                """))

    static let notPlottable = ErrorPage(
        "A plot that cannot be drawn",
        meaning:
            "What was asked for gives more panels or names than a picture has room for, or not one value.",
        mending: "Choose fewer runs or series with --runs and --y, or another way to part them.",
        example: ErrorExample(
            [.metrics],
            command: "descent plot metrics.csv --label one --label two",
            prints: """
                --label: error: 2 labels are too many [E211]
                  allowed: at most 1, one for each run or group, or for each line of a single one
                """))
}

extension ErrorPage {
    static let unevenRows = ErrorPage(
        "Rows of different lengths",
        meaning: """
            Every row of a table has as many cells as the first, and this one has more or fewer. A cell with a \
            comma in it and a missing value are the usual causes.
            """,
        mending: "Complete the row, or put the cell with the comma into quotes.",
        example: ErrorExample(
            [.table(), .init("points.csv", "x1,x2,y\n0,0,0\n0,1\n")],
            prints: """
                points.csv:3:3: error: this line has 2 cells, the first has 3 [E110]
                  3 | 0,1
                    |   ^
                  allowed: a cell for each name
                """))

    static let columnNames = ErrorPage(
        "A first line that does not name the columns",
        meaning: """
            The first line of a table says what its columns are called, each by a name of its own. Here it holds \
            numbers, or names nothing, or one name twice.
            """,
        mending: "Write a line of names above the samples.",
        example: ErrorExample(
            [.table(), .init("points.csv", "0,0,0\n0,1,1\n")],
            prints: """
                points.csv:1:1: error: the first line must name the columns [E111]
                  1 | 0,0,0
                    | ^
                  allowed: names such as x1,x2,x3
                """))

    static let tooFewSamples = ErrorPage(
        "Samples too few or too alike",
        meaning: """
            There are no samples, or none would be left to validate on, or a class is only among those, or a \
            column that is to be standardised holds one value throughout.
            """,
        mending: """
            Add samples, choose another share for validation or another seed, or leave the constant column out.
            """,
        example: ErrorExample(
            [.table(), .init("points.csv", "x1,x2,y\n")],
            prints: """
                points.csv:1:1: error: the file names its columns and has no samples [E112]
                  1 | x1,x2,y
                    | ^^
                """))

    static let notANumber = ErrorPage(
        "A cell that holds no number",
        meaning: """
            Inputs, and targets that are not class labels, are numbers with a decimal point. This cell is empty, \
            holds a word, or a number with a decimal comma.
            """,
        mending: "Fill the cell or delete its row. Where the column holds names, leave it out of inputs.",
        example: ErrorExample(
            [.table(), .init("points.csv", "x1,x2,y\n0,0,0\n0,one,1\n")],
            prints: """
                points.csv:3:3: error: x2 must be a number, not "one" [E113]
                  3 | 0,one,1
                    |   ^^^
                  allowed: a finite number, or inputs without this column
                """))

    static let quoting = ErrorPage(
        "Quotes that do not close",
        meaning: """
            A cell that begins with a quote ends with one, and a separator follows. Here the quote is left open, \
            or something follows it.
            """,
        mending: "Close the quote; a quote within a quoted cell is written twice.",
        example: ErrorExample(
            [.table(), .init("points.csv", "x1,x2,y\n0,0,\"0\n")],
            prints: """
                points.csv:2:6: error: this quote is not closed [E114]
                  2 | 0,0,"0
                    |      ^
                """))

    static let unknownColumn = ErrorPage(
        "A column that the table does not have",
        meaning: """
            The lab names a column, and the first line of the table has none of this name. Capital letters count.
            """,
        mending: "Take a name from the list.",
        example: ErrorExample(
            [.table(targets: "label"), .init("points.csv", "x1,x2,labels\n0,0,0\n0,1,1\n")],
            prints: """
                lab.yaml:4:12: error: there is no column "label" in points.csv [E115]
                  4 |   targets: label
                    |            ^^^^^
                  allowed: x1, x2, labels
                  did you mean labels?
                """))

    static let sampleCounts = ErrorPage(
        "Inputs and targets of different counts",
        meaning: """
            Every sample has a row of inputs and one of targets, or a label. Here there are more of the one than \
            of the other.
            """,
        mending: "Count both; a row was probably dropped or pasted twice.",
        example: ErrorExample(
            [.lab("  targets: [[0], [1], [1], [0]]\n", "  targets: [[0], [1], [1]]\n")],
            prints: """
                lab.yaml:4:12: error: 3 rows of targets for 4 rows of inputs [E116]
                  4 |   targets: [[0], [1], [1]]
                    |            ^
                  allowed: a row of targets for each row of inputs
                """))

    static let classLabel = ErrorPage(
        "A class label that is none",
        meaning: """
            Classes are whole numbers from 0, or words; all labels of a lab are the one or the other. Numbers to \
            be fitted are rows, each in brackets.
            """,
        mending: "Write [0, 2, 1] or [cat, dog, cat] for classes, and [[0.5], [0.3]] for numbers.",
        example: ErrorExample(
            [.lab("  targets: [[0], [1], [1], [0]]\n", "  targets: [0, 1, 1.5, 0]\n")],
            prints: """
                lab.yaml:4:19: error: a class label must be a whole number or a word, not "1.5" [E117]
                  4 |   targets: [0, 1, 1.5, 0]
                    |                   ^^^
                  allowed: a label per sample, such as [0, 2, 1]; numbers as rows, such as [[0.5], [0.3]]
                """))
}

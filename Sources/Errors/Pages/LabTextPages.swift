extension ErrorPage {
    static let notYAML = ErrorPage(
        "Text that is not YAML",
        meaning: """
            A lab, a theme or a catalogue is written in YAML, and this text breaks its rules, so that nothing of \
            the file can be read. The reader stumbles where a rule is broken; what broke it may stand a line \
            above.
            """,
        mending: """
            Look at the line and at the one above it: every key needs a colon and a space, keys of one table begin \
            in one column, lists and quotes must be closed, and a text with a colon or a leading * needs quotes. \
            Indent with spaces. A Chinese keyboard types its own colon, comma, quotes and spaces (：，“”); YAML reads \
            only those of an English one.
            """,
        example: ErrorExample(
            [.lab("  seed: 0\n", "  seed 0\n")],
            prints: """
                lab.yaml:8:3: error: this line has no colon after its key [E001]
                  8 |   seed 0
                    |   ^
                  allowed: lines such as key: value
                """))

    static let repeated = ErrorPage(
        "The same thing twice",
        meaning: """
            A key stands twice in one table, or a run, a column or an experiment is named twice. It is not clear \
            which of both is meant, and taking the last would hide a mistake.
            """,
        mending: "Delete one of the two, or give one of them another name.",
        example: ErrorExample(
            [.lab("  step_size: 0.5\n", "  step_size: 0.5\n  step_size: 0.1\n")],
            prints: """
                lab.yaml:13:3: error: "step_size" stands twice in one table [E002]
                  13 |   step_size: 0.1
                     |   ^^^^^^^^^
                  allowed: each key once
                """))

    static let unknownKey = ErrorPage(
        "A key that is not there",
        meaning: """
            The table has no key of this name. Nothing is passed over in silence: a misspelt key would leave its \
            setting as it usually is.
            """,
        mending: """
            Take the key that is meant from the list. Where another program calls it otherwise, as lr for \
            step_size, the right word is suggested; a key may also belong into another table.
            """,
        example: ErrorExample(
            [.lab("  step_size: 0.5\n", "  step_sise: 0.5\n")],
            prints: """
                lab.yaml:12:3: error: unknown key "step_sise" in training [E003]
                  12 |   step_sise: 0.5
                     |   ^^^^^^^^^
                  allowed: loss, optimizer, step_size, schedule, iterations, epochs, batch_size, shuffle, …
                  did you mean step_size?
                """))

    static let wrongKind = ErrorPage(
        "A value of the wrong kind",
        meaning: """
            The value is not what this key takes: a text where a number should stand, a number where there should \
            be a list, a word where there should be a colour.
            """,
        mending: """
            Write the value as shown behind “allowed”. Numbers take no units and no quotes; true and false are \
            written out.
            """,
        example: ErrorExample(
            [.lab("  step_size: 0.5\n", "  step_size: small\n")],
            prints: """
                lab.yaml:12:14: error: step_size must be a number, not "small" [E004]
                  12 |   step_size: small
                     |              ^^^^^
                  allowed: a finite number
                """))

    static let outOfRange = ErrorPage(
        "A number out of its range",
        meaning: """
            The value is of the right kind, but nothing can be computed with one so small or so large: a step size \
            of 0, a share above 1, a batch larger than the data.
            """,
        mending: "Choose a number within the limits that are shown.",
        example: ErrorExample(
            [.lab("  iterations: 20\n", "  iterations: -20\n")],
            prints: """
                lab.yaml:13:15: error: iterations cannot be -20 [E005]
                  13 |   iterations: -20
                     |               ^^^
                  allowed: 0 to 100000000
                """))

    static let unknownWord = ErrorPage(
        "A word that is none of those allowed",
        meaning: """
            Activations, losses, optimizers and other choices have names, mostly those of PyTorch, and this is \
            none of them.
            """,
        mending: """
            Take a word from the list; the nearest one is suggested. descent reference choices prints every name \
            with its options.
            """,
        example: ErrorExample(
            [.lab("  activation: tanh\n", "  activation: relo\n")],
            prints: """
                lab.yaml:7:15: error: activation cannot be "relo" [E006]
                  7 |   activation: relo
                    |               ^^^^
                  allowed: identity, sigmoid, composed_sigmoid, relu, tanh, leaky_relu, elu, gelu, silu, …
                  did you mean relu?
                """))

    static let missing = ErrorPage(
        "Something is missing",
        meaning: """
            The lab is not whole without it: the data, the network or the training lack a key, or a table lacks \
            one that it needs.
            """,
        mending: "Write it where the example behind “allowed” shows.",
        example: ErrorExample(
            [.lab("network:\n  layers: [2, 3, 1]\n", "network:\n")],
            prints: """
                lab.yaml:5:1: error: network.layers is missing [E007]
                  5 | network:
                    | ^^^^^^^
                  allowed: layers: [2, 2, 2]
                """))

    static let conflict = ErrorPage(
        "Keys that exclude each other",
        meaning: """
            Both were given, and only one of them can be meant: weights and a seed to draw them, a set and inputs, \
            epochs and iterations.
            """,
        mending: "Delete the one that is not meant.",
        example: ErrorExample(
            [.lab("  iterations: 20\n", "  iterations: 20\n  epochs: 5\n")],
            prints: """
                lab.yaml:14:11: error: training.iterations and training.epochs are both given [E008]
                  14 |   epochs: 5
                     |           ^
                  allowed: one of them
                """))

    static let idle = ErrorPage(
        "A key that changes nothing",
        meaning: """
            Nothing in the lab looks at this key, because what would use it is not there. To leave it would make a \
            reader believe that it matters.
            """,
        mending: "Delete the key, or add what is named behind “allowed”.",
        example: ErrorExample(
            [.lab("  iterations: 20\n", "  iterations: 20\n  seed: 3\n")],
            prints: """
                lab.yaml:14:9: error: training.seed changes nothing here [E009]
                  14 |   seed: 3
                     |         ^
                  allowed: training.batch_size beside it
                """))

    static let emptyFile = ErrorPage(
        "An empty file",
        meaning: "There is nothing in the file, or nothing but comments.",
        mending: "Save the file in the editor and try again, or begin with a lab that works: descent new.",
        example: ErrorExample(
            [.init("lab.yaml", "# to be written\n")],
            prints: """
                lab.yaml: error: the file is empty [E010]
                  allowed: a lab: title, data, network, training, experiments
                """))

    static let tooMuch = ErrorPage(
        "More than Descent takes",
        meaning: """
            So many samples, runs, weights or numbers would take more memory or time than one machine has, or than \
            a page can show. It is said before anything is computed.
            """,
        mending: """
            Keep within the limit: fewer samples, iterations or values to vary. Leave the recording of weights out \
            where only losses matter.
            """,
        example: ErrorExample(
            [.lab("  layers: [2, 3, 1]\n", "  layers: [2, 5000, 5000, 1]\n")],
            prints: """
                lab.yaml:6:11: error: 25015000 weights and biases are more than a network can have here [E011]
                  6 |   layers: [2, 5000, 5000, 1]
                    |           ^
                  allowed: at most 10000000
                """))

    static let unknownName = ErrorPage(
        "A name that nothing has",
        meaning: """
            A run, an experiment or a weight is asked for by its name, and the lab has none of this name. A run is \
            called by its varied values, joined by a hyphen.
            """,
        mending: "Take a name from the list.",
        example: ErrorExample(
            [
                .lab(
                    "    vary: {activation: [relu, sigmoid]}\n",
                    "    vary: {activation: [relu, sigmoid]}\n    expect: {lowest: rellu}\n")
            ],
            prints: """
                lab.yaml:17:22: error: this experiment has no run "rellu" [E012]
                  17 |     expect: {lowest: rellu}
                     |                      ^^^^^
                  allowed: relu, sigmoid
                  did you mean relu?
                """))
}

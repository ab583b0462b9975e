extension ErrorPage {
    static let misfit = ErrorPage(
        "Sizes that do not fit together",
        meaning: """
            The numbers of inputs, outputs, weights or activations contradict each other: the first width of a \
            network is that of its inputs, the last that of its targets or the number of classes.
            """,
        mending: "Change the side that is wrong; behind “allowed” both ways are named.",
        example: ErrorExample(
            [.lab("  layers: [2, 3, 1]\n", "  layers: [3, 3, 1]\n")],
            prints: """
                lab.yaml:3:11: error: rows of 2 inputs for a network that takes 3 [E020]
                  3 |   inputs: [[0, 0], [0, 1], [1, 0], [1, 1]]
                    |           ^
                  allowed: 3 numbers a row, or layers that begin with 2
                """))

    static let lossMisfit = ErrorPage(
        "A loss that cannot take these numbers",
        meaning: """
            Cross-entropies take probabilities and classes, and the network puts out, or the targets hold, numbers \
            for which the loss is not defined.
            """,
        mending: "Choose another loss, another activation at the outputs, or targets within the limits.",
        example: ErrorExample(
            [.lab("  loss: mse\n", "  loss: bce\n")],
            prints: """
                lab.yaml:10:9: error: bce takes outputs from 0 to 1, and tanh gives others [E021]
                  10 |   loss: bce
                     |         ^^^
                  allowed: sigmoid or composed_sigmoid or softmax at the outputs, or another loss
                """))

    static let expectation = ErrorPage(
        "An expectation that nothing can decide",
        meaning: """
            What the lab expects compares runs, and there are not two to compare, or a name means runs that differ \
            in more than their seed.
            """,
        mending: "Name single runs, or an experiment with at least two.",
        example: ErrorExample(
            [
                .lab(
                    "    vary: {activation: [relu, sigmoid]}\n",
                    "    vary: {activation: [relu]}\n    expect: {lowest: relu}\n")
            ],
            prints: """
                lab.yaml:17:22: error: this experiment has one run, so nothing can be lowest [E030]
                  17 |     expect: {lowest: relu}
                     |                      ^^^^
                  allowed: at least two runs
                """))

    static let unknownReference = ErrorPage(
        "A reference that leads nowhere",
        meaning: """
            In the author’s words, {{value …}}, {{figure …}}, {{table …}}, {{equation …}} and {{finding …}} stand \
            for numbers and parts of the report, and the report has none of this name.
            """,
        mending: "Take a name from the list. descent chart lab.yaml prints the names of all figures.",
        example: ErrorExample(
            [
                .lab(
                    "title: Exclusive or\n",
                    "title: Exclusive or\nprose:\n  conclusion: The loss fell to {{value rellu.final_loss}}.\n"
                )
            ],
            command: "descent report lab.yaml",
            prints: """
                lab.yaml:3:32: error: there is no run "rellu" [E040]
                  3 |   conclusion: The loss fell to {{value rellu.final_loss}}.
                    |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  allowed: relu, sigmoid
                  did you mean relu?
                """))

    static let malformedReference = ErrorPage(
        "A reference that is written wrongly",
        meaning: """
            A reference has a form of its own: a run, a dot and a quantity for a value; an experiment, a dot and a \
            kind for a finding or a figure.
            """,
        mending: "Write it as the example shows.",
        example: ErrorExample(
            [
                .lab(
                    "title: Exclusive or\n",
                    "title: Exclusive or\nprose:\n  conclusion: The loss fell to {{value relu}}.\n")
            ],
            command: "descent report lab.yaml",
            prints: """
                lab.yaml:3:32: error: a value is a run's name, a dot and a quantity, not "relu" [E041]
                  3 |   conclusion: The loss fell to {{value relu}}.
                    |                                ^^^^^^^^^^^^^^
                  allowed: {{value relu.final_loss}}
                  did you mean relu.final_loss?
                """))

    static let unsafeAddress = ErrorPage(
        "An address that a page must not have",
        meaning: """
            A report opens without a network and runs nothing that its author did not see. Pictures from elsewhere \
            would break the first, links such as javascript: the second.
            """,
        mending: """
            Link with https:, http: or mailto:. Place figures of the report by {{figure …}}, other pictures as \
            data:image/png.
            """,
        example: ErrorExample(
            [
                .lab(
                    "title: Exclusive or\n",
                    "title: Exclusive or\nprose:\n  conclusion: \"![a cat](cat.png)\"\n")
            ],
            command: "descent report lab.yaml",
            prints: """
                lab.yaml:3:25: error: a picture must be within the page, not at "cat.png" [E042]
                  3 |   conclusion: "![a cat](cat.png)"
                    |                         ^^^^^^^
                  allowed: data:image/png;base64,…; figures of the report as {{figure activation.loss}}
                """))

    static let unreadableFormula = ErrorPage(
        "A formula that cannot be set",
        meaning: """
            What stands between dollars in the author’s words is a formula in LaTeX, and this one has a command that \
            Descent does not know, or braces that do not match.
            """,
        mending: """
            Take a command from the list. A dollar that begins no formula is written \\$; in “$5 and $6” both are \
            dollars anyway.
            """,
        example: ErrorExample(
            [
                .lab(
                    "title: Exclusive or\n",
                    "title: Exclusive or\nprose:\n  conclusion: The slope is $\\fracc{1}{2} e^2$.\n")
            ],
            command: "descent report lab.yaml",
            prints: """
                lab.yaml:3:29: error: there is no command "\\fracc" in formulas [E043]
                  3 |   conclusion: The slope is $\\fracc{1}{2} e^2$.
                    |                             ^^^^^^
                  allowed: \\frac, \\sqrt, …
                  did you mean \\frac?
                """))
}

extension ErrorPage {
    static let unknownRun = ErrorPage(
        "A run that is not there",
        meaning: """
            The lab or the logs have no run of this name. The runs of a lab are called by their varied values, \
            joined by a hyphen. A run that a lab reads from a log is shown in its report; its network is not known, \
            so that it can be neither checked nor explained.
            """,
        mending: "Take a name from the list.",
        example: ErrorExample(
            [.lab()],
            command: "descent graph lab.yaml --run sigmiod",
            prints: """
                lab.yaml: error: this lab has no run "sigmiod" [E310]
                  allowed: relu, sigmoid
                  did you mean sigmoid?
                """))

    static let unknownFigure = ErrorPage(
        "A figure that is not there",
        meaning: """
            The lab gives no figure of this name. A figure is called by its experiment, a hyphen and its kind, as \
            its file in charts/.
            """,
        mending: "descent chart lab.yaml, without a figure, lists them all.",
        example: ErrorExample(
            [.lab()],
            command: "descent chart lab.yaml activation-los --output loss.svg",
            prints: """
                lab.yaml: error: this lab has no figure "activation-los" [E311]
                  allowed: activation-loss, activation-boundary, activation-gradients, …
                  did you mean activation-loss?
                """))

    static let noTraining = ErrorPage(
        "A lab that trains nothing",
        meaning: "The lab only shows the logs of other programs, and the command needs a network to train.",
        mending: "Give the lab data, network and training, or use descent report, which shows logs too.",
        example: ErrorExample(
            [.init("lab.yaml", "title: What I logged\nruns:\n  - file: metrics.csv\n"), .metrics],
            command: "descent graph lab.yaml",
            prints: """
                lab.yaml: error: this lab trains nothing, it only shows logs [E312]
                  allowed: a lab with data, network and training; descent report shows this one
                """))

    static let tooMuchWork = ErrorPage(
        "More work than was allowed",
        meaning: "Training the lab of a stranger’s page again would take long, and nobody asked for that.",
        mending: "If the time is yours to give, allow more with --work.",
        example: ErrorExample(
            [.lab()],
            command: "descent report lab.yaml && descent verify output/lab/report.html --work 10",
            prints: """
                output/lab/report.html: error: training this lab again takes about 7.7e+05 multiplications [E313]
                  allowed: 10, or more with --work
                """))

    static let otherProgram = ErrorPage(
        "Another program is missing or failed",
        meaning: """
            Some commands pass work on: PDF pages to Chromium, Word files to pandoc, sweeps to Slurm or GNU \
            parallel. It is not installed, or it ended with an error. What could be written without it has been.
            """,
        mending: "Install it, or say --dry-run where the command has that, and run it elsewhere.",
        example: ErrorExample(
            [.lab()],
            in: .noOtherPrograms,
            command: "descent sweep lab.yaml --slurm",
            prints: """
                sbatch: error: there is no such program on the PATH [E323]
                  to see what it would be told: --dry-run
                """))

    static let portTaken = ErrorPage(
        "A port that is taken",
        meaning: """
            The preview was to be served at this port, and another program listens there, perhaps another preview. \
            Ports below 1024 are not for everybody.
            """,
        mending: "Leave --port out, and a free one is found.",
        example: ErrorExample(
            [.lab()],
            in: .portTaken(8517),
            command: "descent preview lab.yaml --port 8517",
            prints: """
                --port: error: port 8517 is taken, or not for everybody [E324]
                  allowed: another from 1024 to 65535, or none for any that is free
                """))

    static let placeTaken = ErrorPage(
        "Something else stands there",
        meaning: """
            A folder stands where a file is to be written, a file where a folder is needed, or something already \
            has the name, as the results of another lab whose file is called the same. Nothing of yours is overwritten.
            """,
        mending: "Choose another name, or move what stands there.",
        example: ErrorExample(
            [.lab(), .init("output", "mine\n")],
            command: "descent report lab.yaml",
            prints: "output: error: a file stands where a directory should be [E320]"))

    static let cannotWrite = ErrorPage(
        "A place that cannot be written to",
        meaning: """
            The disk is full, the folder is read-only, or it lies where no folder can be made. What stood there \
            before is still there, whole.
            """,
        mending: "Make room, or choose another place with --output.",
        example: ErrorExample(
            command: "descent labs > /dev/full",
            prints: "standard output: error: No space left on device [E321]"))

    static let busy = ErrorPage(
        "Another descent is writing there",
        meaning: """
            Only one at a time writes into the folder of a lab; of two each would take the other’s files for an \
            earlier one’s.
            """,
        mending: "Wait until it is done, or choose another folder with --output.",
        example: ErrorExample(
            [.lab()],
            command: "mkdir -p output/lab && flock output/lab descent report lab.yaml",
            prints: """
                output/lab: error: another descent is writing here; wait until it is done, or choose another --output [E322]
                """))

    static let ownFault = ErrorPage(
        "A fault of Descent itself",
        meaning: """
            Something happened that no input should bring about, such as a gradient that differs from the loss’s \
            own slope.
            """,
        mending: "It is not your mistake. Please report it with the lab and the whole message.",
        example: ErrorExample(
            [.lab()],
            in: .unreachable,
            command: "descent check lab.yaml",
            prints: "lab.yaml: error: gradients are wrong in 1 of 2 runs [E390]"))
}

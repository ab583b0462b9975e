/// What one key of the lab file takes, or a few that belong together: a row of the README's table and of the reference.
package struct LabRow: Sendable {
    /// The keys, as dotted paths.
    package let keys: [String]
    /// What they take, in Markdown.
    package let takes: String
    /// What holds where they are left out, in Markdown.
    package let otherwise: String

    private init(_ keys: String..., takes: String, otherwise: String) {
        (self.keys, self.takes, self.otherwise) = (keys, takes, otherwise)
    }

    /// Its cells in a table.
    package var cells: [String] {
        [keys.map { "`\($0)`" }.joined(separator: ", "), takes, otherwise]
    }

    /// Every key, in the order of the documentation.
    package static let all: [LabRow] = [
        LabRow(
            "title", "author", "course", "student_id", "date",
            takes: "the head of the report",
            otherwise: "the file's name is the title"),
        LabRow(
            "language",
            takes: "`en` or `zh-Hans`",
            otherwise: "`en`"),
        LabRow(
            "data.inputs", "data.targets",
            takes: "a row of numbers per sample; targets may be class labels: `[0, 2, 1]` or `[cat, dog]`",
            otherwise: "needed, or `csv`, or `set`"),
        LabRow(
            "data.csv",
            takes: """
                the path of a table, seen from the lab file; `inputs` and `targets` then name its columns
                """,
            otherwise: "`inputs` are all other columns of numbers"),
        LabRow(
            "data.set",
            takes: "samples made by a formula: `and`, `xor`, `blobs`, `circles`, `moons`, `spirals`, `sine`",
            otherwise: ""),
        LabRow(
            "data.validation",
            takes: "the share of the samples that is kept apart, chosen as `random_split` does",
            otherwise: "0"),
        LabRow(
            "data.standardise",
            takes: "`true` brings every input to mean 0 and standard deviation 1",
            otherwise: "`false`"),
        LabRow(
            "data.seed",
            takes: "what the noise of a set and the validation samples are drawn with",
            otherwise: "0"),
        LabRow(
            "network.layers", "network.hidden",
            takes: """
                the widths, inputs first; or only those between the data's own inputs and outputs, `none` for \
                no hidden layer
                """,
            otherwise: "one of them is needed"),
        LabRow(
            "network.bias",
            takes: "`true` or `false`",
            otherwise: "`false`"),
        LabRow(
            "network.activation",
            takes: """
                `identity`, `sigmoid`, `composed_sigmoid`, `relu`, `tanh`, `leaky_relu`, `elu`, `gelu`, \
                `silu`, `softplus`, `softmax`; one, or two (hidden layers, outputs), or one per layer of \
                weights
                """,
            otherwise: "`sigmoid`"),
        LabRow(
            "network.weights", "network.biases",
            takes: """
                the first weights: one list, layer after layer with a row per input, or a list per layer
                """,
            otherwise: "drawn"),
        LabRow(
            "network.initializer", "network.seed",
            takes: """
                how they are drawn: `pytorch` (as `nn.Linear` does), `zeros`, `constant`, `uniform`, `normal`, \
                `xavier_uniform`, `xavier_normal`, `kaiming_uniform`, `kaiming_normal`; with the seed of \
                `torch.manual_seed`
                """,
            otherwise: "`pytorch`, 0"),
        LabRow(
            "training.loss",
            takes: "`half_squared_error`, `mse`, `mae`, `huber`, `bce`, `bce_with_logits`, `cross_entropy`",
            otherwise: "`half_squared_error`"),
        LabRow(
            "training.optimizer",
            takes: "`gradient_descent`, or PyTorch's `sgd`, `adam`, `adamw`, `rmsprop`, `adagrad`",
            otherwise: "`gradient_descent`"),
        LabRow(
            "training.step_size",
            takes: "a number above 0",
            otherwise: "needed"),
        LabRow(
            "training.schedule",
            takes: "how the step size changes: `constant`, `step`, `exponential`, `cosine`, `warm_up`",
            otherwise: "`constant`"),
        LabRow(
            "training.iterations", "training.epochs",
            takes: "how many updates; or how often all samples are gone through",
            otherwise: "one of them is needed"),
        LabRow(
            "training.batch_size",
            takes: "how many samples an update sees, or `all`",
            otherwise: "`all`"),
        LabRow(
            "training.shuffle", "training.seed",
            takes: "whether every epoch takes the samples in a new order, and its seed: a `DataLoader`'s",
            otherwise: "`true`, 0"),
        LabRow(
            "training.clip_gradient_norm", "training.clip_gradient_value",
            takes: "a bound on all gradients together, or on each; or `none`",
            otherwise: "`none`"),
        LabRow(
            "training.early_stopping",
            takes: "`{patience: 5, min_delta: 0}`: ends after so many epochs without a lower loss",
            otherwise: "`none`"),
        LabRow(
            "training.record",
            takes: "what a run keeps of every state: `weights`, `summaries`, `losses` or `auto`",
            otherwise: "`auto`: weights up to 64, else summaries"),
        LabRow(
            "training.curvature",
            takes: """
                `true` records the largest eigenvalue of the loss's Hessian, in networks of up to 64 weights
                """,
            otherwise: "`false`"),
        LabRow(
            "landscape",
            takes: """
                over what the loss landscape is drawn: two weights (`[w5, w7]`, named as in the histories), or \
                `true` for the plane of the paths' two main directions; `false` for none; also in an \
                experiment
                """,
            otherwise: "the plane, where every weight is recorded"),
        LabRow(
            "sweep",
            takes: """
                over which step sizes the lab's own settings are tried for the section on step sizes: `{from: \
                0.01, to: 100, count: 61}`, at equal ratios; `true` for 61 however much work that is; `false` \
                for none
                """,
            otherwise: "61, from a hundredth to a hundred times the lab's own, where that is little work"),
        LabRow(
            "worksheet",
            takes: """
                `true` makes the page a student's sheet with boxes to fill in, and `answers.html` beside it \
                the teacher's version
                """,
            otherwise: "`false`"),
        LabRow(
            "experiments",
            takes: "a list of `name`, `question`, `hypothesis`, `note`, `vary`, `expect` and `discussion`",
            otherwise: "the lab is a single run"),
        LabRow(
            "experiments.expect",
            takes: """
                what the hypothesis says of the runs, one table or a list of them, such as `{lowest: relu, by: \
                final_loss}`: `lowest`, `highest` (a run), `order` (a list, lowest first), `faster` (a run, \
                with `reach: 0.01`, a loss), `equal`, `different` (runs or `all`, with `within: 0.01`, a \
                share; without it every bit counts), `below`, `above` (a number, with `runs`), `falls`, \
                `rises` (runs or `all`; `steadily: true`), `turns`, `diverges`, `fewer_operations` (`autograd` \
                or `by_hand`, with `times: 2`), `closer_to_double` (`autograd` or `by_hand`). `by` is \
                `final_loss`, `lowest_loss`, `validation_loss`, `lowest_validation_loss`, `accuracy`, \
                `validation_accuracy`, `iterations_to` (with `reach`), `gradient_norm`, \
                `first_layer_gradient`, `inactive_units`
                """,
            otherwise: "no verdict is given"),
        LabRow(
            "runs",
            takes: """
                runs that were trained elsewhere, shown beside the lab's own: a list of log files or folders, \
                each a path or a table of `file`, `name`, `experiments` (which show it; all, where it is left \
                out) and `loss` (what its loss measures); a lab with `runs` may leave out data, network and \
                training
                """,
            otherwise: "there are none"),
        LabRow(
            "prose",
            takes: """
                your own `introduction`, `method`, `discussion` and `conclusion`, in Markdown; `raw_html`
                """,
            otherwise: "there are none"),
    ]
}

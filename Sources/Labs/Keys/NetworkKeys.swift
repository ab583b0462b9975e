internal import Errors
internal import Training
internal import Yams

extension Key {
    /// The network's shape and first weights.
    static let network: [Key] = [
        Key(
            section: "network", name: "layers",
            takes: .list(.whole(1...100_000), atLeast: 2),
            about: "The widths of all layers, inputs first.",
            otherwise: "needed, or `hidden`"
        ) { node, draft, reader in
            let list = node.sequence.map(Array.init) ?? []
            let widths = list.map { reader.wholeNumber($0, of: "a layer's width", from: 1, through: 100_000) }
            guard widths.allSatisfy({ $0 != nil }) else { return }
            guard widths.count >= 2 else {
                reader.report(
                    node, .wrongKind, "layers must list at least inputs and outputs",
                    allowed: "a list of widths such as [2, 2, 2]")
                return
            }
            draft.layers = widths.compactMap { $0 }
        },
        Key(
            section: "network", name: "hidden", varies: true,
            takes: .either([.word(["none"]), .oneOrMore(.whole(1...100_000))]),
            about: """
                The widths of the hidden layers; `none` for none. Inputs and outputs follow from the data.
                """,
            otherwise: "needed, or `layers`"
        ) { node, draft, reader in
            let nodes = node.string == "none" ? [] : node.sequence.map(Array.init) ?? [node]
            let widths =
                nodes
                .map { reader.wholeNumber($0, of: "a hidden layer's width", from: 1, through: 100_000) }
            guard widths.allSatisfy({ $0 != nil }) else { return }
            draft.hidden = widths.compactMap { $0 }
            draft.layers = nil
        },
        Key(
            section: "network", name: "bias", varies: true,
            takes: .flag,
            about: "Whether units have a bias.",
            otherwise: "`false`"
        ) { node, draft, reader in
            if let bias = reader.yesOrNo(node, of: "bias") { draft.bias = bias }
        },
        Key(
            section: "network", name: "activation", varies: true,
            takes: .oneOrMore(.choice(Activation.self)),
            about:
                "One for all layers, two for hidden layers and outputs, or one for each layer of weights.",
            otherwise: "`sigmoid`"
        ) { node, draft, reader in
            let nodes = node.sequence.map(Array.init) ?? [node]
            if nodes.isEmpty {
                reader.report(
                    node, .missing, "activation lists nothing", allowed: "one activation, or one per layer")
            }
            let read = nodes.map { reader.entry($0, of: "activation", from: Activation.self) }
            if !read.isEmpty, read.allSatisfy({ $0 != nil }) { draft.activations = read.compactMap { $0 } }
        },
        Key(
            section: "network", name: "weights",
            takes: .nestedNumbers,
            about: """
                The first weights: one list, layer after layer with a row for each input, or a list for each \
                layer.
                """,
            otherwise: "drawn"
        ) { node, draft, reader in
            draft.weights = reader.nestedNumbers(node, of: "weights")
        },
        Key(
            section: "network", name: "biases",
            takes: .nestedNumbers,
            about: "The first biases, as the weights are given.",
            otherwise: "drawn"
        ) { node, draft, reader in
            draft.biases = reader.nestedNumbers(node, of: "biases")
        },
        Key(
            section: "network", name: "initializer", varies: true,
            takes: .choice(Initializer.self),
            about: "How the first weights are drawn; `pytorch` does as `nn.Linear` does.",
            otherwise: "`pytorch`"
        ) { node, draft, reader in
            draft.initializer = reader.entry(node, of: "initializer", from: Initializer.self)
        },
        Key(
            section: "network", name: "seed", varies: true,
            takes: .either([.word(["given"]), .whole(0...Int(UInt32.max))]),
            about:
                "What they are drawn with, as `torch.manual_seed` takes it; `given` for those of the file.",
            otherwise: "0"
        ) { node, draft, reader in
            if node.string == "given" {
                draft.seed = .given
            } else if let seed = reader.seed(node) {
                draft.seed = .number(seed)
            }
        },
    ]
}

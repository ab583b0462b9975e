/// What an entry of a list is called in a PyTorch script: a class, or a function.
package struct PyTorchCall: Sendable, ExpressibleByStringLiteral {
    /// What is called: `nn.Sigmoid`, `torch.optim.SGD`.
    package let name: String
    /// The Python that defines it, where PyTorch has no such thing.
    package let definition: String?
    /// How the options are handed to it, where PyTorch has other words or other defaults for them.
    private let write: (@Sendable (Options) -> [String])?

    /// A call whose options have PyTorch's own names and defaults.
    package init(stringLiteral name: String) { self.init(name) }

    init(
        _ name: String, definition: String? = nil, write: (@Sendable (Options) -> [String])? = nil
    ) {
        (self.name, self.definition, self.write) = (name, definition, write)
    }

    /// The options of an entry as Python's keyword arguments, `momentum=0.9`; those at PyTorch's defaults may be left out.
    package func arguments(of choice: some Choice) -> [String] {
        write?(choice.options) ?? choice.changedOptions.map { $0.python() }
    }
}

extension Options.Option {
    /// As a keyword argument, after another word where PyTorch has one.
    func python(as word: String? = nil) -> String {
        let value =
            switch allowed {
            case .flag: value == 0 ? "False" : "True"
            case .count: String(Int(value))
            default: value.description
            }
        return "\(word ?? name)=\(value)"
    }
}

extension Options {
    /// All of them as keyword arguments, some after other words.
    func python(_ words: [String: String] = [:]) -> [String] { list.map { $0.python(as: words[$0.name]) } }
}

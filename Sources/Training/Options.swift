/// The options of one entry, by name.
public struct Options: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// A number that an entry of a list may be given beside its name, as `momentum` is for `sgd`.
    public struct Option: Sendable, Hashable {
        /// What the number may be.
        public enum Allowed: Sendable, Hashable {
            /// Any number that is finite in float32.
            case any
            /// A number above 0.
            case positive
            /// 0 or above.
            case notNegative
            /// 0 or above, below 1.
            case fraction
            /// A whole number, at least 1.
            case count
            /// True or false, kept as 1 or 0.
            case flag

            /// Whether this number is one of them.
            public func contains(_ value: Double) -> Bool {
                switch self {
                case .any: Float(value).isFinite
                case .positive: Float(value).isFinite && value > 0
                case .notNegative: Float(value).isFinite && value >= 0
                case .fraction: (0..<1).contains(value)
                case .count: (1...1e9).contains(value) && value == value.rounded()
                case .flag: value == 0 || value == 1
                }
            }

            /// What must be, in words: `momentum must be` …
            public var words: String {
                switch self {
                case .any: "a finite number"
                case .positive: "a number above 0"
                case .notNegative: "a number, at least 0"
                case .fraction: "a number, at least 0 and below 1"
                case .count: "a whole number, at least 1"
                case .flag: "true or false"
                }
            }
        }

        /// PyTorch's word for it.
        public let name: String
        /// The number; as an entry's list gives it, the default.
        public var value: Double
        /// What it may be.
        public let allowed: Allowed

        init(_ name: String, _ value: Double, _ allowed: Allowed) {
            (self.name, self.value, self.allowed) = (name, value, allowed)
        }

        /// The value as a lab file writes it.
        public var text: String {
            switch allowed {
            case .flag: value == 0 ? "false" : "true"
            case .count: String(Int(value))
            default: value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
            }
        }
    }

    /// In the order of the documentation.
    public private(set) var list: [Option]

    /// These options.
    public init(arrayLiteral list: Option...) { self.list = list }

    /// The value of the option of this name, which the entry must have.
    public subscript(name: String) -> Double {
        get {
            guard let option = list.first(where: { $0.name == name }) else {
                preconditionFailure("there is no option \(name)")
            }
            return option.value
        }
        set {
            guard let place = list.firstIndex(where: { $0.name == name }) else {
                preconditionFailure("there is no option \(name)")
            }
            list[place].value = newValue
        }
    }

    /// Whether the flag of this name is set.
    func has(_ flag: String) -> Bool { self[flag] != 0 }
}

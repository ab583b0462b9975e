/// What an operation is given beside its tensors.
public struct Options: Sendable, BitwiseCopyable {
    /// A number: what is added, the exponent, the slope.
    public var number: Float = 0
    /// The axis that an operation runs along; nil where it takes all numbers, or has no such choice.
    public var axis: Int? {
        get { storedAxis < 0 ? nil : Int(storedAxis) }
        set { storedAxis = Int32(newValue ?? -1) }
    }
    /// Whether the axis stays, with extent 1.
    public var keepsAxis = false
    /// The shape that an operation brings its input to.
    public var target = Shape.scalar

    /// -1 for none: an optional would cost the comparison of every recorded operation a branch.
    private var storedAxis: Int32 = -1

    /// These options.
    @inline(__always)
    public init(number: Float = 0, axis: Int? = nil, keepsAxis: Bool = false, target: Shape = .scalar) {
        self.number = number
        self.keepsAxis = keepsAxis
        self.target = target
        self.axis = axis
    }

    /// Options with a number only.
    @inline(__always)
    init(_ number: Float) { self.number = number }
}

extension Options: Hashable {
    /// Equal to the bit: 0.0 is not -0.0, and not-a-number is itself.
    @inline(__always)
    public static func == (a: Options, b: Options) -> Bool {
        a.number.bitPattern == b.number.bitPattern && a.storedAxis == b.storedAxis
            && a.keepsAxis == b.keepsAxis && a.target == b.target
    }

    /// All of them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(number.bitPattern)
        hasher.combine(storedAxis)
        hasher.combine(keepsAxis)
        hasher.combine(target)
    }
}

extension Options {
    /// Each option that is set, in words, as a graph's text has them: `number 0.5`, `axis 1 kept`, `to [2, 3]`.
    public var words: [String] {
        var words: [String] = []
        if number.bitPattern != 0 { words.append("number \(number)") }
        if let axis { words.append(keepsAxis ? "axis \(axis) kept" : "axis \(axis)") }
        if target != .scalar { words.append("to \(target)") }
        return words
    }

    /// What an error says was asked for beside the tensors.
    var request: String {
        if let axis { return "along axis \(axis)" }
        return target.rank > 0 ? "to shape \(target)" : ""
    }
}

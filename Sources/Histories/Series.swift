/// One column of a history: a name, and a value at each of some iterations.
public struct Series: Sendable {
    /// The column's name: `loss`, `output.1`, `w3`, `gradient.w3`, or what another tool called it.
    public let name: String
    /// What it measures.
    public let quantity: Quantity
    /// The iterations at which there is a value.
    public let steps: Steps
    /// The values, one per step; not a number and infinities are kept.
    public let values: [Double]

    /// A series; the name tells what it measures.
    public init(name: String, steps: Steps, values: [Double]) {
        precondition(steps.count == values.count, "\(steps.count) steps and \(values.count) values")
        self.name = name
        self.steps = steps
        self.values = values
        quantity = Quantity(column: name)
    }

    /// The value at an iteration, or nil where there is none.
    public func value(at step: Int) -> Double? { steps.place(of: step).map { values[$0] } }
}

extension Series: Equatable {
    /// Equal names, steps and bits: two not-a-numbers are equal here, 0 and -0 are not.
    public static func == (a: Series, b: Series) -> Bool {
        a.name == b.name && a.steps.elementsEqual(b.steps)
            && a.values.elementsEqual(b.values) { $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN }
    }
}

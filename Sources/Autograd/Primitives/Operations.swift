/// How many operations on numbers a primitive takes.
///
/// One operation is one addition, subtraction, multiplication, division, comparison or elementary function (exp,
/// log, a power) of float32 numbers, as the formula has them. Adding a share to what a gradient already holds is
/// not counted, nor is copying. The backward pass counts the shares of all inputs.
public struct Operations: Sendable, Hashable {
    /// To compute the output.
    public var forward: Int
    /// To compute the gradients' shares from the output's gradient.
    public var backward: Int

    /// These counts.
    public init(forward: Int, backward: Int) {
        self.forward = forward
        self.backward = backward
    }

    /// So many times these counts.
    public static func * (times: Int, each: Operations) -> Operations {
        Operations(forward: times * each.forward, backward: times * each.backward)
    }

    /// Both together.
    public static func + (a: Operations, b: Operations) -> Operations {
        Operations(forward: a.forward + b.forward, backward: a.backward + b.backward)
    }
}

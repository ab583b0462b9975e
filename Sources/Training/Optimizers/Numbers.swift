internal import FloatKernels

/// A run of float32 that is changed in place.
typealias Numbers = UnsafeMutableBufferPointer<Float>

/// PyTorch's in-place operations, with its roundings; both runs are of one length.
extension Numbers {
    /// Multiplies each number by `factor`.
    func mul(_ factor: Float) {
        for i in indices { self[i] *= factor }
    }

    /// Adds `alpha` times the other numbers, in one rounding.
    func add(_ other: Numbers, alpha: Float = 1) {
        guard let from = other.baseAddress, let to = baseAddress else { return }
        kernel_add(count, alpha, from, to)
    }

    /// Adds `value` times the product of two runs, the last product and the sum in one rounding.
    func addcmul(_ a: Numbers, _ b: Numbers, value: Float = 1) {
        guard let a = a.baseAddress, let b = b.baseAddress, let to = baseAddress else { return }
        kernel_addcmul(count, value, a, b, to)
    }

    /// Adds `value` times the quotient of two runs.
    func addcdiv(_ a: Numbers, _ b: Numbers, value: Float = 1) {
        guard let a = a.baseAddress, let b = b.baseAddress, let to = baseAddress else { return }
        kernel_addcdiv(count, value, a, b, to)
    }

    /// Moves towards `end` by this weight.
    func lerp(_ end: Numbers, weight: Float) {
        guard let end = end.baseAddress, let to = baseAddress else { return }
        kernel_lerp(count, weight, end, to)
    }

    /// Becomes a copy of the other numbers.
    func copy(_ other: Numbers) { _ = update(fromContentsOf: other) }
}

/// What an optimizer remembers from iteration to iteration: a number per parameter, at first 0.
final class Memory {
    let numbers: Numbers

    init(count: Int, value: Float = 0) {
        numbers = .allocate(capacity: count)
        numbers.initialize(repeating: value)
    }

    deinit { numbers.deallocate() }
}

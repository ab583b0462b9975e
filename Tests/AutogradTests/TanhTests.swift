import Autograd
import Glibc
import Testing

/// The kernel has its own recipe; it gives what the C library computes in double and rounds once.
@Suite("The hyperbolic tangent")
struct TanhTests {
    @Test("is the C library's to the bit, for every exponent, both signs, infinities and not-a-number")
    func sameBitsAsTheLibrary() throws {
        // A stride through all patterns of bits; with a stride of 1 all of them agree as well.
        let patterns = stride(from: UInt32.min, to: .max, by: 4_099)
        let numbers = patterns.map { Float(bitPattern: $0) } + [.infinity, -.infinity, -0.0]
        let tape = Tape(parameters: [[numbers.count]])
        tape.parameters[0].assign(numbers)
        let outputs = try tape.parameters[0].tanh().values
        for (number, output) in zip(numbers, outputs) {
            let expected = Float(Glibc.tanh(Double(number)))
            if expected.isNaN ? !output.isNaN : output.bitPattern != expected.bitPattern {
                Issue.record("tanh(\(number)) is \(output) and not \(expected)")
            }
        }
    }
}

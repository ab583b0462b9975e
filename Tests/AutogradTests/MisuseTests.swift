import Autograd
import Testing

/// What no error can mend ends the program with a sentence, before any memory is touched.
@Suite("Misuse ends the program")
struct MisuseTests {
    @Test("tensors of two tapes")
    func tapes() async throws {
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = try Tape(parameters: [[2]]).parameters[0] + Tape(parameters: [[2]]).parameters[0]
        }
        #expect(said(result).contains("an operation takes tensors of one tape"))
    }

    @Test("too few tensors for a primitive of the list")
    func inputs() async throws {
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = try primitives[0].apply(to: Tape(parameters: [[2]]).parameters, options: Options())
        }
        #expect(said(result).contains("an operation lacks its input 1"))
    }

    @Test("an index assigned after it was looked at")
    func index() async throws {
        let result = try await #require(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            let tape = Tape(parameters: [[3]], inputs: [[1]])
            let picked = try tape.parameters[0].gather(tape.inputs[0])
            tape.inputs[0].assign([7])
            picked.backward()
        }
        #expect(said(result).contains("gather: index 7.0 is not a whole number below 3"))
    }

    private func said(_ result: ExitTest.Result) -> String {
        String(decoding: result.standardErrorContent, as: UTF8.self)
    }
}

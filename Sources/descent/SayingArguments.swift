internal import ArgumentParser

/// How much a command says of what it did, and to whom.
struct SayingArguments: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Say what was done, or what is wrong, as one JSON document, for programs.")
    var json = false

    /// Says what was done: as JSON, where that was asked for, or else as text, unless nothing is to be said.
    func say(_ document: @autoclosure () throws -> [UInt8], or text: @autoclosure () throws -> String) throws
    {
        if json { return try Output.bytes(document()) }
        if !quiet { try Output.text(text()) }
    }
}

internal import ArgumentParser
internal import Labs
internal import Storage

/// The lab a command works on.
struct LabArguments: ParsableArguments {
    @Argument(help: "The lab file.", completion: .file(extensions: ["yaml", "yml"]))
    var lab: String

    func read() throws(LabError) -> Lab { try Lab.read(path: lab) }
}

/// Where results land.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("Where the lab's folder of results goes.", valueName: "dir"),
        completion: .directory)
    var output = Self.standard

    /// Where it goes without a word.
    static let standard = "output"

    /// What the store is called there.
    static let storeName = Store.folder
}

/// A folder that may hold logs: what stands in it.
struct Folder: Sendable {
    /// The folder, as it was named.
    let path: String
    /// Its path below the folder that was asked for; empty for that itself.
    let relativePath: String
    /// The names of the files in it, sorted.
    let files: [String]
    /// The names of the folders in it, sorted.
    let folders: [String]

    /// The path of an entry.
    func path(of entry: String) -> String { path + "/" + entry }
}

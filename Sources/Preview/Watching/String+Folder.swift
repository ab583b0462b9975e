extension String {
    /// The folder of a path, `.` of a bare name. Foundation's own way crashes at a path of one character.
    package var enclosingFolder: String {
        guard let slash = lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}

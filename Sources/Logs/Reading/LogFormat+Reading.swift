extension LogFormat {
    /// The format that a file's first bytes are in, if it is one of bytes.
    static func ofBytes(_ head: ArraySlice<UInt8>) -> LogFormat? {
        all.first { format in
            format.contents.contains {
                if case .bytes(_, let recognise, _) = $0 { recognise(head) } else { false }
            }
        }
    }

    /// Whether all files of a folder that are in this format are one log.
    var joins: Bool {
        contents.contains { if case .bytes(true, _, _) = $0 { true } else { false } }
    }

    /// Reads files of a format of bytes.
    func read(_ files: [LogFile], _ name: String, _ remarks: inout [LogRemark]) -> [LogRun] {
        for case .bytes(_, _, let read) in contents { return read(files, name, &remarks) }
        return []
    }

    /// The runs in a table; nil if it is not in this format.
    func runs(in table: Table, _ name: String) -> [LogRun]? {
        for case .table(let read) in contents {
            if let runs = read(table, name) { return runs }
        }
        return nil
    }

    /// The runs in a JSON value; nil if it is not in this format.
    func runs(in value: JSON, _ name: String) -> [LogRun]? {
        for case .json(let read) in contents {
            if let runs = read(value, name) { return runs }
        }
        return nil
    }
}

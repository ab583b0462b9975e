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

    /// Reads a text, as the first format that it is in; nil where it is in none.
    static func readText(
        _ bytes: [UInt8], _ name: String, _ events: inout [LogRemark.Event]
    ) -> (runs: [LogRun], format: LogFormat)? {
        guard let first = bytes.first(where: { !" \t\r\n".utf8.contains($0) && $0 < 0x80 }) else {
            return nil
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            var parser = JSONParser(bytes)
            guard let value = parser.value() else { return nil }
            if let fault = parser.fault { events.append(.lost(.byte(fault.byte), problem: fault.problem)) }
            for format in all {
                for case .json(let read) in format.contents {
                    if let runs = read(value, name) { return (runs, format) }
                }
            }
            return nil
        }
        let table = Table(delimited: bytes, &events)
        for format in all {
            for case .table(let read) in format.contents {
                if let runs = read(table, name) { return (runs, format) }
            }
        }
        return nil
    }
}

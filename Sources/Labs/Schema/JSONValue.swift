/// A value of a JSON file.
enum JSONValue: Encodable, Sendable {
    case text(String)
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case list([JSONValue])
    case table([String: JSONValue])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .whole(let whole): try container.encode(whole)
        case .number(let number): try container.encode(number)
        case .list(let list): try container.encode(list)
        case .table(let table): try container.encode(table)
        }
    }
}

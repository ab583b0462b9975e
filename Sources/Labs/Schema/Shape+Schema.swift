extension Shape {
    /// As JSON Schema says it.
    var schema: [String: JSONValue] {
        switch self {
        case .text: return ["type": .list([.text("string"), .text("number"), .text("boolean")])]
        case .flag: return ["type": .text("boolean")]
        case .number(let bounds):
            var schema: [String: JSONValue] = ["type": .text("number")]
            schema["minimum"] = bounds.from.map(JSONValue.number)
            schema["exclusiveMinimum"] = bounds.above.map(JSONValue.number)
            schema["exclusiveMaximum"] = bounds.below.map(JSONValue.number)
            return schema
        case .whole(let range):
            return [
                "type": .text("integer"), "minimum": .whole(range.lowerBound),
                "maximum": .whole(range.upperBound),
            ]
        case .word(let words): return ["enum": .list(words.map(JSONValue.text))]
        case .list(let shape, let count):
            var schema: [String: JSONValue] = ["type": .text("array"), "items": .table(shape.schema)]
            if count > 0 { schema["minItems"] = .whole(count) }
            return schema
        case .table(let fields):
            var schema: [String: JSONValue] = [
                "type": .text("object"), "additionalProperties": .flag(false),
                "properties": .table(Dictionary(fields.map { ($0.name, $0.schema) }) { first, _ in first }),
            ]
            let needed = fields.filter(\.isNeeded).map { JSONValue.text($0.name) }
            if !needed.isEmpty { schema["required"] = .list(needed) }
            return schema
        case .key(let path): return ["$ref": .text("#/definitions/\(path)")]
        case .either(let shapes): return ["anyOf": .list(shapes.map { .table($0.schema) })]
        }
    }
}

extension Shape.Field {
    /// What its key takes, and what an editor shows of it.
    var schema: JSONValue {
        var schema = takes.schema
        // An editor shows it as it is written.
        schema["description"] = about.map { .text($0.replacing("`", with: "")) }
        return .table(schema)
    }
}

internal import Foundation

/// The JSON Schema of the lab file, made from the lists that its reader uses: for editors, which complete and check by it.
public enum LabSchema {
    /// The schema's text, the same bytes every time.
    public static func text() throws -> String {
        var schema = Shape.table(fields).schema
        let keys = Key.all.map {
            ($0.path, Shape.Field(name: $0.name, takes: $0.takes, about: $0.about).schema)
        }
        schema["definitions"] = .table(Dictionary(uniqueKeysWithValues: keys))
        schema["$schema"] = .text("http://json-schema.org/draft-07/schema#")
        schema["title"] = .text("Descent lab")
        schema["description"] = .text(
            "Data, a small network, how it is trained, and the questions asked of it.")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(JSONValue.table(schema)), as: UTF8.self) + "\n"
    }

    /// The keys at the top of the file.
    private static let fields: [Shape.Field] =
        fields(in: "") + Key.others
        + [
            .init(
                name: "data", takes: .table(fields(in: "data")), about: "What the network learns from."),
            .init(
                name: "network", takes: .table(fields(in: "network")),
                about: "The network's shape and first weights."),
            .init(name: "training", takes: .table(fields(in: "training")), about: "How it is trained."),
        ]

    private static func fields(in section: String) -> [Shape.Field] {
        Key.keys(in: section).map { .init(name: $0.name, takes: .key($0.path)) }
    }
}

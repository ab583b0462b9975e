internal import Foundation

/// Descent's JSON files: indented, keys in snake_case as in a lab file and in order, the same bytes every time.
package enum JSONFile {
    /// The bytes of a value.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }
}

/// A number; JSON has no infinities, so they are written as the texts `inf`, `-inf` and `nan`.
package struct JSONNumber: Codable, Sendable {
    let value: Double

    /// This number.
    package init(_ value: Double) { self.value = value }

    /// Writes it as a number or a text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if value.isFinite { try container.encode(value) } else { try container.encode(value.description) }
    }

    /// Reads what it writes.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let number = try? container.decode(Double.self)
        value = try number ?? Double(container.decode(String.self)) ?? .nan
    }
}

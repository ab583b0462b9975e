import Foundation
import Testing
import Yams

@testable import Labs

/// The schema by which editors check a lab takes what the reader takes, and knows every key.
struct SchemaTests {
    private static let checkout = ShippedLabsTests.folder.deletingLastPathComponent()

    private static let labs: [String] =
        ((try? FileManager.default.subpathsOfDirectory(atPath: ShippedLabsTests.folder.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test func theDocumentedOneIsUpToDate() throws {
        let file = Self.checkout.appending(path: "Documentation/lab.schema.json")
        let isSame = try String(contentsOf: file, encoding: .utf8) == LabSchema.text()
        #expect(isSame, "write it again with: descent schema > Documentation/lab.schema.json")
    }

    @Test(arguments: labs)
    func everyShippedLabFits(name: String) throws {
        let text = try String(
            contentsOf: ShippedLabsTests.folder.appending(path: name), encoding: .utf8)
        #expect(try problems(in: text) == [])
    }

    @Test(arguments: [
        ("training: {lr: 1}", "training.lr is no key"),
        ("titel: x", "titel is no key"),
        ("training: {step_size: 0}", "training.step_size is not above 0"),
        ("network: {layers: [2]}", "network.layers has too few entries"),
        ("network: {bias: maybe}", "network.bias is no boolean"),
        ("network: {activation: rely}", "network.activation fits nothing"),
        ("training: {optimizer: {name: adam, momentum: 1}}", "training.optimizer fits nothing"),
        ("experiments: [{name: A}]", "experiments lacks vary"),
        ("experiments: [{name: A, vary: {step_sise: [1]}}]", "experiments.vary.step_sise is no key"),
        (
            "experiments: [{name: A, vary: {seed: [0]}, expect: {lowset: 1}}]",
            "experiments.expect fits nothing"
        ),
        ("sweep: {from: 1}", "sweep fits nothing"),
        ("prose: {abstract: x}", "prose.abstract is no key"),
    ])
    func whatTheReaderRefusesIsRefused(lab: String, problem: String) throws {
        #expect(try problems(in: lab) == [problem])
    }

    @Test func everyKeyIsExplained() throws {
        for key in Key.all { #expect(key.about.hasSuffix("."), "\(key.path)") }
        #expect(try problems(in: Key.all.filter(\.varies).map(varied).joined(separator: "---\n")) == [])
    }

    /// An experiment that varies a key over nothing but a range, by its word and by its path.
    private func varied(_ key: Key) -> String {
        Set([key.varyingName, key.path]).map {
            "experiments: [{name: A, vary: {\($0): {from: 0, to: 2}}}]\n"
        }.joined(separator: "---\n")
    }

    private func problems(in labs: String) throws -> [String] {
        let root = try #require(
            JSONSerialization.jsonObject(with: Data(LabSchema.text().utf8)) as? [String: Any])
        return try Yams.compose_all(yaml: labs).flatMap {
            Validator(root: root).problems(of: $0, root, at: "")
        }
    }
}

/// As much of JSON Schema as the lab's uses.
private struct Validator {
    let root: [String: Any]

    func problems(of node: Node, _ schema: [String: Any], at path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = reference.replacing("#/definitions/", with: "")
            let named = (root["definitions"] as? [String: Any])?[name] as? [String: Any]
            return named.map { problems(of: node, $0, at: path) } ?? ["\(reference) is not defined"]
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            return choices.contains { problems(of: node, $0, at: path).isEmpty }
                ? [] : ["\(path) fits nothing"]
        }
        if let words = schema["enum"] as? [String] {
            return words.contains(node.string ?? "") ? [] : ["\(path) is none of the words"]
        }
        let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? ""]
        guard types.contains(where: { node.isOf($0) }) else { return ["\(path) is no \(types[0])"] }
        switch node {
        case .scalar: return bounds(of: node, schema, at: path)
        case .sequence(let list):
            let items = schema["items"] as? [String: Any] ?? [:]
            let isShort = list.count < schema["minItems"] as? Int ?? 0
            return (isShort ? ["\(path) has too few entries"] : [])
                + list.flatMap { problems(of: $0, items, at: path) }
        case .mapping(let table):
            let keys = schema["properties"] as? [String: [String: Any]] ?? [:]
            let needed = schema["required"] as? [String] ?? []
            let lacking = needed.filter { table[$0] == nil }.map { "\(path) lacks \($0)" }
            return lacking
                + table.flatMap { key, value in
                    let name = key.string ?? "", place = path.isEmpty ? name : "\(path).\(name)"
                    return keys[name].map { problems(of: value, $0, at: place) } ?? ["\(place) is no key"]
                }
        case .alias: return []
        }
    }

    private func bounds(of node: Node, _ schema: [String: Any], at path: String) -> [String] {
        guard let value = node.float else { return [] }
        func bound(_ name: String) -> Double? { (schema[name] as? NSNumber)?.doubleValue }
        if let low = bound("minimum"), value < low { return ["\(path) is below \(low)"] }
        if let high = bound("maximum"), value > high { return ["\(path) is above \(high)"] }
        if let low = bound("exclusiveMinimum"), value <= low { return ["\(path) is not above \(Int(low))"] }
        if let high = bound("exclusiveMaximum"), value >= high {
            return ["\(path) is not below \(Int(high))"]
        }
        return []
    }
}

extension Node {
    fileprivate func isOf(_ type: String) -> Bool {
        switch type {
        case "object": mapping != nil
        case "array": sequence != nil
        case "boolean": bool != nil
        case "integer": int != nil
        case "number": float != nil
        default: scalar != nil
        }
    }
}

import Foundation
import Labs
import Testing

@testable import Reporting

/// The list of what a template may use is what the views have.
struct TemplateReferenceTests {
    /// A lab whose page has every view: several samples, held-back ones, classes, words of the author's.
    private static let sources = [
        """
        author: A
        course: B
        student_id: C
        date: D
        data: {inputs: [[0.5, 0.3]], targets: [[0.23, -0.07]]}
        network: {layers: [2, 2, 2]}
        training: {step_size: 1, iterations: 12}
        experiments:
          - {name: Act, question: Q, hypothesis: H, note: N, vary: {activation: [sigmoid, relu]}, expect: {lowest: relu, by: final_loss}, discussion: "{{figure act.loss}}"}
        prose: {introduction: I, method: M, discussion: D, conclusion: C}
        """,
        """
        data: {set: {name: xor}}
        network: {hidden: [3], bias: true}
        training: {step_size: 1, iterations: 3}
        """,
    ]

    @Test func everyKeyOfAViewHasItsSentence() async throws {
        var seen: [String: [String: Any.Type]] = [:]
        for source in Self.sources {
            let lab = try Lab.read(path: "lab.yaml", source: source)
            let results = Results(lab: lab, histories: try await lab.train())
            let folder = try Templates(folder: templates.path)
            let report = try await Report(results, templates: folder)
            var page = report.page
            Self.gather(page.wholeView(), &seen)
            let explanation = try Explanation(lab.runs[0], iteration: 0, of: lab, templates: folder)
            Self.gather(explanation.view(folder), &seen)
        }
        let scopes = Dictionary(uniqueKeysWithValues: TemplateScope.all.map { ($0.name, $0) })
        for (view, keys) in seen {
            let scope = scopes[view]
            #expect(scope != nil, "TemplateScope.all lacks an entry for \(view)")
            let listed = Set(scope?.keys.map(\.name) ?? [])
            for key in Set(keys.keys).subtracting(listed).sorted() {
                Issue.record("\(view).\(key) misses its sentence in TemplateScope.all")
            }
            for key in listed.subtracting(keys.keys).sorted() {
                Issue.record("TemplateScope.all tells of \(view).\(key), which there is not")
            }
            for key in scope?.keys ?? [] {
                guard let type = keys[key.name] else { continue }
                #expect(
                    Self.fits(key.kind, "\(type)"),
                    "\(view).\(key.name) is \(type), and listed as \(key.kind)")
            }
        }
        for scope in TemplateScope.all where seen[scope.name] == nil {
            Issue.record("no page of this test has a \(scope.name)")
        }
    }

    @Test func theReadMeIsTheList() throws {
        let readme = try String(contentsOf: templates.appending(path: "README.md"), encoding: .utf8)
        let isList = readme == Templates.reference
        #expect(isList, "write it again with: descent templates list > templates/README.md")
    }

    private static func fits(_ kind: TemplateKey.Kind, _ type: String) -> Bool {
        let plain = type.hasPrefix("Optional<") ? String(type.dropFirst(9).dropLast()) : type
        return switch kind {
        case .text: plain == "String"
        case .markup: ["String", "LaterText"].contains(plain)
        case .number: plain == "Int"
        case .flag: plain == "Bool"
        case .messages: plain == "Dictionary<String, String>"
        case .lines: plain == "Array<String>"
        case .view(let name): plain == name
        case .views(let name): plain == "Array<\(name)>"
        }
    }

    /// The types of the properties of a view and of the views within it.
    private static func gather(_ value: Any, _ seen: inout [String: [String: Any.Type]]) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct where !(value is String):
            var keys: [String: Any.Type] = [:]
            for case (let label?, let value) in mirror.children {
                keys[label] = type(of: value)
                gather(value, &seen)
            }
            seen["\(type(of: value))", default: [:]].merge(keys) { first, _ in first }
        case .collection, .optional: for child in mirror.children { gather(child.value, &seen) }
        default: break
        }
    }
}

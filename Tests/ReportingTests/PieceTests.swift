import Charting
import Foundation
import Labs
import Languages
import Logs
import Storage
import Testing

@testable import Reporting

@Suite("Pieces of a page that are kept")
struct PieceTests {
    /// Two experiments, a log beside one of them, and words of the author's with a figure among them.
    private static let source = """
        title: Kept
        data:
          inputs: [[0.5, 0.3]]
          targets: [[0.23, -0.07]]
        landscape: false
        network: {layers: [2, 2, 2], activation: tanh}
        training: {loss: half_squared_error, step_size: 0.5, iterations: 6}
        sweep: {from: 0.1, to: 1, count: 3}
        runs:
          - {file: run.csv, experiments: [Step size]}
        prose:
          introduction: |
            It is told in {{finding activation.lowest}}.
          discussion: |
            See {{figure step-size.loss}}, and {{table activation}}.
        experiments:
          - name: Activation
            question: Which?
            vary: {activation: [tanh, relu]}
            expect: {lowest: tanh}
            discussion: |
              {{figure activation.loss}}
          - name: Step size
            vary: {step_size: [0.1, 1]}
        """
    private static let log = "step,loss\n0,0.7\n2,0.6\n4,0.55\n6,0.5\n"

    private func results(_ source: String, log: String = log) async throws -> Results {
        let log = try Log.read(Array(log.utf8), file: "run.csv")
        let lab = try Lab.read(path: "kept.yaml", source: source, files: [:], logs: ["run.csv": log])
        return Results(lab: lab, histories: try await lab.train())
    }

    private struct Made: Equatable {
        let html: String
        let answers: String?
        let findings: [UInt8]
        let charts: [String: [UInt8]]
        /// How many experiments were told anew.
        let madeCount: Int

        static func == (a: Made, b: Made) -> Bool {
            a.html == b.html && a.answers == b.answers && a.findings == b.findings && a.charts == b.charts
        }
    }

    private func made(
        _ results: Results, in store: Store?, _ options: ChartOptions = ChartOptions(formats: [.svg])
    ) async throws -> Made {
        let folder = try Templates(folder: templates.path)
        let report = try await Report(
            results, templates: folder, keeping: store.map { PieceStore($0, folder, options) })
        // Charts are drawn into a store, and kept pieces are those whose charts are there.
        let drawn = store ?? Store(FileManager.default.temporaryDirectory.path + "/no-store/\(UUID())")
        let charts = try report.charts(options).map { ($0.name, try $0.bytes(in: drawn)) }
        return Made(
            html: report.html, answers: report.answers, findings: try report.findings.bytes(),
            charts: Dictionary(uniqueKeysWithValues: charts),
            madeCount: report.pieces.parts.filter { $0 != nil }.count)
    }

    private func withStore<Result>(_ body: (Store) async throws -> Result) async throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "pieces-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(Store(path))
    }

    @Test func makeTheSamePage() async throws {
        let results = try await results(Self.source)
        let whole = try await made(results, in: nil)
        try await withStore { store in
            let first = try await made(results, in: store)
            #expect(first == whole)
            #expect(first.madeCount == 2)
            let second = try await made(results, in: store)
            #expect(second == whole)
            #expect(second.madeCount == 0)
        }
    }

    @Test func makeTheSameWorksheetAndItsAnswers() async throws {
        let source = Self.source.replacing("title: Kept", with: "title: Kept\nworksheet: true")
            .replacing("It is told in {{finding activation.lowest}}.", with: "Read.")
        let results = try await results(source)
        let whole = try await made(results, in: nil)
        try await withStore { store in
            _ = try await made(results, in: store)
            let second = try await made(results, in: store)
            #expect(second == whole)
            #expect(second.madeCount == 0)
            // Beside the answers no charts are written that could be missed.
            let folder = try Templates(folder: templates.path)
            let kept = PieceStore(store, folder, ChartOptions(formats: [.svg]))
            let answers = Telling(
                results, try folder.language("en").counting(results.lab.counting.rawValue),
                HTMLMarkup(), .answers)
            let keys = try kept.keys(of: answers, Colours(results.lab))
            for chapter in results.lab.chapters {
                let known: PieceStore.Known<ToldExperiment>? = kept.piece(try keys.chapter(chapter))
                #expect(known?.charts.count == 0)
            }
        }
    }

    /// A change of the lab, and how many of its two experiments are told anew.
    static let changes: [(old: String, new: String, made: Int)] = [
        ("question: Which?", "question: Which one?", 1),
        ("lowest: tanh", "lowest: relu", 1),
        ("name: Activation", "name: The activation", 1),
        ("[0.1, 1]", "[0.1, 2]", 1),
        ("[0.1, 1]", "[0.1, 1, 2]", 1),
        ("[tanh, relu]", "[sigmoid, tanh, relu]", 2),
        ("experiments: [Step size]", "experiments: [Activation]", 2),
        ("experiments: [Step size]", "experiments: [Step size], loss: mse", 2),
        ("experiments: [Step size]", "experiments: [Step size], name: mine", 1),
        ("title: Kept", "title: Found", 0),
        ("title: Kept", "title: Kept\nlanguage: zh-Hans", 2),
        (
            "inputs: [[0.5, 0.3]]\n  targets: [[0.23, -0.07]]",
            "inputs: [[0.5, 0.3]]\n  targets: [[0.23, 0.07]]", 2
        ),
        ("{{figure activation.loss}}", "Nothing.", 0),
        ("See {{figure step-size.loss}}, and", "{{figure step-size.loss}}\n\n    And", 0),
        ("{from: 0.1, to: 1, count: 3}", "{from: 0.1, to: 1, count: 4}", 0),
        ("iterations: 6", "iterations: 5", 2),
        ("[0.1, 1]}", "[0.1, 1]}\n    landscape: [w5, w6]", 1),
    ]

    @Test func areToldAnewWhereSomethingChanged() async throws {
        try await withStore { filled in
            _ = try await made(try await results(Self.source), in: filled)
            for change in Self.changes {
                var source = Self.source.replacing(change.old, with: change.new)
                try #require(source != Self.source, "\(change.old)")
                if change.old == "name: Activation" {
                    source = source.replacing(" activation.", with: " the-activation.")
                        .replacing("table activation", with: "table the-activation")
                }
                let results = try await results(source)
                let whole = try await made(results, in: nil)
                try await withStore { store in
                    try FileManager.default.copyItem(atPath: filled.path, toPath: store.path)
                    let found = try await made(results, in: store)
                    #expect(found == whole, "\(change.new)")
                    #expect(found.madeCount == change.made, "\(change.new)")
                }
            }
        }
    }

    @Test func areToldAnewWhereTheOtherNameOfASharedRunChanged() async throws {
        let shared = Self.source.replacing("[0.1, 1]", with: "[0.1, 0.5]")
        let renamed = shared.replacing("name: Activation", with: "name: The activation")
            .replacing(" activation.", with: " the-activation.")
            .replacing("table activation", with: "table the-activation")
        let results = try await results(renamed)
        let whole = try await made(results, in: nil)
        try await withStore { store in
            _ = try await made(try await self.results(shared), in: store)
            let found = try await made(results, in: store)
            #expect(found == whole)
            #expect(found.madeCount == 2)
        }
    }

    @Test func thatTellOfTheWholePageAreFilledInForEach() async throws {
        try await withStore { store in
            let folder = URL(fileURLWithPath: store.path + "-templates")
            defer { try? FileManager.default.removeItem(at: folder) }
            try FileManager.default.copyItem(at: templates, to: folder)
            let partial = folder.appending(path: "partials/experiment.html")
            try (String(contentsOf: partial, encoding: .utf8) + "<p>By {{author}}\n").write(
                to: partial, atomically: true, encoding: .utf8)
            let own = try Templates(folder: folder.path)
            for author in ["One", "Another"] {
                let results = try await results(Self.source + "\nauthor: \(author)\n")
                let kept = PieceStore(store, own, ChartOptions(formats: [.svg]))
                let html = try await Report(results, templates: own, keeping: kept).html
                #expect(html == (try await Report(results, templates: own).html))
                #expect(html.components(separatedBy: "<p>By \(author)\n").count == 3)
            }
        }
    }

    @Test func areToldAnewWhereALogChanged() async throws {
        let log = Self.log.replacing("0.55", with: "0.56")
        let results = try await results(Self.source, log: log)
        let whole = try await made(results, in: nil)
        try await withStore { store in
            _ = try await made(try await self.results(Self.source), in: store)
            let found = try await made(results, in: store)
            #expect(found == whole)
            #expect(found.madeCount == 1)
        }
    }

    @Test func areMadeAgainWhereAChartIsGoneOrIsToBeDrawnOtherwise() async throws {
        let results = try await results(Self.source)
        try await withStore { store in
            _ = try await made(results, in: store)
            let large = ChartOptions(formats: [.svg], size: Size(width: 8, height: 5))
            let drawn = try await made(results, in: store, large)
            #expect(drawn.madeCount == 2)
            #expect(drawn == (try await made(results, in: nil, large)))
            for name in try FileManager.default.contentsOfDirectory(atPath: store.path)
            where name.hasSuffix(".chart") {
                try FileManager.default.removeItem(atPath: "\(store.path)/\(name)")
            }
            let again = try await made(results, in: store)
            #expect(again.madeCount == 2)
            #expect(again == (try await made(results, in: nil)))
        }
    }

    @Test func thatAreDamagedAreNone() async throws {
        let results = try await results(Self.source)
        try await withStore { store in
            let whole = try await made(results, in: store)
            for name in try FileManager.default.contentsOfDirectory(atPath: store.path)
            where name.hasSuffix(".piece") {
                let file = URL(fileURLWithPath: "\(store.path)/\(name)")
                var bytes = try Data(contentsOf: file)
                bytes[bytes.count / 2] ^= 1
                try bytes.write(to: file)
            }
            let again = try await made(results, in: store)
            #expect(again == whole)
            #expect(again.madeCount == 2)
        }
    }
}

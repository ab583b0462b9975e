import Charting
import Figures
import Logs
import Testing

@Suite("Runs that share a colour")
struct RunGroupsTests {
    private func runs(_ names: [String], parameters: [[(String, String)]] = []) -> [LogRun] {
        names.enumerated().map { place, name in
            logRun(
                name, [("loss", [3, 1 + Double(place)])],
                parameters: parameters.isEmpty ? [] : parameters[place])
        }
    }

    private func groups(_ runs: [LogRun], _ word: String) throws -> [String] {
        try plot(runs) { $0.group = word }.chart.named()
    }

    @Test("have one value of a parameter")
    func parameter() throws {
        let all = runs(["a", "b", "c"], parameters: [[("lr", "0.1")], [("lr", "0.1")], [("lr", "0.2")]])
        #expect(try groups(all, "lr") == ["lr=0.1", "lr=0.2"])
    }

    @Test(
        "have one value of it in their names",
        arguments: [
            (["lr=0.1-seed=0", "lr=0.1-seed=1", "lr=0.2-seed=0"], ["lr=0.1", "lr=0.2"]),
            (["lr_1e-3/0", "lr_1e-3/1", "lr_1e-2/0"], ["lr=1e-3", "lr=1e-2"]),
            (["x/lr0.5", "y/lr0.5", "z/lr1"], ["lr=0.5", "lr=1"]),
        ])
    func names(names: [String], labels: [String]) throws {
        #expect(try groups(runs(names), "lr") == labels)
    }

    @Test("of a seed differ in nothing else")
    func seeds() throws {
        #expect(
            try groups(runs(["sgd-seed=0", "sgd-seed=1", "adam-seed=0"]), "seed") == ["sgd", "adam"])
        let told = runs(
            ["a", "b", "c"],
            parameters: [
                [("seed", "0"), ("lr", "1")], [("seed", "1"), ("lr", "1")], [("seed", "0"), ("lr", "2")],
            ])
        #expect(try groups(told, "seed") == ["lr=1", "lr=2"])
    }

    @Test("fit one of the patterns")
    func patterns() throws {
        #expect(
            try groups(runs(["sgd1", "sgd2", "adam1", "other"]), "sgd*,adam*") == ["sgd*", "adam*", "other"])
    }

    @Test("are drawn as their median in a band from the lowest to the highest")
    func spread() throws {
        let all = runs(["s-seed=0", "s-seed=1", "s-seed=2", "t"])
        let chart = try plot(all) { $0.group = "seed" }.chart
        let bands = chart.panels[0].marks.compactMap { $0 as? Band }
        #expect(bands.map(\.lower) == [[3, 1]] && bands.map(\.upper) == [[3, 3]])
        #expect(chart.lines().map(\.y) == [[3, 2], [3, 4]])
        #expect(chart.title == "s ends with the lowest loss: 2")
        #expect(chart.subtitle == "median of each group of runs; shaded: from the lowest to the highest")
    }

    @Test("are drawn without those that did not stay finite, which are dotted")
    func diverged() throws {
        var all = runs(["s-seed=0", "s-seed=1", "s-seed=2"])
        all[2].series[0].values[1] = .infinity
        let lines = try plot(all) { $0.group = "seed" }.chart.lines()
        #expect(lines.map(\.y) == [[3, .infinity], [3, 1.5]])
        #expect(lines.map(\.stroke.dash) == [.dotted, .solid])
    }

    @Test("must be told apart by something")
    func unknown() {
        #expect(throws: PlotError.noGroup("lr", there: ["width"])) {
            try plot(runs(["width=3", "width=4"])) { $0.group = "lr" }
        }
        #expect(throws: PlotError.noGroup("x*", there: ["a", "b"])) {
            try plot(runs(["a", "b"])) { $0.group = "x*" }
        }
    }
}

import Charting
import Figures
import Histories
import Languages
import Testing

@Suite("Figures of layers")
struct LayerFiguresTests {
    private func gradients(_ traces: [Trace]) throws -> Figure? {
        try Figure.gradientNorms(traces, title: "", settings())
    }

    private func summarised(_ name: String, layers: Int, ink: Ink = .series(1), hasRange: Bool = false)
        -> Trace
    {
        let columns = (1...layers).flatMap { layer in
            (hasRange
                ? [
                    column("layer\(layer).min", [-9, -4], every: 10),
                    column("layer\(layer).max", [8, 5], every: 10),
                ] : []) + [
                    column("layer\(layer).median", [0, 1], every: 10),
                    column("layer\(layer).q25", [-1, 0], every: 10),
                    column("layer\(layer).q75", [1, 2], every: 10),
                    column("layer\(layer).gradient_norm", [Double(layer), 1], every: 10),
                ]
        }
        return trace(name, columns, ink: ink)
    }

    @Test("the norm of a layer's gradients is the root of the sum of their squares")
    func norms() throws {
        let columns = (1...8).map { ("gradient.w\($0)", [$0 < 5 ? 2.0 : 3, 0]) }
        let figure = try #require(try gradients([trace("a", [2, 1], columns: columns)]))
        #expect(figure.chart.lines().map(\.y) == [[4, 0], [6, 0]])
        #expect(figure.chart.lines().map(\.label) == ["layer 1", "layer 2"])
    }

    @Test(
        "there is a panel for each run and a line for each layer, no two of which look alike",
        arguments: [2, 4, 5, 7, 12])
    func looks(layers: Int) throws {
        let runs = [summarised("a", layers: layers), summarised("b", layers: layers)]
        let figure = try #require(try gradients(runs))
        #expect(figure.chart.panels.map(\.name) == ["a", "b"])
        let strokes = figure.chart.lines(1).map(\.stroke)
        #expect(strokes.count == layers && Set(strokes).count == layers)
        #expect(figure.chart.lines(0).first?.x == [0, 10])
    }

    @Test("a layer looks alike in networks of different depth, so that the legend names it once")
    func depths() throws {
        let runs = [summarised("a", layers: 2), summarised("b", layers: 3), summarised("c", layers: 7)]
        let figure = try #require(try gradients(runs))
        for panel in 0...1 {
            let deepest = figure.chart.lines(2).prefix(figure.chart.lines(panel).count)
            #expect(figure.chart.lines(panel).map(\.stroke) == deepest.map(\.stroke))
        }
        let legend = try figure.chart.scene().labels.map(\.text)
        #expect(legend.count { $0 == "layer 2" } == 1)
    }

    @Test(
        "norms that span more than a factor of ten stand on a logarithmic axis, on which zeros are said to be gaps"
    )
    func scale() throws {
        let columns = [column("layer1.gradient_norm", [0, 1e-4]), column("layer2.gradient_norm", [1, 1])]
        let figure = try #require(try gradients([trace("a", columns)]))
        #expect(figure.chart.y.scale == .log)
        #expect(figure.caption.contains("breaks off"))
        let near = [column("layer1.gradient_norm", [0, 1]), column("layer2.gradient_norm", [1, 1])]
        #expect(try gradients([trace("a", near)])?.chart.y.scale == .linear)
    }

    @Test("a network of one layer, or one whose gradients were not recorded, has no such figure")
    func none() throws {
        #expect(try gradients([summarised("a", layers: 1)]) == nil)
        #expect(try gradients([trace("a", [2, 1])]) == nil)
    }

    @Test(
        "where only summaries were recorded, a panel per layer shows the median and the middle half of each run"
    )
    func bands() throws {
        let runs = [summarised("a", layers: 3), summarised("b", layers: 2, ink: .series(2))]
        let figure = try #require(try Figure.layerBands(runs, title: "", settings()))
        #expect(figure.kind == "weights")
        #expect(figure.chart.panels.map(\.name) == ["layer 1", "layer 2", "layer 3"])
        #expect(figure.chart.lines(0).map(\.y) == [[0, 1], [0, 1]])
        let bands = figure.chart.panels[0].marks.compactMap { $0 as? Band }
        #expect(bands.map(\.lower) == [[-1, 0], [-1, 0]] && bands.map(\.upper) == [[1, 2], [1, 2]])
        #expect(bands.map(\.fill.ink) == [.series(1), .series(2)])
        #expect(try Figure.layerBands([trace("a", [2, 1])], title: "", settings()) == nil)
    }

    @Test(
        "a run whose weights were all recorded stands with their quartiles beside those of which summaries were"
    )
    func mixed() throws {
        let weights = [[0.0, 4], [1, 5], [2, 6], [3, 9]].enumerated().map { place, values in
            column("layer1.w.\(place / 2 + 1).\(place % 2 + 1)", values)
        }
        let runs = [trace("a", weights), summarised("b", layers: 2)]
        // Of one the range was not recorded, so both lie in one panel.
        let figure = try #require(try Figure.layerBands(runs, title: "", settings()))
        #expect(figure.chart.lines(0).map(\.y) == [[1.5, 5.5], [0, 1]])
        let bands = figure.chart.panels[0].marks.compactMap { $0 as? Band }
        #expect(bands.map(\.lower) == [[0.75, 4.75], [-1, 0]])
        #expect(bands.map(\.upper) == [[2.25, 6.75], [1, 2]])
        #expect(figure.chart.lines(1).count == 1)
    }

    @Test(
        "of few runs each has panels of its own, where a paler band around the middle half holds all weights")
    func nested() throws {
        let runs = [
            summarised("a", layers: 2, hasRange: true),
            summarised("b", layers: 2, ink: .series(2), hasRange: true),
        ]
        let figure = try #require(try Figure.layerBands(runs, title: "", settings()))
        #expect(
            figure.chart.panels.map(\.name) == ["layer 1, a", "layer 1, b", "layer 2, a", "layer 2, b"])
        let bands = figure.chart.panels[1].marks.compactMap { $0 as? Band }
        #expect(bands.map(\.lower) == [[-9, -4], [-1, 0]] && bands.map(\.upper) == [[8, 5], [1, 2]])
        #expect(bands[0].fill.opacity < bands[1].fill.opacity && bands[0].fill.ink == .series(2))
        #expect(figure.chart.lines(1).map(\.y) == [[0, 1]])
        #expect(figure.chart.columns == 2 && figure.chart.sharing == .both)
        let four = (1...4).map { summarised("run\($0)", layers: 2, hasRange: true) }
        let many = try #require(try Figure.layerBands(four, title: "", settings()))
        #expect(many.chart.panels.map(\.name) == ["layer 1", "layer 2"])
    }

    @Test("of a deep network four layers stand for all, from the first to the last, and the caption says so")
    func deep() throws {
        #expect(try shown(of: 10).layers == [1, 4, 7, 10])
        #expect(try shown(of: 5).layers == [1, 2, 3, 5])
        let captions = try [4, 5, 10].map { try shown(of: $0).caption }
        #expect(!captions[0].contains("Shown"))
        #expect(captions[1].hasSuffix("Shown are 4 of the 5 layers, from the first to the last."))
        #expect(captions[2].hasSuffix("Shown are 4 of the 10 layers, from the first to the last."))
    }

    /// Which layers of two runs have panels, and the caption of these.
    private func shown(of layers: Int) throws -> (layers: [Int], caption: String) {
        let runs = ["a", "b"].map { summarised($0, layers: layers, hasRange: true) }
        let figure = try #require(try Figure.layerBands(runs, title: "", settings()))
        let names = Set(figure.chart.panels.map(\.name))
        return ((1...layers).filter { names.contains("layer \($0), a") }, figure.caption)
    }

    @Test("where one spread is much smaller than another the panels have axes of their own")
    func free() throws {
        let weights = (1...20).flatMap { unit in
            [
                column("layer1.w.1.\(unit)", [Double(unit), Double(unit)]),
                column("layer2.w.1.\(unit)", [Double(unit) / 100, 0]),
            ]
        }
        let figure = try #require(try Figure.layerBands([trace("a", weights)], title: "", settings()))
        #expect(figure.chart.sharing == .horizontal && figure.chart.subtitle.contains("axes differ"))
    }

    @Test("the outputs of layers are drawn as weights are")
    func activations() throws {
        let layers = [1, 2].map {
            ActivationQuantiles(layer: $0, steps: [0, 9], sorted: [[0, 1, 5], [2]])
        }
        let figure = try Figure.activationBands(
            [trace("a", [2, 1])], outputs: ["a": layers], title: "", settings())
        let network = try #require(figure)
        #expect(network.kind == "activations" && network.chart.panels.map(\.name) == ["layer 1", "layer 2"])
        #expect(network.chart.lines().map(\.y) == [[1, 2]] && network.chart.lines().map(\.x) == [[0, 9]])
        #expect(try Figure.activationBands([trace("a", [2, 1])], outputs: [:], title: "", settings()) == nil)
    }

    @Test("norms that leap from state to state are drawn as medians of pieces, batches or not")
    func leaps() throws {
        let norms = (0..<600).map { $0 % 2 == 0 ? 9.0 : 1 }
        let columns = [
            column("layer1.gradient_norm", norms), column("layer2.gradient_norm", norms.map { _ in 5 }),
        ]
        let figure = try #require(try gradients([trace("a", columns)]))
        #expect(figure.chart.lines().map(\.y.count) == [60, 600])
        #expect(figure.caption.contains("median"))
    }

    @Test("with mini-batches the norms are drawn as medians of pieces")
    func batches() throws {
        let norms = (0..<600).map { $0 % 10 == 0 ? 1000.0 : 1 }
        let columns = ["loss", "layer1.gradient_norm", "layer2.gradient_norm"].map { column($0, norms) }
        let run = trace("a", columns + [column("training.loss", [3, 1], every: 600)])
        let figure = try #require(try gradients([run]))
        let line = try #require(figure.chart.lines().first)
        #expect(line.y == [Double](repeating: 1, count: 60))
        #expect(line.x.first == 4 && line.x.last == 594)
        #expect(figure.caption.contains("median"))
    }
}

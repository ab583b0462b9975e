internal import Charting
internal import Figures
internal import Labs
internal import Languages

/// How a piece of the page is told, and what it leaves to the rest of it.
struct Telling {
    let results: Results
    let language: Language
    /// How words are marked up.
    let markup: any Markup
    let edition: Edition
    var data = PageData()
    /// Pictures that are no chart of an experiment.
    private(set) var pictures: [Page.Drawing] = []
    private var glyphs = GlyphSheet()
    private var ramps: Set<Ink> = []

    init(_ results: Results, _ language: Language, _ markup: any Markup, _ edition: Edition) {
        (self.results, self.language, self.markup, self.edition) = (results, language, markup, edition)
    }

    /// What was told, with this view.
    func piece<View>(_ view: View) -> Piece<View> {
        Piece(view: view, data: data, glyphs: glyphs, ramps: ramps)
    }

    /// A drawing, and its data for the table and the script.
    mutating func view(of drawing: Part.Drawing) -> FigureView {
        let chart = drawing.figure.chart
        data.figures[drawing.id] = FigureData(
            chart, drawing.scene.guide, other: drawing.other?.guide,
            countsIterations: chart.x.label == language["figures.iteration"], &data.numbers)
        ramps.formUnion(drawing.scene.rampInks)
        glyphs.formUnion(drawing.glyphs)
        return FigureView(
            id: drawing.id, caption: drawing.figure.caption,
            description: drawing.scene.description, svg: drawing.svg, file: drawing.file,
            other: drawing.other.map {
                FigureView.OtherPicture(svg: $0.svg, caption: drawing.figure.alternative?.caption ?? "")
            }, numbers: drawing.numbers)
    }

    /// A picture that is no chart.
    mutating func figure(_ file: String, _ scene: Scene, caption: String) -> FigureView {
        pictures.append(Page.Drawing(file: file, scene: scene))
        return FigureView(
            id: "figure-\(file)", caption: caption, description: scene.description,
            svg: scene.svg(name: "figure-\(file)", sharing: &glyphs), file: file)
    }
}

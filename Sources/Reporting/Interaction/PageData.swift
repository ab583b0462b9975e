/// All that the page's script is told, as JSON within the page.
struct PageData: Codable {
    /// What the names of files begin with that the page makes.
    var lab = ""
    /// The catalogue's words for controls.
    var words: [String: String] = [:]
    var numbers = NumberPool()
    /// The figures by their ids.
    var figures: [String: FigureData] = [:]
    /// By run and column the places of its states and its values among the numbers.
    var histories: [String: [String: [Int]]] = [:]
    var network: NetworkStates?
    var sweep: SweepData?

    /// Takes in what is told of a piece of the page.
    mutating func take(_ piece: PageData) {
        let places = piece.numbers.texts.map { numbers.place(of: $0) }
        for (id, figure) in piece.figures {
            var figure = figure
            figure.place(at: places)
            figures[id] = figure
        }
        if var network = piece.network {
            network.states = places[network.states]
            network.weights = network.weights.map { places[$0] }
            self.network = network
        }
        guard var sweep = piece.sweep else { return }
        sweep.stepSizes = places[sweep.stepSizes]
        sweep.states = sweep.states.map { places[$0] }
        sweep.losses = sweep.losses.map { places[$0] }
        self.sweep = sweep
    }
}

/// The weights that the network's picture can show, one list for each line of the picture, a number for each state.
struct NetworkStates: Codable {
    /// The figure that is redrawn, and which of its panels.
    let figure: String
    let panel: Int
    /// The run, as the page calls it.
    let run: String
    var states: Int
    var weights: [Int]
    /// What stands before the number on each line; nil where there are no labels.
    let symbols: [String]?
    /// The largest weight, which has the thickest line, in units of the picture.
    let largest: Double
}

/// The losses of a sweep over step sizes.
struct SweepData: Codable {
    let figure: String
    var stepSizes: Int
    /// Which of them the lab itself has.
    let base: Int
    /// The states of each curve and the losses there.
    var states: [Int]
    var losses: [Int]
    /// At which state each diverged; nil where it did not.
    let divergedAt: [Int?]
}

/// All that the page's script is told, as JSON within the page.
struct PageData: Encodable {
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
}

/// The weights that the network's picture can show, one list for each line of the picture, a number for each state.
struct NetworkStates: Encodable {
    /// The figure that is redrawn, and which of its panels.
    let figure: String
    let panel: Int
    /// The run, as the page calls it.
    let run: String
    let states: Int
    let weights: [Int]
    /// What stands before the number on each line; nil where there are no labels.
    let symbols: [String]?
    /// The largest weight, which has the thickest line, in units of the picture.
    let largest: Double
}

/// The losses of a sweep over step sizes.
struct SweepData: Encodable {
    let figure: String
    let stepSizes: Int
    /// Which of them the lab itself has.
    let base: Int
    /// The states of each curve and the losses there.
    let states: [Int]
    let losses: [Int]
    /// At which state each diverged; nil where it did not.
    let divergedAt: [Int?]
}

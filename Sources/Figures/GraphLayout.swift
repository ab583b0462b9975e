internal import Charting

/// Where the boxes of a graph stand and how lines lead from one to another.
struct GraphLayout {
    /// The box of each node that is drawn.
    private(set) var boxes: [Int: Box] = [:]
    /// In inches.
    private(set) var size = Size(width: 6.4, height: 0.5)
    private var cells: [Int: (line: Int, column: Int)] = [:]
    /// The lower edge of each line of boxes.
    private var bottoms: [Double] = []

    private static let box = Size(width: 74, height: 43)
    private static let gap = Size(width: 16, height: 15)
    private static let columns = 5
    private static let margin = (6.4 * 72 - Double(columns) * box.width - Double(columns - 1) * gap.width) / 2

    init(_ nodes: [GraphDrawing.Node], shown: [Int]) {
        let stacks = Self.stacks(nodes, shown)
        var top = 6.0
        let pitch = Self.box.height + Self.gap.height
        for first in stride(from: 0, to: stacks.count, by: Self.columns) {
            let line = stacks[first..<min(first + Self.columns, stacks.count)]
            let above = line.map(\.middle).max() ?? 0
            let below = line.map { Double($0.places.count - 1) - $0.middle }.max() ?? 0
            for (column, stack) in line.enumerated() {
                for (row, place) in stack.places.enumerated() {
                    let x = Self.margin + Double(column) * (Self.box.width + Self.gap.width)
                    let y = top + (above - stack.middle + Double(row)) * pitch
                    boxes[place] = Box(x: x, y: y, width: Self.box.width, height: Self.box.height)
                    cells[place] = (first / Self.columns, column)
                }
            }
            top += (above + below + 1) * pitch
            bottoms.append(top - Self.gap.height)
            top += 10
        }
        size.height = max(0.5, (top - 10 - Self.gap.height + 6) / 72)
    }

    /// What stands in each column, from above, and which place of it its operations are centred on.
    private static func stacks(
        _ nodes: [GraphDrawing.Node], _ shown: [Int]
    ) -> [(places: [Int], middle: Double)] {
        var depths: [Int: Int] = [:]
        var columns: [Int: [Int]] = [:]
        for place in shown where nodes[place].kind == .operation {
            let depth = 1 + (nodes[place].inputs.compactMap { depths[$0] }.max() ?? 0)
            depths[place] = depth
            columns[depth, default: []].append(place)
        }
        var seen: Set<Int> = []
        var stacks: [(places: [Int], middle: Double)] = []
        var sources: [Int] = []
        for depth in columns.keys.sorted() {
            var places: [Int] = [], operations: [Int] = []
            for operation in columns[depth] ?? [] {
                var leaves = nodes[operation].inputs.filter {
                    nodes[$0].kind != .operation && seen.insert($0).inserted
                }
                // What the data enter stands to the right of them.
                if depth == 1, let place = leaves.firstIndex(where: { nodes[$0].kind == .input }) {
                    sources.append(leaves.remove(at: place))
                }
                places += leaves.prefix(1)
                operations.append(places.count)
                places += [operation] + leaves.dropFirst()
            }
            stacks.append((places, Double(operations.reduce(0, +)) / Double(operations.count)))
        }
        return (sources.isEmpty ? [] : [(sources, Double(sources.count - 1) / 2)]) + stacks
    }

    /// A line from one box to another and the arrow's head at its end; nil where one is not drawn.
    func path(from start: Int, to end: Int) -> (line: Path, head: Path)? {
        guard let from = boxes[start], let to = boxes[end], let source = cells[start], let target = cells[end]
        else {
            return nil
        }
        var line = Path()
        if source == target {
            let isAbove = from.center.y < to.center.y
            let tip = Position(x: to.center.x, y: isAbove ? to.minY : to.maxY)
            let foot = Position(x: from.center.x, y: isAbove ? from.maxY : from.minY)
            line.move(to: foot)
            if abs(tip.y - foot.y) > Self.gap.height + 1 {
                let side = from.maxX + Self.gap.width
                line.curve(to: tip, Position(x: side, y: foot.y), Position(x: side, y: tip.y))
            } else {
                line.line(to: tip)
            }
            return (line, Self.head(at: tip, dx: 0, dy: isAbove ? 1 : -1))
        }
        let foot = Position(x: from.maxX, y: from.center.y), tip = Position(x: to.minX, y: to.center.y)
        line.move(to: foot)
        if source.line != target.line {
            // Round the end of the line of boxes, as the eye goes from one line of text to the next.
            let lane = bottoms[source.line] + 7
            for corner in [
                Position(x: foot.x + 6, y: foot.y), Position(x: foot.x + 6, y: lane),
                Position(x: tip.x - 9, y: lane),
                Position(x: tip.x - 9, y: tip.y), tip,
            ] { line.line(to: corner) }
        } else {
            // Past boxes that stand between, below them.
            let bow = target.column - source.column > 1 && abs(foot.y - tip.y) < 1 ? Self.box.height : 0
            let reach = Double(target.column - source.column) * Self.gap.width * 0.6
            line.curve(
                to: tip, Position(x: foot.x + reach, y: foot.y + bow),
                Position(x: tip.x - reach, y: tip.y + bow))
        }
        return (line, Self.head(at: tip, dx: 1, dy: 0))
    }

    private static func head(at tip: Position, dx: Double, dy: Double) -> Path {
        let back = Position(x: tip.x - 5 * dx, y: tip.y - 5 * dy)
        return Path(
            through: [
                tip, Position(x: back.x + 2.5 * dy, y: back.y + 2.5 * dx),
                Position(x: back.x - 2.5 * dy, y: back.y - 2.5 * dx),
            ], closed: true)
    }
}

extension Path {
    /// The path around a box with round corners.
    init(rounding box: Box, by radius: Double) {
        self.init()
        move(to: Position(x: box.minX + radius, y: box.minY))
        line(to: Position(x: box.maxX - radius, y: box.minY))
        curve(to: Position(x: box.maxX, y: box.minY + radius), Position(x: box.maxX, y: box.minY))
        line(to: Position(x: box.maxX, y: box.maxY - radius))
        curve(to: Position(x: box.maxX - radius, y: box.maxY), Position(x: box.maxX, y: box.maxY))
        line(to: Position(x: box.minX + radius, y: box.maxY))
        curve(to: Position(x: box.minX, y: box.maxY - radius), Position(x: box.minX, y: box.maxY))
        line(to: Position(x: box.minX, y: box.minY + radius))
        curve(to: Position(x: box.minX + radius, y: box.minY), Position(x: box.minX, y: box.minY))
        close()
    }
}

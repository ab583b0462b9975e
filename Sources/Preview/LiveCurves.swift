internal import Labs

/// The losses of runs while they are trained: so many points of each, evenly over what is done.
struct LiveCurves: Sendable {
    /// One run's.
    struct Curve: Sendable, Equatable, Encodable {
        let run: String
        fileprivate(set) var iterations: [Int] = []
        fileprivate(set) var losses: [Double?] = []
        private var stride = 1
        private var offered = 0

        private enum CodingKeys: String, CodingKey { case run, iterations, losses }

        init(run: String) { self.run = run }

        fileprivate mutating func add(_ iteration: Int, _ loss: Float) {
            defer { offered += 1 }
            guard offered % stride == 0 else { return }
            iterations.append(iteration)
            // JSON has no infinities.
            losses.append(loss.isFinite ? Double(loss) : nil)
            guard iterations.count > Self.mostPoints else { return }
            iterations = Swift.stride(from: 0, to: iterations.count, by: 2).map { iterations[$0] }
            losses = Swift.stride(from: 0, to: losses.count, by: 2).map { losses[$0] }
            stride *= 2
        }

        private static let mostPoints = 240
    }

    /// Those of the runs that began last, in the order in which they began.
    private(set) var curves: [Curve] = []

    /// Takes what a run has come to.
    mutating func add(_ progress: TrainingProgress) {
        guard let loss = progress.loss else { return }
        if let place = curves.lastIndex(where: { $0.run == progress.run }) {
            return curves[place].add(progress.iteration, loss)
        }
        if curves.count == Self.mostCurves { curves.removeFirst() }
        curves.append(Curve(run: progress.run))
        curves[curves.count - 1].add(progress.iteration, loss)
    }

    private static let mostCurves = 6
}

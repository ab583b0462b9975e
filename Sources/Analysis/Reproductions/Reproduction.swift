internal import Algorithms
public import Histories

/// How far a run that was trained elsewhere is from the run of the lab that it is nearest to, number by number.
public struct Reproduction: Sendable, Equatable {
    /// The run that was trained elsewhere.
    public let run: String
    /// The run that it is nearest to.
    public let own: String
    /// By how much the imported run counts its states higher: 1 where its first state is 1, and that is the other's 0.
    public let offset: Int
    /// What was compared, by what it measures.
    public let groups: [Group]

    /// The columns that measure one quantity.
    public struct Group: Sendable, Equatable {
        /// What they measure.
        public let quantity: Quantity
        /// Their names, as in the history.
        public let columns: [String]
        /// At how many states they were compared.
        public let states: Int
        /// How far apart their numbers are.
        public internal(set) var tally = Tally()
    }

    /// Numbers of two runs, held against each other as float32.
    public struct Tally: Sendable, Equatable {
        /// How many were compared.
        public var count = 0
        /// How many are equal to the last bit of float32.
        public var equal = 0
        /// How many more agree as far as their digits go, of a log that has fewer than float32.
        public var printed = 0
        /// The first state, of the lab's own run, at which numbers differ, and the column.
        public var first: Place?
        /// Where they are farthest apart, in steps of float32.
        public var farthest: Place?
        /// The largest difference, as a part of the largest number of its column.
        public var apart = 0.0

        /// A number that differs.
        public struct Place: Sendable, Equatable {
            /// The state.
            public let state: Int
            /// The column.
            public let column: String
            /// By how many steps of float32 it differs.
            public let distance: Int
        }
    }

    /// All of it together.
    public var tally: Tally {
        groups.map(\.tally).reduce(into: Tally()) { all, group in
            all.count += group.count
            all.equal += group.equal
            all.printed += group.printed
            all.first = [all.first, group.first].compactMap(\.self).earliest
            all.farthest = [all.farthest, group.farthest].compactMap(\.self).max { $0.distance < $1.distance }
            all.apart = max(all.apart, group.apart)
        }
    }

    /// At how many states something was compared.
    public var states: Int { groups.map(\.states).max() ?? 0 }

    /// Each imported run with the own run that it is nearest to: the one with which it shares the most equal numbers
    /// and, where it shares none, from which it is least apart. Neither losses of different measures are compared nor an
    /// epoch with an iteration.
    public static func all(of subjects: [Subject]) -> [Reproduction] {
        let own = subjects.filter { !$0.isImported }
        return subjects.filter { $0.isImported && !$0.hasOtherSteps }.compactMap { imported in
            let candidates = own.filter { $0.measure == imported.measure }.flatMap { own in
                [0, 1].compactMap { Reproduction(imported.history, own.history, offset: $0) }
            }
            return candidates.min { a, b in
                let (one, other) = (a.tally, b.tally)
                return (other.agreeing, one.apart) < (one.agreeing, other.apart)
            }
        }
    }
}

extension Reproduction.Tally {
    fileprivate var agreeing: Int { equal + printed }
}

extension Reproduction {
    /// What is compared, in the order in which it is told.
    private static let quantities: [Quantity] = [
        .loss, .validationLoss, .accuracy, .output, .weight, .gradient,
    ]

    /// Nil where the two have no loss at a common state.
    private init?(_ imported: History, _ own: History, offset: Int) {
        run = imported.name
        self.own = own.name
        self.offset = offset
        let shared = imported.series.compactMap { series in own[series.name].map { (series, $0) } }
        groups = Self.quantities.compactMap { quantity in
            let columns = shared.filter { $0.0.quantity == quantity }
            guard !columns.isEmpty else { return nil }
            var states: Set<Int> = []
            var tally = Tally()
            for (series, own) in columns { tally.compare(series, own, offset: offset, &states) }
            guard !states.isEmpty else { return nil }
            return Group(
                quantity: quantity, columns: columns.map(\.0.name), states: states.count, tally: tally)
        }
        guard groups.contains(where: { $0.quantity == .loss }) else { return nil }
    }
}

extension Reproduction.Tally {
    /// Holds a column against the own run's.
    fileprivate mutating func compare(_ series: Series, _ own: Series, offset: Int, _ states: inout Set<Int>)
    {
        let digits = WrittenDigits(series.values)
        let largest = own.values.lazy.filter(\.isFinite).map(abs).max() ?? 0
        for (step, value) in zip(series.steps, series.values) {
            guard let other = own.value(at: step - offset) else { continue }
            states.insert(step - offset)
            count += 1
            if Float(value) == Float(other) || value.isNaN && other.isNaN {
                equal += 1
            } else if digits.allow(value, for: other) {
                printed += 1
            } else {
                let place = Place(
                    state: step - offset, column: series.name,
                    distance: Float(value).distanceInSteps(from: Float(other)))
                first = [first, place].compactMap(\.self).earliest
                if place.distance > farthest?.distance ?? -1 { farthest = place }
                let difference = abs(value - other)
                apart = max(apart, difference.isFinite && largest > 0 ? difference / largest : .infinity)
            }
        }
    }
}

extension [Reproduction.Tally.Place] {
    /// That of the first state, and there the one that is farthest off.
    fileprivate var earliest: Reproduction.Tally.Place? {
        self.min { ($0.state, $1.distance) < ($1.state, $0.distance) }
    }
}

extension Float {
    /// How many steps of float32 lead from one number to the other; the most there are where one is not a number.
    package func distanceInSteps(from other: Float) -> Int {
        guard !isNaN, !other.isNaN else { return 1 << 32 }
        func order(_ value: Float) -> Int {
            let magnitude = Int(value.bitPattern & 0x7fff_ffff)
            return value.sign == .minus ? -magnitude : magnitude
        }
        return abs(order(self) - order(other))
    }
}

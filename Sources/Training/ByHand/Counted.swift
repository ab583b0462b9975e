internal import Synchronization

/// How many operations a computation takes, kind by kind. Copying is none.
public struct Arithmetic: Sendable, Hashable {
    /// Additions, subtractions and changes of sign.
    public var additions = 0
    /// Multiplications and divisions.
    public var multiplications = 0
    /// Which of two numbers is larger.
    public var comparisons = 0
    /// Elementary functions: exp, log, tanh, erf.
    public var functions = 0

    /// All together: what ``Autograd/Operations`` calls operations.
    public var total: Int { additions + multiplications + comparisons + functions }

    /// Kind by kind.
    static func - (a: Arithmetic, b: Arithmetic) -> Arithmetic {
        Arithmetic(
            additions: a.additions - b.additions, multiplications: a.multiplications - b.multiplications,
            comparisons: a.comparisons - b.comparisons, functions: a.functions - b.functions)
    }

    /// This much, and another `times` over.
    func adding(_ times: Int, _ other: Arithmetic) -> Arithmetic {
        Arithmetic(
            additions: additions + times * other.additions,
            multiplications: multiplications + times * other.multiplications,
            comparisons: comparisons + times * other.comparisons,
            functions: functions + times * other.functions)
    }
}

/// A number that tells a counter of everything that is done with it. Constants count nothing among themselves.
struct Counted: Scalar {
    /// What several numbers count on.
    final class Counter: Sendable {
        private let arithmetic = Mutex(Arithmetic())
        var count: Arithmetic { arithmetic.withLock { $0 } }
        func add(_ kind: WritableKeyPath<Arithmetic, Int>) {
            arithmetic.withLock { $0[keyPath: kind] += 1 }
        }
    }

    let value: Double
    var counter: Counter?

    init(_ value: Double, _ counter: Counter?) {
        self.value = value
        self.counter = counter
    }
    init(_ value: Double) { self.init(value, nil) }
    init(floatLiteral value: Double) { self.init(value, nil) }
    init(integerLiteral value: Int) { self.init(Double(value), nil) }

    var isNaN: Bool { value.isNaN }

    static func == (a: Counted, b: Counted) -> Bool { a.value == b.value }
    static func < (a: Counted, b: Counted) -> Bool {
        (a.counter ?? b.counter)?.add(\.comparisons)
        return a.value < b.value
    }

    static func + (a: Counted, b: Counted) -> Counted { counted(\.additions, a, b, +) }
    static func - (a: Counted, b: Counted) -> Counted { counted(\.additions, a, b, -) }
    static func * (a: Counted, b: Counted) -> Counted { counted(\.multiplications, a, b, *) }
    static func / (a: Counted, b: Counted) -> Counted { counted(\.multiplications, a, b, /) }
    static prefix func - (a: Counted) -> Counted { counted(\.additions, a, a) { a, _ in -a } }

    static func exp(_ x: Counted) -> Counted { counted(\.functions, x, x) { x, _ in .exp(x) } }
    static func expm1(_ x: Counted) -> Counted { counted(\.functions, x, x) { x, _ in .expm1(x) } }
    static func log(_ x: Counted) -> Counted { counted(\.functions, x, x) { x, _ in .log(x) } }
    static func log1p(_ x: Counted) -> Counted { counted(\.functions, x, x) { x, _ in .log1p(x) } }
    static func tanh(_ x: Counted) -> Counted { counted(\.functions, x, x) { x, _ in .tanh(x) } }
    static func erf(_ x: Counted) -> Counted { counted(\.functions, x, x) { x, _ in .erf(x) } }

    private static func counted(
        _ kind: WritableKeyPath<Arithmetic, Int>, _ a: Counted, _ b: Counted,
        _ operation: (Double, Double) -> Double
    ) -> Counted {
        let counter = a.counter ?? b.counter
        counter?.add(kind)
        return Counted(operation(a.value, b.value), counter)
    }
}

/// Samples that are made by a formula: one file in `Sets/`, one entry in ``all``.
///
/// Angles and radii are computed in float64 and rounded to float32; the noise is
/// `noise * torch.randn(samples, inputs, generator=torch.Generator().manual_seed(seed))`, added in float32.
public struct GeneratedSet: Choice {
    /// The word in a lab file, and scikit-learn's where it has one.
    public let name: String
    /// What may be given beside the name; each set has `samples` and `noise`.
    public var options: Options
    /// The inputs of sample i of n without noise, in the notation of a typed equation.
    public let formula: String
    /// The samples without noise: inputs in float64, and targets.
    let make: @Sendable (_ options: Options) -> (inputs: [[Double]], targets: RawSamples.Targets)
    /// Whether the noise falls on the targets, not on the inputs.
    var isNoiseOnTargets = false

    /// Every set a lab may name.
    public static let all: [GeneratedSet] = [.and, .xor, .blobs, .circles, .moons, .spirals, .sine]

    /// How many samples it makes.
    public var sampleCount: Int { Int(options["samples"]) }
    /// How many classes it has, at least; a set of numbers has none.
    public var classCount: Int {
        options.list.first { $0.name == "classes" }.map { Int($0.value) } ?? (isNoiseOnTargets ? 0 : 2)
    }

    /// The samples.
    public func samples(seed: UInt64) -> RawSamples {
        let made = make(options)
        var samples = RawSamples(inputs: made.inputs.map { $0.map { Float($0) } }, targets: made.targets)
        let noise = Float(options["noise"])
        guard noise > 0 else { return samples }
        var generator = MersenneTwister(seed: seed)
        if case .numbers(let rows) = samples.targets, isNoiseOnTargets {
            samples.targets = .numbers(Self.add(noise, to: rows, &generator))
        } else {
            samples.inputs = Self.add(noise, to: samples.inputs, &generator)
        }
        return samples
    }

    private static func add(
        _ noise: Float, to rows: [[Float]], _ generator: inout MersenneTwister
    ) -> [[Float]] {
        let width = rows.first?.count ?? 0
        let drawn = generator.normal(count: rows.count * width)
        return rows.enumerated().map { row, numbers in
            numbers.enumerated().map { $1 + noise * drawn[row * width + $0] }
        }
    }
}

extension Options.Option {
    static func samples(_ count: Int) -> Self { .init("samples", Double(count), .count) }
    static func noise(_ deviation: Double) -> Self { .init("noise", deviation, .notNegative) }
    static func classes(_ count: Int) -> Self { .init("classes", Double(count), .count) }
}

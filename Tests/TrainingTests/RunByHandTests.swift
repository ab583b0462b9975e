import Histories
import Testing
@testable import Training

/// A whole run by hand, in one kind of number.
struct RunByHandTests {
    /// PyTorch's in float64, from the same float32 numbers.
    private static let pytorch: [(Activation, first: Double, last: Double, weights: [Double])] = [
        (
            .sigmoid, 0.20970979358434683, 0.09727444246546281,
            [
                0.3575934403277062, -0.4527391035809229, 0.5945560661658047, 0.5683565640121848,
                -0.246710767203974, -1.3219500723024893, -0.596199782862074, 0.09748927645582028,
            ]
        ),
        (
            .relu, 0.023462500647082926, 0.003186286901831724,
            [
                0.39746970707132556, -0.4000000059604645, 0.6184818271627007, 0.6000000238418579,
                0.5218965688533912, -0.5, -0.30000001192092896, 0.800000011920929,
            ]
        ),
    ]

    @Test func inDoublePrecisionItAgreesWithPyTorchToTheLastPlaces() throws {
        for (activation, first, last, weights) in Self.pytorch {
            let settings = Settings.reference(activation: activation, iterations: 12)
            let run = try #require(settings.byHandInDouble(states: 13))
            #expect(abs(run.losses[0] - first) <= 2 * first.ulp)
            #expect(abs(run.losses[11] - last) <= 16 * last.ulp)
            // PyTorch's weights are those after twelve updates.
            for (a, b) in zip(run.weights[12], weights) { #expect(abs(a - b) <= 16 * b.ulp) }
        }
    }

    @Test func inFloat32ItStaysNearTheRecordedRun() throws {
        let settings = Settings.reference(iterations: 11)
        let recorded = try Trainer(settings).train(name: "a")
        let run = try #require(settings.byHandInSingle(states: 12))
        #expect(run.losses.count == 12 && run.weights.allSatisfy { $0.count == 8 })
        for (loss, other) in zip(run.losses, try #require(recorded.loss).values) {
            #expect(abs(Double(loss) - other) <= 1e-6 * other)
        }
    }

    @Test func onlyPlainGradientDescentOnAllSamplesIsWorkedByHand() {
        var settings = Settings.reference(iterations: 1)
        settings.optimizer = .adam
        #expect(settings.byHandInDouble(states: 2) == nil)
        settings = .reference(iterations: 1)
        settings.clipping = .norm(1)
        #expect(settings.byHandInDouble(states: 2) == nil)
        #expect(Settings.reference().byHandInDouble(states: 10_000_000) == nil)
    }
}

import Charting
import Labs
import Testing

@testable import Reporting

/// How runs look that differ in a number alone.
struct ColoursTests {
    private func looks(stepSizes count: Int) throws -> [(ink: Ink, dash: Dash)] {
        let steps = (1...count).map { "0.\($0)" }.joined(separator: ", ")
        let lab = try Lab.read(
            path: "lab.yaml",
            source: """
                data: {set: xor}
                network: {hidden: 2, activation: [tanh, identity], initializer: pytorch, seed: 0}
                training: {loss: mse, optimizer: sgd, step_size: 0.1, iterations: 1}
                experiments:
                  - name: E
                    vary: {step_size: [\(steps)]}
                """)
        let runs = lab.chapters[0].members.compactMap { lab.run(named: $0.run) }
        #expect(runs.count == count)
        return Colours(lab).looks(of: runs)
    }

    @Test(arguments: 1...6) func noTwoLinesOfAChartLookAlike(count: Int) throws {
        let looks = try looks(stepSizes: count)
        for (place, look) in looks.enumerated() {
            #expect(!looks[..<place].contains { $0 == look })
        }
    }

    @Test func sixStepSizesDarkenInThreeShadesThatCanBeToldApart() throws {
        let inks = try looks(stepSizes: 6).map(\.ink)
        let shades: [Ink.Shade] = [.light, .light, .strong, .strong, .deep, .deep]
        #expect(inks == shades.map { .series(1, $0) })
    }
}

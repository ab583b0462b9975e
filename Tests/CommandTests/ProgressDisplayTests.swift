import Labs
import Synchronization
import Testing

@testable import descent

/// What is shown while a lab trains, at times that the test sets.
@Suite struct ProgressDisplayTests {
    private final class Screen: Sendable {
        let time = Mutex(0.0)
        let text = Mutex("")

        func display(isTerminal: Bool, isQuiet: Bool = false) -> ProgressDisplay {
            ProgressDisplay(
                isTerminal: isTerminal, isQuiet: isQuiet, now: { self.time.withLock { $0 } },
                write: { text in self.text.withLock { $0 += text } })
        }

        func shown(_ body: () -> Void) -> String {
            text.withLock { $0 = "" }
            body()
            return text.withLock { $0 }
        }
    }

    private func progress(_ iterations: Int, runs: Int = 3, of allRuns: Int = 40) -> TrainingProgress {
        TrainingProgress(
            run: "relu", runs: runs, allRuns: allRuns, iterations: iterations, allIterations: 1000)
    }

    @Test func nothingWithinASecond() {
        let screen = Screen()
        let display = screen.display(isTerminal: true)
        screen.time.withLock { $0 = 0.9 }
        #expect(
            screen.shown {
                display.show(progress(990))
                display.end()
            } == "")
    }

    @Test func aBarOnATerminalThatGoesAway() {
        let screen = Screen()
        let display = screen.display(isTerminal: true)
        screen.time.withLock { $0 = 1.5 }
        #expect(
            screen.shown { display.show(progress(500)) }
                == "\r████████████░░░░░░░░░░░░  training: 50%, 3 of 40 runs done\u{1b}[K")
        screen.time.withLock { $0 = 1.55 }
        #expect(screen.shown { display.show(progress(510)) } == "")
        screen.time.withLock { $0 = 1.61 }
        #expect(screen.shown { display.show(progress(520)) }.contains("52%"))
        #expect(screen.shown { display.end() } == "\r\u{1b}[K")
        #expect(screen.shown { display.end() } == "")
    }

    @Test func theBarGoesOnWithThePageAndTheCharts() {
        let screen = Screen()
        let display = screen.display(isTerminal: true)
        screen.time.withLock { $0 = 1.5 }
        display.show(progress(1000))
        #expect(screen.shown { display.showPage() } == "\rpage: looking at the runs and drawing them\u{1b}[K")
        #expect(
            screen.shown { display.show(charts: 6, of: 12) }
                == "\r████████████░░░░░░░░░░░░  charts: 50%, 6 of 12 files\u{1b}[K")
    }

    @Test(arguments: [true, false])
    func aQuietOneShowsNothing(isTerminal: Bool) {
        let screen = Screen()
        let display = screen.display(isTerminal: isTerminal, isQuiet: true)
        screen.time.withLock { $0 = 61 }
        let text = screen.shown {
            display.show(progress(500))
            display.showPage()
            display.end()
        }
        #expect(text == "")
    }

    @Test func plainLinesElsewhereAfterAMinute() {
        let screen = Screen()
        let display = screen.display(isTerminal: false)
        screen.time.withLock { $0 = 59 }
        #expect(screen.shown { display.show(progress(40, of: 1)) } == "")
        screen.time.withLock { $0 = 61 }
        let text = screen.shown {
            for iterations in [50, 90, 150, 190, 420, 1000] { display.show(progress(iterations, of: 1)) }
            display.end()
        }
        #expect(text == "training: 5%\ntraining: 15%\ntraining: 42%\ntraining: 100%\n")
    }
}

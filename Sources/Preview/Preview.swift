public import Foundation

/// A page that is made anew whenever a file that it is made from is saved, served to browsers on this machine alone.
public struct Preview: Sendable {
    /// What the page is made from is called so.
    public let name: String
    private let board: PreviewBoard
    private let watch = FileWatch()
    private let server: PreviewServer
    private let make: @Sendable (PreviewTurn) async throws -> Void
    private let failed: @Sendable (any Error) -> Void
    private let mended: @Sendable () -> Void

    /// A preview, not begun yet.
    ///
    /// - Parameters:
    ///   - frame: The folder of `index.html`, `style.css` and `script.js`, which stand around the page.
    ///   - words: The words it speaks until it is told others.
    ///   - make: Makes the page once; a change cancels it.
    ///   - failed: Told what a making failed with, once until it fails otherwise.
    ///   - mended: Told of the first making after it that does not fail.
    public init(
        of name: String, frame: URL, port: UInt16, language: String, words: [String: String],
        make: @escaping @Sendable (PreviewTurn) async throws -> Void,
        failed: @escaping @Sendable (any Error) -> Void, mended: @escaping @Sendable () -> Void = {}
    ) {
        self.name = name
        board = PreviewBoard(PreviewSnapshot(name: name, language: language, words: words))
        server = PreviewServer(board: board, frame: frame, port: port)
        (self.make, self.failed, self.mended) = (make, failed, mended)
    }

    /// Whether the page is shown as its files have it now.
    public var isUpToDate: Bool { board.isUpToDate }

    /// Begins to listen.
    ///
    /// - Returns: The address of the page.
    /// - Throws: ``PreviewError`` where the port is taken.
    public func begin() async throws -> URL {
        do { return try await server.begin() } catch {
            watch.end()
            throw error
        }
    }

    /// Makes the page and follows its files, until what is waited for has come or the task is cancelled; then nothing of it
    /// is left.
    public func run(until end: (@Sendable () async -> Void)? = nil) async {
        // A training takes all threads that tasks share, and a save must be seen all the same.
        await withTaskExecutorPreference(PreviewThread()) {
            await withTaskGroup { group in
                group.addTask { await follow() }
                group.addTask {
                    while (try? await Task.sleep(for: .seconds(10))) != nil { board.repeatSnapshot() }
                }
                guard let end else { return }
                await end()
                group.cancelAll()
            }
        }
        await server.end()
    }

    private func follow() async {
        var turn = Task { await makeOnce(after: nil) }
        await withTaskCancellationHandler {
            for await _ in watch.changes {
                turn.cancel()
                // Two would write into one folder.
                let told = await turn.value
                turn = Task { await makeOnce(after: told) }
            }
        } onCancel: {
            watch.end()
            board.end()
        }
        turn.cancel()
        _ = await turn.value
    }

    /// Makes the page, after what was told to be wrong and is not mended yet; and what is so now.
    private func makeOnce(after told: String?) async -> String? {
        board.beginCurves()
        board.change { $0.stage = .reading }
        do {
            try await make(PreviewTurn(board: board, watch: watch))
            if told != nil { mended() }
            return nil
        } catch {
            // What was cancelled may fail with anything.
            guard !Task.isCancelled else { return told }
            let text = "\(error)"
            board.change { ($0.stage, $0.error) = (.failed, text) }
            // Whatever changes beside a lab that cannot be read makes it be read again: what is known is not told anew.
            if told != text { failed(error) }
            return text
        }
    }
}

public import Foundation
public import Labs

/// One making of the page, from reading the lab to the page itself: what it tells while it goes on.
public struct PreviewTurn: Sendable {
    let board: PreviewBoard
    let watch: FileWatch

    /// The files and folders that the page is made from: where one changes, it is made again.
    ///
    /// - Parameter excluded: A folder within them that is none of theirs, such as that of the results.
    public func follow(_ paths: [String], without excluded: String? = nil) {
        watch.watch(paths, without: excluded)
    }

    /// The lab could be read: in which language, and with which words, the preview speaks from now on.
    public func speak(_ language: String, words: [String: String]) {
        board.change { ($0.language, $0.words, $0.error) = (language, words, nil) }
    }

    /// The folder of the results, whose files may be asked for.
    public func serve(_ folder: URL) { board.serve(ServedFolder(url: folder)) }

    /// Shows how far the training is.
    public func show(_ progress: TrainingProgress) { board.show(progress) }

    /// Shows that the training is done and the page is drawn.
    public func drawPage() { board.change { $0.stage = .drawing } }

    /// Whether a browser is open that shows it.
    public var isSeen: Bool { board.isSeen }

    /// Whether the preview has ended, so that no other page follows.
    public var isLast: Bool { board.isOver }

    /// Shows the page.
    public func show(page: String) {
        board.show(page: page)
        board.change { $0.stage = .ready }
    }
}

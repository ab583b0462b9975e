import Foundation
import Labs
import Testing

@testable import Preview

/// A preview as a browser sees it, over real sockets.
struct PreviewTests {
    /// A folder with a text, and a preview whose page is that text; a text that begins with "wrong" is an error.
    final class Place: Sendable {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "descent-preview-\(UUID())")
        let preview: Preview

        struct Wrong: Error, CustomStringConvertible {
            let description: String
        }

        init(training: TrainingProgress? = nil) throws {
            let folder = folder
            for name in ["frame", "results/charts"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
            }
            let files = [
                "lab.txt": "first", "frame/index.html": "<p>frame", "results/charts/loss.svg": "<svg/>",
                "secret": "secret",
            ]
            for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "results/link"),
                withDestinationURL: folder.appending(path: "secret"))
            preview = Preview(
                of: "lab.txt", frame: folder.appending(path: "frame"), port: 0, language: "en",
                words: ["ready": "Up to date"],
                make: { turn in
                    let lab = folder.appending(path: "lab.txt")
                    turn.follow([lab.path])
                    turn.serve(folder.appending(path: "results"))
                    let text = try String(contentsOf: lab, encoding: .utf8)
                    if text.hasPrefix("wrong") {
                        throw Wrong(description: "lab.txt:1:1: error: \(text)")
                    }
                    if text.hasPrefix("long") {
                        for iteration in 0... {
                            try Task.checkCancellation()
                            turn.show(
                                TrainingProgress(
                                    run: "relu", iteration: iteration, loss: 1 / Float(iteration + 1),
                                    runs: 1,
                                    allRuns: 4, iterations: 30, allIterations: 100))
                            try await Task.sleep(for: .milliseconds(5))
                        }
                    }
                    if text.hasPrefix("busy") {
                        await withTaskGroup { group in
                            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                                group.addTask {
                                    let start = ContinuousClock.now
                                    while !Task.isCancelled, .now - start < .seconds(60) {}
                                }
                            }
                        }
                        guard Task.isCancelled else { throw Wrong(description: "nobody ended it") }
                    }
                    turn.drawPage()
                    turn.show(page: "<p>\(text)")
                }, failed: { _ in })
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func save(_ text: String) throws {
            try Data(text.utf8).write(to: folder.appending(path: "lab.txt"), options: .atomic)
        }

        /// Does something with the preview while it runs.
        func whileRunning(_ body: (_ port: Int) async throws -> Void) async throws {
            let port = try #require(try await preview.begin().port)
            let running = Task { await preview.run() }
            do { try await body(port) } catch {
                Issue.record(error)
            }
            running.cancel()
            await running.value
        }
    }

    private func answer(_ port: Int, _ path: String, host: String? = nil, method: String = "GET") async throws
        -> String
    {
        let client = try #require(Client(port: port))
        client.ask(path, host: host ?? "127.0.0.1:\(port)", method: method)
        return try #require(await client.text())
    }

    private func events(_ port: Int) throws -> Client {
        let client = try #require(Client(port: port))
        client.ask("/preview/events", host: "localhost:\(port)")
        return client
    }

    @Test func aSaveShowsAnotherPage() async throws {
        let place = try Place()
        try await place.whileRunning { port in
            let events = try events(port)
            let first = try await events.snapshot { $0["stage"] as? String == "ready" }
            #expect(first["version"] as? Int == 1)
            #expect(first["name"] as? String == "lab.txt")
            #expect(try await answer(port, "/report.html").hasSuffix("<p>first"))
            try place.save("second")
            let second = try await events.snapshot {
                $0["version"] as? Int == 2 && $0["stage"] as? String == "ready"
            }
            #expect(second["error"] == nil)
            #expect(try await answer(port, "/report.html?2").hasSuffix("<p>second"))
        }
    }

    @Test func withinTheFrameAPageHasTheFramesStyleForIt() async throws {
        let place = try Place()
        try place.save("<head></head>text")
        try await place.whileRunning { port in
            let events = try events(port)
            _ = try await events.snapshot { $0["stage"] as? String == "ready" }
            #expect(try await answer(port, "/framed.html?1").hasSuffix("\r\n\r\n<p><head></head>text"))
            try Data("main{}".utf8).write(to: place.folder.appending(path: "frame/page.css"))
            #expect(
                try await answer(port, "/framed.html?1").hasSuffix(
                    "<p><head><style>\nmain{}</style>\n</head>text"))
            #expect(try await answer(port, "/report.html").hasSuffix("<p><head></head>text"))
        }
    }

    @Test func anErrorIsShownWholeAndTheLastPageStays() async throws {
        let place = try Place()
        try await place.whileRunning { port in
            let events = try events(port)
            _ = try await events.snapshot { $0["stage"] as? String == "ready" }
            try place.save("wrong \"<b>\"\n  1 | x")
            let wrong = try await events.snapshot { $0["stage"] as? String == "failed" }
            #expect(wrong["error"] as? String == "lab.txt:1:1: error: wrong \"<b>\"\n  1 | x")
            #expect(wrong["version"] as? Int == 1)
            #expect(try await answer(port, "/report.html").hasSuffix("<p>first"))
            try place.save("mended")
            let mended = try await events.snapshot { $0["stage"] as? String == "ready" }
            #expect(mended["error"] == nil)
        }
    }

    @Test func aSaveDuringATrainingBeginsAnew() async throws {
        let place = try Place()
        try place.save("long")
        try await place.whileRunning { port in
            let events = try events(port)
            let training = try await events.snapshot {
                ((($0["curves"] as? [[String: Any]])?.first?["losses"] as? [Any])?.count ?? 0) > 2
            }
            #expect(training["percent"] as? Int == 30)
            #expect(training["runs"] as? Int == 1)
            #expect(try await answer(port, "/report.html").hasPrefix("HTTP/1.1 404"))
            try place.save("short")
            let ready = try await events.snapshot { $0["stage"] as? String == "ready" }
            #expect((ready["curves"] as? [Any])?.isEmpty == true)
            #expect(try await answer(port, "/report.html").hasSuffix("<p>short"))
        }
    }

    @Test func aSaveIsSeenWhileATrainingTakesEveryThread() async throws {
        let place = try Place()
        try place.save("busy")
        try await place.whileRunning { port in
            let events = try events(port)
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.3)
                try? place.save("done")
            }
            let end = try await events.snapshot { ["ready", "failed"].contains($0["stage"] as? String) }
            #expect(end["error"] == nil)
            #expect(try await answer(port, "/report.html").hasSuffix("<p>done"))
        }
    }

    @Test func theFrameAndTheFilesOfTheResultsAreServed() async throws {
        let place = try Place()
        try await place.whileRunning { port in
            _ = try await events(port).snapshot { $0["stage"] as? String == "ready" }
            let frame = try await answer(port, "/")
            #expect(frame.hasPrefix("HTTP/1.1 200"))
            #expect(frame.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"))
            #expect(frame.hasSuffix("<p>frame"))
            let chart = try await answer(port, "/charts/loss.svg")
            #expect(chart.contains("Content-Type: image/svg+xml"))
            #expect(chart.hasSuffix("<svg/>"))
            #expect(try await answer(port, "/charts/none.svg").hasPrefix("HTTP/1.1 404"))
        }
    }

    static let escapes = [
        "/../secret", "/charts/../../secret", "/%2e%2e/secret", "/%2E%2E/secret", "/.%2e/secret",
        "/charts/%2e%2e/%2e%2e/secret", "/..%2fsecret", "/charts%2f..%2f..%2fsecret", "/%252e%252e/secret",
        "/..%5csecret", "/..\\secret", "//etc/passwd", "/etc/passwd", "/%2fetc/passwd", "/link", "/charts/",
        "/charts", "/preview/../secret", "/preview/%2e%2e/secret", "/preview/..%2fsecret", "/secret%00.svg",
        "/./secret", "secret", "*", "http://127.0.0.1/../secret",
    ]

    @Test func noPathLeadsOutOfTheFolders() async throws {
        let place = try Place()
        try await place.whileRunning { port in
            _ = try await events(port).snapshot { $0["stage"] as? String == "ready" }
            for path in Self.escapes {
                let answer = try await answer(port, path)
                #expect(answer.hasPrefix("HTTP/1.1 404"), "\(path)")
                #expect(!answer.contains("root:") && !answer.hasSuffix("secret"), "\(path)")
            }
        }
    }

    @Test(arguments: [
        "evil.example", "evil.example:80", "127.0.0.1.evil.example", "127.0.0.1@evil", "", "[::1]",
    ])
    func anotherHostIsRefused(host: String) async throws {
        let place = try Place()
        try await place.whileRunning { port in
            for path in ["/", "/report.html", "/framed.html", "/preview/events"] {
                let answer = try await answer(port, path, host: host)
                #expect(answer.hasPrefix("HTTP/1.1 403"), "\(path)")
            }
        }
    }

    @Test func nothingButReadingIsAllowed() async throws {
        let place = try Place()
        try await place.whileRunning { port in
            let answer = try await answer(port, "/", method: "POST")
            #expect(answer.hasPrefix("HTTP/1.1 405"))
        }
    }

    @Test func whenItEndsNobodyListens() async throws {
        let place = try Place()
        var port = 0
        var open: Client?
        try await place.whileRunning {
            port = $0
            open = try events($0)
            _ = try await open?.snapshot { $0["stage"] as? String == "ready" }
        }
        #expect(Client(port: port) == nil)
        // The stream of an open page has ended, too.
        while await open?.text(until: "\n\n") != nil {}
    }

    @Test func aPortThatIsTaken() async throws {
        let place = try Place()
        try await place.whileRunning { port in
            let other = Preview(
                of: "x", frame: place.folder, port: UInt16(port), language: "en", words: [:], make: { _ in },
                failed: { _ in })
            let error = await #expect(throws: PreviewError.self) { _ = try await other.begin() }
            #expect(
                error?.description
                    == "--port: error: port \(port) is taken, or not for everybody [E324]\n"
                    + "  allowed: another from 1024 to 65535, or none for any that is free")
        }
    }
}

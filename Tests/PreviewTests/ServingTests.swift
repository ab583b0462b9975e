import Foundation
import Testing

@testable import Preview

/// How requests are answered, whatever is sent.
struct ServingTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let file = "/preview/" + URL(fileURLWithPath: #filePath).lastPathComponent

    /// Talks to a server of the folder of these tests.
    private func talk(
        patience: Duration = .seconds(600), _ body: (_ connect: () throws -> Client) async throws -> Void
    ) async throws {
        let board = PreviewBoard(PreviewSnapshot(name: "lab", language: "en", words: [:]))
        let server = PreviewServer(board: board, frame: Self.folder, port: 0, patience: patience)
        let port = try #require(try await server.begin().port)
        do { try await body { try #require(Client(port: port)) } } catch {
            Issue.record(error)
        }
        await server.end()
    }

    /// What is answered before the other end closes.
    private func answer(to text: String) async throws -> String {
        var answer: String?
        try await talk { connect in
            let client = try connect()
            client.say(text)
            answer = await client.text()
        }
        return try #require(answer)
    }

    private func request(_ method: String = "GET", _ path: String = file, _ fields: String = "") -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }

    private let last = "Connection: close\r\n"

    @Test func aConnectionTakesOneRequestAfterTheOther() async throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        try await talk { connect in
            let client = try connect()
            for _ in 0..<3 {
                client.say(request())
                let head = try #require(await client.text(until: "\r\n\r\n"))
                #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(head.contains("Connection: keep-alive\r\n"))
                #expect(head.contains("Content-Length: \(source.utf8.count)\r\n"))
                _ = try #require(await client.text(until: "\n// The end of this file.\n"))
            }
            // Two at once, the second one cut in two.
            client.say(request() + "GET /none HT")
            _ = try #require(await client.text(until: "\n// The end of this file.\n"))
            client.say("TP/1.1\r\nHost: localhost\r\n\(last)\r\n")
            let end = try #require(await client.text())
            #expect(
                end.hasPrefix("HTTP/1.1 404 Not Found\r\n") && end.hasSuffix("There is no such file here.\n"))
        }
    }

    @Test(arguments: [file, "/", "/none", "/preview/events"])
    func aHeadIsThatOfItsPageAndNoMore(path: String) async throws {
        let head = try await answer(to: request("HEAD", path, last))
        #expect(head.hasSuffix("\r\n\r\n"))
        if path != "/preview/events" {
            let whole = try await answer(to: request("GET", path, last))
            #expect(whole.hasPrefix(head) && whole.count > head.count)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "NONSENSE"])
    func anyOtherMethodIsRefused(method: String) async throws {
        let answer = try await answer(to: request(method, "/", last))
        #expect(answer.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
        #expect(answer.contains("\r\nAllow: GET, HEAD\r\n"))
    }

    @Test(arguments: [
        ("GET\r\n\r\n", "400 Bad Request"),
        ("\r\n\r\n", "400 Bad Request"),
        ("GET /  HTTP/1.1\r\n\r\n", "400 Bad Request"),
        ("GET /\u{1}x HTTP/1.1\r\n\r\n", "400 Bad Request"),
        ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "400 Bad Request"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n", "400 Bad Request"),
        ("GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", "400 Bad Request"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n", "400 Bad Request"),
        ("GET / HTTP/1.1\r\nHost: localhost\0\r\n\r\n", "400 Bad Request"),
        ("GET / HTTP/1.1\r\n\r\n", "403 Forbidden"),
        ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", "505 HTTP Version Not Supported"),
        (
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "x", count: 100_000) + "\r\n\r\n",
            "431 Request Header Fields Too Large"
        ),
        (String(repeating: "x", count: 100_000), "431 Request Header Fields Too Large"),
    ])
    func whatIsNoRequestIsAnsweredAndNotReadOn(text: String, status: String) async throws {
        let answer = try await answer(to: text + (status.hasPrefix("403") ? request("GET", "/", last) : ""))
        #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"), "\(text.prefix(80))")
    }

    @Test func aBodyIsNotTakenForTheNextRequest() async throws {
        let hidden = request("GET", Self.file)
        let answer = try await answer(
            to: request("GET", "/none", "Content-Length: \(hidden.utf8.count)\r\n") + hidden)
        #expect(answer.hasPrefix("HTTP/1.1 404"))
        #expect(!answer.contains("HTTP/1.1 200"))
    }

    @Test func whoIsSlowKeepsNobodyElseWaiting() async throws {
        try await talk { connect in
            let slow = try (0..<20).map { _ in try connect() }
            for client in slow { client.say("GET / HTTP/1.1\r\nHo") }
            let quick = try connect()
            quick.say(request("GET", Self.file, last))
            #expect(try #require(await quick.text()).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func whoSaysNothingForTooLongIsLeft() async throws {
        try await talk(patience: .milliseconds(100)) { connect in
            let slow = try connect()
            slow.say("GET / HTTP/1.1\r\nHo")
            #expect(await slow.text() == "")
        }
    }
}
// The end of this file.

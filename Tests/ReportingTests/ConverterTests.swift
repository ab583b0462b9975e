import Foundation
import Testing

@testable import Reporting

/// Programs that make one form of another.
struct ConverterTests {
    private func convert(_ script: String, seconds: Double = 300) -> Result<Data, ConversionError> {
        let converter = Converter(
            name: "sh", programs: ["sh"], advice: "",
            arguments: { source, target, _ in ["-c", script, "sh", source.path, target.path] },
            mostSeconds: seconds)
        do throws(ConversionError) {
            return .success(
                try converter.convert("text", to: "report.out", from: "in", beside: URL(fileURLWithPath: "/"))
            )
        } catch {
            return .failure(error)
        }
    }

    private func complaint(_ script: String, seconds: Double = 300) -> String? {
        if case .failure(let error) = convert(script, seconds: seconds) { "\(error)" } else { nil }
    }

    @Test func whatItWritesIsTheFile() throws {
        #expect(try convert(#"tr a-z A-Z <"$1" >"$2""#).get() == Data("TEXT".utf8))
    }

    @Test func itsLastWordsAreTold() throws {
        let words = try #require(complaint("echo first; echo out of paper >&2; exit 3"))
        #expect(words.hasPrefix("report.out: error: /"))
        #expect(words.hasSuffix("/sh could not make it: out of paper [E323]"))
    }

    @Test func halfAFileOfAFailureIsNone() throws {
        #expect(try #require(complaint(#"echo half >"$2"; exit 1"#)).hasSuffix("it does not say why [E323]"))
    }

    @Test func whatNeverEndsIsStopped() throws {
        #expect(
            try #require(complaint("sleep 60 & wait", seconds: 0.2)).hasSuffix(
                "did not come to an end and was stopped [E323]"))
    }

    @Test func aMissingProgramIsNamedWithWhatToInstall() {
        let converter = Converter(
            name: "Nothing", programs: ["no-such-program-at-all"], advice: "install it",
            arguments: { _, _, _ in [] })
        #expect {
            _ = try converter.convert("", to: "report.pdf", from: "html", beside: URL(fileURLWithPath: "/"))
        } throws: {
            "\($0)" == "report.pdf: error: Nothing is not installed, which makes it: install it [E323]"
        }
    }

    @Test func aPrintedPageHasNoTime() {
        let made = Data(
            "<< /CreationDate (D:20261122233412+00'00') /ModDate (D:20261122233412+00'00') >>".utf8)
        #expect(
            Converter.chromium.settle(made)
                == Data(
                    "<< /CreationDate (D:20000101000000+00'00') /ModDate (D:20000101000000+00'00') >>".utf8))
    }
}

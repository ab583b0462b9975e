internal import Foundation

/// Poppler's tools: another reader's view of a PDF file.
package struct Poppler {
    /// A tool that refused the file.
    package struct Refused: Error {
        package var tool: String
        package var words: String
    }

    private let pdf: [UInt8]

    package init(pdf: [UInt8]) { self.pdf = pdf }

    /// What `pdftotext` finds, in the order it was drawn.
    package func text() throws -> String {
        String(decoding: try run("pdftotext", ["-raw"], ["-"]), as: UTF8.self)
    }

    /// What `pdfinfo` tells, by its name for it.
    package func information() throws -> [String: String] {
        let lines = String(decoding: try run("pdfinfo"), as: UTF8.self).split(separator: "\n")
        let pairs = lines.compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (
                String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            )
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The lines of the tables that `pdffonts` and `pdfimages` make.
    package func fonts() throws -> [String] { table(try run("pdffonts")) }
    package func images() throws -> [String] { table(try run("pdfimages", ["-list"])) }

    /// The page as `pdftoppm` draws it.
    package func tiles(dpi: Int) throws -> Tiles {
        let (width, pixels) = try pixels(dpi: dpi)
        return Tiles(Pixels(width: width, colours: pixels))
    }

    /// Row by row, with red, green and blue from the third byte to the lowest.
    package func pixels(dpi: Int) throws -> (width: Int, pixels: [UInt32]) {
        let ppm = Array(try run("pdftoppm", ["-r", "\(dpi)"]))
        // The head, `P6 width height 255`, is in ASCII.
        let head = ppm.prefix(40).split(whereSeparator: { $0 == 10 || $0 == 32 }).prefix(4)
        let numbers = head.map { String(decoding: $0, as: UTF8.self) }.dropFirst().compactMap { Int($0) }
        let (width, height) = (numbers[0], numbers[1])
        let bytes = ppm.suffix(width * height * 3)
        let pixels = (0..<width * height).map { index in
            let place = bytes.startIndex + 3 * index
            return UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
        }
        return (width, pixels)
    }

    private func table(_ output: Data) -> [String] {
        String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(2).map { String($0) }
    }

    private func run(_ tool: String, _ options: [String] = [], _ rest: [String] = []) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool] + options + [file.path] + rest
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        let words = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        // Poppler also complains of broken files and goes on.
        guard process.terminationStatus == 0, words.isEmpty else {
            throw Refused(tool: tool, words: String(decoding: words, as: UTF8.self))
        }
        return result
    }
}

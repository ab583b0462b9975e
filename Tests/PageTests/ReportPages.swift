import Foundation

/// The pages that the command makes of labs, each made once in a test run.
actor ReportPages {
    static let shared = ReportPages()

    static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private var pages: [String: URL] = [:]
    /// Where the tests were built: the command stands there too.
    private let products = URL(
        fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    ).deletingLastPathComponent()

    /// The page of a lab that Descent comes with.
    func shipped(_ name: String) throws -> URL {
        try page(of: Self.checkout.appending(path: "labs/\(name).yaml"))
    }

    /// The page of a lab with this text, beside which there are some files.
    func page(of source: String, named name: String, files: [String: String] = [:]) throws -> URL {
        let file = products.appending(path: "report-pages/labs/\(name).yaml")
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        try Data(source.utf8).write(to: file)
        return try page(of: file)
    }

    private func page(of lab: URL) throws -> URL {
        if let page = pages[lab.path] { return page }
        let output = products.appending(path: "report-pages")
        let process = Process()
        process.executableURL = products.appending(path: "descent")
        process.arguments = ["report", lab.path, "--output", output.path, "--charts", "svg"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ReportFailed(lab: lab.path) }
        let name = lab.deletingPathExtension().lastPathComponent
        let page = output.appending(path: "\(name)/report.html")
        pages[lab.path] = page
        return page
    }
}

/// A lab that gave no page.
struct ReportFailed: Error {
    let lab: String
}

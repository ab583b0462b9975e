internal import Foundation

extension Converter {
    /// Prints the page.
    static let chromium = Converter(
        name: "Chromium",
        // The shell first: the same engine without the windows.
        programs: [
            "chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium",
            "chromium-browser",
        ],
        advice: "install the package chromium-headless-shell, or Google Chrome",
        arguments: { source, target, _ in
            [
                "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-extensions", "--disable-background-networking", "--disable-breakpad",
                "--password-store=basic", "--font-render-hinting=none",
                // The page needs nothing, and gets nothing.
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=\(target.deletingLastPathComponent().appendingPathComponent("profile").path)",
                "--no-pdf-header-footer", "--print-to-pdf=\(target.path)",
            ]
                // Chromium's own sandbox does not start as root.
                + (geteuid() == 0 ? ["--no-sandbox"] : []) + [source.absoluteString]
        },
        settle: undated)

    /// The file without the time at which it was made, as long as before: its table counts bytes.
    private static let undated: @Sendable (Data) -> Data = { file in
        var file = file
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            guard let found = file.range(of: Data(key.utf8)),
                file.count >= found.upperBound + 14
            else { continue }
            file.replaceSubrange(found.upperBound..<found.upperBound + 14, with: Data("20000101000000".utf8))
        }
        return file
    }
}

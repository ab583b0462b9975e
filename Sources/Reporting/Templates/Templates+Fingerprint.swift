internal import Foundation

extension Templates {
    /// Tells two sets of templates apart: FNV-1a over the names and texts of all that pages are made of.
    public var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        for name in names.sorted() where Self.makesPages(name) {
            let text = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
            for byte in Array(name.utf8) + [0] + Array(text ?? Data()) + [0] {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
        }
        return String(hash, radix: 16)
    }

    /// A theme is named by the page that takes it; what stands around a preview is no part of the page.
    private static func makesPages(_ name: String) -> Bool {
        !name.hasPrefix("themes/") && !name.hasPrefix("preview/")
            && ["html", "css", "js", "yaml"].contains((name as NSString).pathExtension)
    }
}

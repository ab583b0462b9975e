import Foundation
import Labs
import Testing

/// What is no lab file at all.
final class FileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "descent-labs-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test func aMissingFile() {
        #expect(complaint(about: nil) == "lab.yaml: error: there is no such file [E101]")
    }

    @Test func aDirectory() throws {
        let path = folder.appending(path: "lab.yaml").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(
            complaint(about: nil) == """
                lab.yaml: error: this is a directory [E102]
                  allowed: a lab file, such as labs/backpropagation.yaml
                """)
    }

    @Test func anEmptyFile() {
        #expect(
            complaint(about: []) == """
                lab.yaml: error: the file is empty [E010]
                  allowed: a lab: title, data, network, training, experiments
                """)
    }

    @Test(arguments: [[0x74, 0xFF, 0xFE], [0xC3, 0x28], [0xED, 0xA0, 0x80]] as [[UInt8]])
    func bytesThatAreNotUTF8(bytes: [UInt8]) {
        #expect(
            complaint(about: bytes) == """
                lab.yaml: error: the file is not UTF-8 text [E104]
                  allowed: a file saved as UTF-8
                """)
    }

    @Test func aFileTooLarge() {
        #expect(
            complaint(about: Array(repeating: UInt8(ascii: "#"), count: 8 << 20 + 1)) == """
                lab.yaml: error: the file is too large for a lab [E103]
                  allowed: at most 8 MB
                """)
    }

    @Test func aByteOrderMarkIsPassedOver() {
        #expect(complaint(about: [0xEF, 0xBB, 0xBF] + Array(Sound.lab.utf8)) == "")
    }

    @Test func aLabIsNamedAsItsFile() throws {
        for (path, name) in [
            ("labs/xor.yaml", "xor"), ("xor.yml", "xor"), ("a/b/c.d.yaml", "c.d"), ("xor", "xor"),
            ("实验.yaml", "实验"),
        ] {
            #expect(try Lab.read(path: path, source: Sound.lab).name == name)
        }
    }

    /// The complaint about a file with these bytes, or about one that is not written, without its folder.
    private func complaint(about bytes: [UInt8]?) -> String {
        let path = folder.appending(path: "lab.yaml").path
        if let bytes { _ = FileManager.default.createFile(atPath: path, contents: Data(bytes)) }
        do {
            _ = try Lab.read(path: path)
            return ""
        } catch {
            return error.description.replacing(folder.path + "/", with: "")
        }
    }
}

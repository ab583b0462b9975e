internal import Foundation
public import Labs

/// What a page carries so that a stranger can make it again: the lab, the files it names, and what made the page.
public struct CarriedLab: Codable, Sendable, Equatable {
    /// The version of Descent.
    public let descent: String
    /// The lab file's own name.
    public let file: String
    /// The lab file's text.
    public let source: String
    /// The texts of the files it names, by the paths it gives.
    public let files: [String: String]
    /// The logs it names, by the paths it gives; nil where it names none.
    let logs: [String: CarriedLog]?
    /// The theme whose colours the page takes; nil where they are Descent's own.
    public let theme: String?
    /// `report`, `worksheet` or `answers`.
    public let edition: String
    /// Which templates there were: ``Templates/fingerprint``.
    public let templates: String
    /// What computed the numbers: its processor and libraries.
    public let arithmetic: String

    init(_ lab: Lab, _ edition: Edition, theme: String?, templates: String, arithmetic: String? = nil) {
        descent = Version.current
        file = lab.file
        source = lab.source
        files = lab.files
        logs = lab.logs.isEmpty ? nil : lab.logs.mapValues { CarriedLog($0) }
        self.edition = edition.rawValue
        self.theme = theme
        self.templates = templates
        self.arithmetic = arithmetic ?? Arithmetic.name(for: lab)
    }

    /// Whether it holds all that the page is made of.
    var isWhole: Bool { logs?.values.allSatisfy { !$0.isLeftOut } ?? true }

    /// The lab; nothing but what is carried is read.
    ///
    /// - Throws: `LabError` with everything that is wrong in it.
    public func lab() throws(LabError) -> Lab {
        // A name, and not a path that leads elsewhere.
        let name = file.split(separator: "/").last.map(String.init) ?? ""
        return try Lab.read(
            path: name, source: source, files: files, logs: logs?.compactMapValues(\.log) ?? [:])
    }
}

// In the page.
extension CarriedLab {
    private static let opening = "<script type=\"application/json\" id=\"descent-lab\">"
    private static let closing = "</script>"

    /// The element that carries it.
    var element: String { Self.opening + ElementJSON.text(of: self) + Self.closing }

    /// What a page carries.
    ///
    /// - Throws: ``VerificationError`` where it carries none, several, or something else.
    public init(page: String) throws(VerificationError) {
        let parts = page.components(separatedBy: Self.opening)
        guard parts.count > 1 else {
            throw VerificationError("this page carries no lab: it was not written by descent report")
        }
        guard parts.count == 2, let end = parts[1].range(of: Self.closing) else {
            throw VerificationError("this page carries more than one lab: it has been changed")
        }
        do {
            self = try JSONDecoder().decode(CarriedLab.self, from: Data(parts[1][..<end.lowerBound].utf8))
        } catch {
            throw VerificationError("what this page carries is no lab: it has been changed")
        }
        guard source.utf8.count <= TextFile.byteLimit else {
            throw VerificationError("what this page carries is larger than a lab can be")
        }
    }
}

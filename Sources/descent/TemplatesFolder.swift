internal import Errors
internal import Foundation

/// Finds the templates that belong to this program: beside its checkout, or in its installed `share/descent`.
/// Never in the current directory, which may be anybody's.
enum TemplatesFolder {
    static func beside(executable: String = executablePath) throws(UsageError) -> String {
        var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("share/descent/templates")
        if isTemplates(installed) { return installed.path }
        while folder.path != "/" {
            // A checkout is known by its package as well: the program stands in its .build.
            let manifest = folder.appendingPathComponent("Package.swift").path
            let templates = folder.appendingPathComponent("templates")
            if isTemplates(templates), FileManager.default.fileExists(atPath: manifest) {
                return templates.path
            }
            folder.deleteLastPathComponent()
        }
        throw UsageError(
            .otherProgram,
            "error: the templates are not beside this program; say where they are with --templates DIR")
    }

    private static func isTemplates(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("report.html").path)
    }

    private static var executablePath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }
}

import Foundation
import Testing

/// What `make install` puts below a prefix, and `make uninstall` takes away.
struct InstallTests {
    private static let packaging = Workplace.checkout.appending(path: "packaging").path

    /// The built program and all that belongs to it, laid out in `stage`.
    private func staged() async throws -> Workplace {
        let place = try Workplace()
        let outcome = try await place.shell("'\(Self.packaging)/stage' \"$DESCENT\" \"$PWD/stage\"")
        #expect(outcome.status == 0, "\(outcome.error)")
        return place
    }

    @Test func theInstalledProgramRunsOutsideTheCheckout() async throws {
        let place = try await staged()
        let installed = try await place.shell(
            "'\(Self.packaging)/install' \"$PWD/stage\" \"$PWD/home/.local\"")
        #expect(installed.status == 0, "\(installed.error)")
        #expect(installed.output.contains("To call it by its name, put this line at the end of ~/.profile"))
        // Nothing else may help it.
        try FileManager.default.removeItem(at: place.folder.appending(path: "stage"))
        let share = place.folder.path + "/home/.local/share"
        let outcome = try await place.shell(
            "home/.local/bin/descent report \(share)/descent/labs/backpropagation.yaml --to html,markdown")
        #expect(outcome.status == 0, "\(outcome.error)")
        let checks = try await place.shell(
            """
            bash -n \(share)/bash-completion/completions/descent
            grep -q '#compdef descent' \(share)/zsh/site-functions/_descent
            grep -q 'complete -c' \(share)/fish/vendor_completions.d/descent.fish
            grep -q 'TH DESCENT 1' \(share)/man/man1/descent.1
            ls \(share)/descent
            """)
        #expect(checks.output == "labs\nmanifest\npython\ntemplates\n", "\(checks.error)")
    }

    @Test func aNewerVersionTakesThePlaceOfTheOlderAndUninstallingLeavesWhatIsNotItsOwn() async throws {
        let place = try await staged()
        let install = "'\(Self.packaging)/install' \"$PWD/stage\" \"$PWD/prefix\""
        let manifest = "prefix/share/descent/manifest"
        let outcome = try await place.shell(
            """
            set -e
            mkdir -p prefix/bin && echo mine >prefix/bin/other
            \(install)
            echo old >prefix/share/descent/labs/gone.yaml
            { cat \(manifest); echo share/descent/labs/gone.yaml; } | LC_ALL=C sort >list && mv list \(manifest)
            \(install)
            if [ -e prefix/share/descent/labs/gone.yaml ]; then echo 'what is gone is still there'; fi
            echo mine >prefix/share/descent/labs/own.yaml
            '\(Self.packaging)/uninstall' "$PWD/prefix"
            '\(Self.packaging)/uninstall' "$PWD/prefix"
            """)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(!outcome.output.contains("still there"))
        #expect(
            outcome.output.hasSuffix(
                """
                Descent is removed from \(place.folder.path)/prefix
                Descent is not installed in \(place.folder.path)/prefix

                """))
        #expect(
            try place.files(under: "prefix").keys.sorted() == ["bin/other", "share/descent/labs/own.yaml"])
    }

    @Test func aPrefixThatIsNoPathFromTheRoot() async throws {
        let outcome = try await Workplace().shell("'\(Self.packaging)/install' stage here")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                PREFIX=here: error: it is no path from the root
                  allowed: one that begins with /, such as $HOME/.local

                """)
    }
}

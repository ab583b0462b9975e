import Foundation
import Testing

/// What others' programs make of Descent's files: only where `make test-all` has installed them.
struct PeerTests {
    /// Python with PyTorch, Keras and TensorBoard.
    private static let python = Workplace.checkout.appending(path: ".build/peers/bin/python3").path
    private static let hasPython = FileManager.default.isExecutableFile(atPath: python)
    private static let fixtures = Workplace.checkout.appending(path: "Tests/Fixtures")

    /// A program that compares two tables; see its own words.
    private static let compare = fixtures.appending(path: "scripts/compare.py").path

    /// How far the first ten states may lie from PyTorch's, in last places of a column's largest number; 0 is bit for
    /// bit. Measured with PyTorch 2.13 on an AVX2 processor, and doubled. What goes through `exp` or an optimizer's root
    /// has other last digits there, and long steps, as dying-relu's and sweep's, magnify them from state to state.
    private static let bounds = [
        "backpropagation": 2, "backpropagation.zh": 2, "beside-pytorch": 2, "dying-relu": 350, "iris": 32,
        "momentum": 2,
        "overfitting": 64, "spirals": 16, "sweep": 5400, "symmetry": 0, "vanishing-gradient": 64, "xor": 24,
    ]

    private static let labs: [String] = {
        let names =
            (try? FileManager.default.contentsOfDirectory(
                atPath: Workplace.checkout.appending(path: "labs").path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test(.enabled(if: hasPython), arguments: labs)
    func aLabsScriptTrainsWhatTheLabTrains(name: String) async throws {
        try await compare(
            Workplace.checkout.appending(path: "labs/\(name).yaml").path, within: Self.bounds[name] ?? 64)
    }

    @Test(.enabled(if: hasPython))
    func aScriptWithEveryPartTrainsWhatTheLabTrains() async throws {
        try await compare(Self.fixtures.appending(path: "scripts/everything.yaml").path, within: 32)
    }

    private func compare(_ lab: String, within bound: Int) async throws {
        let place = try Workplace()
        let name = URL(fileURLWithPath: lab).deletingPathExtension().lastPathComponent
        #expect(try await place.descent("convert", lab, "--to", "pytorch", "-o", "script.py").status == 0)
        #expect(try await place.descent("run", lab).status == 0)
        let trained = try await place.shell("\(Self.python) script.py")
        #expect(trained.status == 0, "\(trained.error)")
        let compared = try await place.shell(
            "\(Self.python) \(Self.compare) output/\(name)/histories \(name) \(bound)")
        #expect(compared.status == 0, "\(compared.output)\(compared.error)")
    }

    @Test(.enabled(if: hasPython))
    func theShippedScriptWritesTheShippedTable() async throws {
        let place = try Workplace()
        let script = Workplace.checkout.appending(path: "labs/pytorch/backpropagation.py")
        #expect(try await place.shell("\(Self.python) \(script.path)").status == 0)
        let shipped = Workplace.checkout.appending(path: "labs/pytorch/backpropagation.csv")
        #expect(try place.bytes(of: "backpropagation.csv") == Data(contentsOf: shipped))
    }

    @Test(.enabled(if: hasPython))
    func thePythonFileKeepsWhatItPromises() async throws {
        let place = try Workplace()
        let file = Workplace.checkout.appending(path: "integrations/python/descent.py")
        let examples = try await place.shell("\(Self.python) \(file.path)")
        #expect(examples.status == 0, "\(examples.output)")
        let recorded = try await place.shell(
            "\(Self.python) \(Self.fixtures.path)/hook/record.py weights.jsonl")
        #expect(recorded.status == 0, "\(recorded.error)")
        #expect(
            try place.bytes(of: "weights.jsonl")
                == Data(contentsOf: Self.fixtures.appending(path: "hook/weights.jsonl")))
        let keras = try await place.shell(
            "KERAS_BACKEND=torch \(Self.python) \(Self.fixtures.path)/hook/keras_check.py")
        #expect(keras.status == 0, "\(keras.error)")
    }

    @Test(.enabled(if: hasPython))
    func tensorBoardReadsWhatIsWrittenForIt() async throws {
        let place = try Workplace()
        try place.write("step,loss,val/loss\n0,0.5,\n1,nan,0.1\n3,inf,-0.25\n", to: "run.csv")
        #expect(
            try await place.descent("convert", "run.csv", "--to", "tensorboard", "-o", "events").status == 0)
        let read = try await place.shell("\(Self.python) \(Self.fixtures.path)/scripts/events.py events")
        #expect(read.status == 0, "\(read.error)")
        #expect(
            read.output == """
                run loss [(0.0, 0, 0.5), (1.0, 1, nan), (3.0, 3, inf)]
                run val/loss [(1.0, 1, 0.10000000149011612), (3.0, 3, -0.25)]

                """)
    }

    private static let hasPGFPlots =
        ["/usr/share/texlive/texmf-dist", "/usr/share/texmf"].contains {
            FileManager.default.fileExists(atPath: "\($0)/tex/latex/pgfplots/pgfplots.sty")
        }

    @Test(.enabled(if: hasPGFPlots))
    func laTeXDrawsTheFigure() async throws {
        let place = try Workplace()
        try place.write(
            "epoch,loss,val_loss,ac_c%\n0,0.5,,1\n1,nan,0.1,2\n3,1e-5,0.25,3\n", to: "a_b%&#{}$^~\\ run.csv")
        #expect(
            try await place.descent("convert", "a_b%&#{}$^~\\ run.csv", "--to", "pgfplots", "-o", "tables")
                .status == 0)
        try place.write(
            """
            \\documentclass{standalone}
            \\usepackage{pgfplots} \\pgfplotsset{compat=1.18}
            \\newcommand{\\descentfolder}{tables}
            \\begin{document}\\input{tables/figure.tex}\\end{document}
            """, to: "figure.tex")
        let outcome = try await place.shell(
            "timeout 120 xelatex -interaction=nonstopmode -halt-on-error figure.tex")
        #expect(outcome.status == 0, "\(outcome.output.suffix(2000))")
        #expect(!outcome.output.contains("Package pgfplots Warning"))
    }
}

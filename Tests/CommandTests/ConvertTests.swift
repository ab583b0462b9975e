import Foundation
import Testing

/// `descent convert`: labs and logs in the forms of other programs.
struct ConvertTests {
    private static let log = "step,loss,val_loss\n0,0.5,\n1,0.25,0.75\n"

    @Test func aLogGoesToStandardOutput() async throws {
        let place = try Workplace()
        try place.write(Self.log, to: "run.csv")
        let outcome = try await place.descent("convert", "run.csv", "--to", "csv")
        #expect(outcome.status == 0)
        #expect(outcome.output == Self.log)
        #expect(outcome.error == "")
    }

    @Test func aFileIsPutInThePlaceOfAnEarlierOne() async throws {
        let place = try Workplace()
        try place.write(Self.log, to: "run.csv")
        try place.write("earlier", to: "out.jsonl")
        let outcome = try await place.descent("convert", "run.csv", "--to", "jsonl", "-o", "out.jsonl")
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
        let text = String(decoding: try place.bytes(of: "out.jsonl"), as: UTF8.self)
        #expect(
            text == """
                {"run": "run", "series": "loss", "step": 0, "value": 0.5}
                {"run": "run", "series": "loss", "step": 1, "value": 0.25}
                {"run": "run", "series": "val_loss", "step": 1, "value": 0.75}

                """)
        #expect(try place.files().keys.sorted() == ["out.jsonl", "run.csv"])
    }

    @Test func aLabIsTrainedAndItsRunsAreTheHistoriesOfItsReport() async throws {
        let place = try Workplace()
        try place.write(referenceLab(experiments: activationExperiment), to: "lab.yaml")
        #expect(try await place.descent("run", "lab.yaml").status == 0)
        #expect(try await place.descent("convert", "lab.yaml", "--to", "csv", "-o", "tables").status == 0)
        for run in ["sigmoid", "relu"] {
            #expect(
                try place.bytes(of: "tables/\(run).csv") == place.bytes(of: "output/lab/histories/\(run).csv")
            )
        }
        let one = try await place.descent("convert", "lab.yaml", "--to", "csv", "--run", "relu")
        #expect(Data(one.output.utf8) == (try place.bytes(of: "tables/relu.csv")))
    }

    @Test func severalRunsAreAFolderOrOneLongTable() async throws {
        let place = try Workplace()
        for name in ["a", "b"] { try place.write(Self.log, to: "\(name).csv") }
        let outcome = try await place.descent("convert", "a.csv", "b.csv", "--to", "csv")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                --output: error: csv of 2 runs is a folder of files [E307]
                  allowed: the folder's path, or --long

                """)
        let long = try await place.descent("convert", "a.csv", "b.csv", "--to", "csv", "--long")
        #expect(long.output.split(separator: "\n").count == 7)
        #expect(
            try await place.descent("convert", "a.csv", "b.csv", "--to", "tensorboard", "-o", "deep/tb")
                .status == 0)
        #expect(
            try place.files(under: "deep").keys.sorted() == [
                "tb/a/events.out.tfevents.0000000000.descent", "tb/b/events.out.tfevents.0000000000.descent",
            ])
    }

    @Test func theSameLogGivesTheSameBytes() async throws {
        let place = try Workplace()
        try place.write(Self.log, to: "run.csv")
        for form in ["tensorboard", "pgfplots"] {
            for folder in ["one", "two"] {
                #expect(
                    try await place.descent("convert", "run.csv", "--to", form, "-o", "\(form)/\(folder)")
                        .status == 0)
            }
            #expect(try place.files(under: "\(form)/one") == place.files(under: "\(form)/two"))
        }
    }

    @Test func aLabBecomesAScript() async throws {
        let place = try Workplace()
        let lab = Workplace.checkout.appending(path: "labs/backpropagation.yaml").path
        let outcome = try await place.descent(
            "convert", lab, "--to", "pytorch", "--run", "sigmoid", "-o", "run.py")
        #expect(outcome.status == 0)
        #expect(
            outcome.error
                == "\(lab): note: The script does not measure the curvature of the loss: curvature.largest is Descent's alone.\n"
        )
        let shipped = Workplace.checkout.appending(path: "labs/pytorch/backpropagation.py")
        #expect(try place.bytes(of: "run.py") == Data(contentsOf: shipped))
    }

    @Test(arguments: [
        (
            ["run.csv", "--to", "tensorbord"],
            """
            --to: error: there is no form "tensorbord" [E306]
              allowed: csv, jsonl, tensorboard, pgfplots, pytorch
              did you mean tensorboard?

            """
        ),
        (
            ["run.csv", "--to", "jsonl", "--long"],
            "--long: error: jsonl has no form with a row for each value [E307]\n  allowed: --to csv\n"
        ),
        (
            ["run.csv", "--to", "tensorboard"],
            "--output: error: tensorboard of 1 run is a folder of files [E307]\n  allowed: the folder's path\n"
        ),
        (
            ["run.csv", "--to", "pytorch"],
            """
            --to: error: only a lab becomes a PyTorch script, and only one [E308]
              allowed: one file that ends in .yaml

            """
        ),
        (
            ["run.csv", "--to", "csv", "--run", "rum"],
            "--run: error: there is no run \"rum\" [E310]\n  allowed: run\n  did you mean run?\n"
        ),
        (
            ["run.csv", "--to", "csv", "-o", "folder"],
            "folder: error: a directory stands where this file should be [E320]\n"
        ),
        (
            ["run.csv", "--to", "pgfplots", "-o", "run.csv"],
            "./run.csv: error: a file stands where a directory should be [E320]\n"
        ),
    ])
    func whatCannotBeAskedFor(arguments: [String], complaint: String) async throws {
        let place = try Workplace()
        try place.write(Self.log, to: "run.csv")
        try place.write("", to: "folder/file")
        let outcome = try await place.descent(["convert"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.error == complaint)
        #expect(try place.bytes(of: "run.csv") == Data(Self.log.utf8))
    }

    @Test func whatCannotBeWrittenLeavesNothingBehind() async throws {
        let place = try Workplace()
        try place.write(Self.log, to: "run.csv")
        let outcome = try await place.descent("convert", "run.csv", "--to", "csv", "-o", "run.csv/run.csv")
        #expect(outcome.status == 1)
        #expect(outcome.error == "run.csv/run.csv: error: cannot be written: Not a directory [E321]\n")
        #expect(try place.files().keys.sorted() == ["run.csv"])
    }
}

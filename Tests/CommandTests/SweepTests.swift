import Foundation
import Testing

/// A lab trained in parts, on a cluster or on all cores.
struct SweepTests {
    private func place() throws -> Workplace {
        let place = try Workplace()
        try place.write(
            referenceLab(
                iterations: 300,
                experiments: "experiments:\n  - {name: Step size, vary: {step_size: [0.1, 0.2, 0.5, 1, 2]}}\n"
            ),
            to: "my labs/sweep.yaml")
        return place
    }

    @Test(arguments: ["--slurm", "--parallel"])
    func thePartsTogetherAreTheWhole(by way: String) async throws {
        let place = try place()
        // Both do what the real ones do: the script once for each number of its array, and a command for each argument.
        try place.write(
            """
            #!/bin/sh
            last=$(sed -n 's/^#SBATCH --array=1-//p' "$1")
            for k in $(seq "$last"); do SLURM_ARRAY_TASK_ID=$k sh "$1" || exit 1; done
            echo Submitted batch job 7
            """, to: "bin/sbatch")
        try place.write(
            """
            #!/bin/sh
            command=$4
            shift 5
            for k in "$@"; do sh -c "$(echo "$command" | sed "s/{}/$k/")" >/dev/null || exit 1; done
            """, to: "bin/parallel")
        let outcome = try await place.shell(
            "chmod +x bin/*; PATH=$PWD/bin:$PATH $DESCENT sweep 'my labs/sweep.yaml' \(way) --parts 3")
        #expect(outcome.status == 0 && outcome.error == "")
        let folder = place.folder.path
        let next = "descent report '\(folder)/my labs/sweep.yaml' --output \(folder)/output\n"
        #expect(
            outcome.output
                == (way == "--slurm"
                    ? "Submitted batch job 7\nWhen its 3 parts are done: \(next)"
                    : "All parts are done; now: \(next)"))
        let kept = try FileManager.default.contentsOfDirectory(
            atPath: place.folder.appending(path: "output/.store").path)
        #expect(kept.count { $0.hasSuffix(".run") } == 5)
        for output in ["output", "alone"] {
            #expect(try await place.descent("run", "my labs/sweep.yaml", "-o", output).status == 0)
        }
        let alone = try place.files(under: "alone/sweep"), merged = try place.files(under: "output/sweep")
        for (name, bytes) in alone { #expect(merged[name] == bytes, "\(name) differs") }
    }

    @Test func whatWouldBeSubmitted() async throws {
        let place = try place()
        let outcome = try await place.descent(
            "sweep", "my labs/sweep.yaml", "--slurm", "--dry-run", "--time", "01:30:00", "--partition", "cpu")
        #expect(outcome.status == 0)
        let script = outcome.output.replacing(
            /exec .* run '[^']*\/my labs\/sweep.yaml'/, with: "exec DESCENT run LAB"
        ).replacing(place.folder.path, with: "HERE")
        #expect(
            script == """
                #!/bin/sh
                #SBATCH --job-name=descent
                #SBATCH --array=1-5
                #SBATCH --cpus-per-task=1
                #SBATCH --time=01:30:00
                #SBATCH --partition=cpu
                #SBATCH --output=/dev/null
                log=HERE/output/sweep/sweep-"$SLURM_ARRAY_TASK_ID".log
                exec DESCENT run LAB --part "$SLURM_ARRAY_TASK_ID"/5 --output HERE/output >"$log" 2>&1

                """)
        #expect(try place.files().count == 1)
    }

    @Test(arguments: [
        (
            ["run", "--part", "0/3"],
            "--part: error: \"0/3\" is no part [E307]\n  allowed: k/n, the k-th of n parts, n up to 10000, such as 3/40\n"
        ),
        (
            ["run", "--part", "4/3"],
            "--part: error: \"4/3\" is no part [E307]\n  allowed: k/n, the k-th of n parts, n up to 10000, such as 3/40\n"
        ),
        (
            ["run", "--part", "third"],
            "--part: error: \"third\" is no part [E307]\n  allowed: k/n, the k-th of n parts, n up to 10000, such as 3/40\n"
        ),
        (["sweep"], "error: a sweep is made by --slurm or by --parallel [E308]\n"),
        (
            ["sweep", "--slurm", "--parts", "0"],
            "--parts: error: 0 is out of range [E307]\n  allowed: 1 to 10000\n"
        ),
        (
            ["sweep", "--slurm", "--partition", "a b"],
            "--partition: error: \"a b\" cannot stand in a script of Slurm [E307]\n  allowed: letters, digits and - _ : , .\n"
        ),
        (["sweep", "--parallel", "--time", "1"], "error: --time and --partition are for --slurm [E308]\n"),
    ])
    func whatMakesNoSense(arguments: [String], error: String) async throws {
        let place = try place()
        let outcome = try await place.descent(arguments + ["my labs/sweep.yaml"])
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.error == error)
    }

    @Test(arguments: ["90", "90:30", "1:30:00", "2-12", "2-12:30", "2-12:30:15", "0"])
    func aTimeThatSlurmTakes(time: String) async throws {
        let outcome = try await place().descent(
            "sweep", "my labs/sweep.yaml", "--slurm", "--dry-run", "--time", time)
        #expect(outcome.status == 0 && outcome.output.contains("\n#SBATCH --time=\(time)\n"))
    }

    @Test(arguments: [
        "1h", "1:", ":30", "1:2:3:4", "2-", "1-2:3:4:5", "1-2-3", "1.5", "\u{0661}\u{0662}", "",
    ])
    func aTimeThatSlurmDoesNotTake(time: String) async throws {
        let outcome = try await place().descent(
            "sweep", "my labs/sweep.yaml", "--slurm", "--dry-run", "--time", time)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(
            outcome.error == """
                --time: error: "\(time)" is no time of Slurm [E307]
                  allowed: minutes, minutes:seconds, hours:minutes:seconds, days-hours, days-hours:minutes, days-hours:minutes:seconds

                """)
    }

    @Test func aClusterThatIsNotThere() async throws {
        let place = try place()
        let outcome = try await place.shell("PATH=/nowhere $DESCENT sweep 'my labs/sweep.yaml' --slurm")
        #expect(outcome.status == 2)
        #expect(
            outcome.error == """
                sbatch: error: there is no such program on the PATH [E323]
                  to see what it would be told: --dry-run

                """)
    }
}

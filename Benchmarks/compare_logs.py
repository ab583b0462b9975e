"""Times the reading and drawing of logs beside pandas, polars and matplotlib, in turn and in one run.

Called by `Benchmarks/logs`, which builds and installs what it needs.
"""
import math, pathlib, random, re, statistics, subprocess, sys, tempfile, time

here = pathlib.Path(__file__).parent
reader = pathlib.Path(sys.argv[1]) / "read-logs"
descent = here.parent / ".build/release/descent"
rows = 1_000_000
runs = 5


def write(folder):
    """A loss and a validation loss of many steps, as a training loop in Python writes them."""
    random.seed(1)
    with open(folder / "run.csv", "w") as table, open(folder / "run.jsonl", "w") as lines:
        table.write("step,loss,val_loss\n")
        for step in range(rows):
            loss = math.exp(-step / 2e5) * (1 + 0.1 * random.random()) + 0.05
            held_out = loss + 0.02 * random.random()
            table.write(f"{step},{loss!r},{held_out!r}\n")
            lines.write(f'{{"step": {step}, "loss": {loss!r}, "val_loss": {held_out!r}}}\n')


def said(command):
    """The milliseconds that a process says on standard error, by their names."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name: float(value) for name, value in re.findall(r"^(\S+) ([\d.]+)$", done.stderr, re.MULTILINE)}


def whole(command):
    """Milliseconds that a whole process takes."""
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return (time.perf_counter() - start) * 1000


def line(name, value, unit="ms", ratio=None):
    print(f"  {name:<44}{value:>10.2f} {unit}{f'   {ratio:>8.1f} times' if ratio else ''}")


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    write(folder)
    files = [folder / "run.csv", folder / "run.jsonl"]

    print(f"Reading {rows:,} rows of three columns, in a process that is under way")
    found = {}
    for _ in range(runs):
        for name, value in (said([reader, *files]) | said([sys.executable, here / "peers/read_logs.py", *files])).items():
            found.setdefault(name, []).append(value)
    medians = {name: statistics.median(values) for name, values in found.items()}
    for file in files:
        ours = medians[file.name]
        line(f"Descent, {file.name}, {file.stat().st_size / 1e6:.0f} MB", ours)
        for peer in ("pandas", "polars"):
            theirs = medians[f"{peer}/{file.name}"]
            line(f"{peer}, {file.name}", theirs, ratio=theirs / ours)

    print(f"Whole processes: {rows:,} rows read and drawn as PNG")
    commands = {
        "descent plot": [descent, "plot", files[0], "-o", folder / "ours.png"],
        "pandas and matplotlib": [sys.executable, here / "peers/plot_log.py", files[0], folder / "theirs.png"],
    }
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(whole(command))
    ours, theirs = (statistics.median(times[name]) for name in commands)
    line("descent plot", ours)
    line("pandas and matplotlib", theirs, ratio=theirs / ours)

"""Times Descent beside its peers, in turn and in one run, and prints medians and ratios.

Called by `Benchmarks/run`, which builds and installs what it needs.
"""
import pathlib, re, statistics, subprocess, sys, tempfile, time

here = pathlib.Path(__file__).parent
build = pathlib.Path(sys.argv[1])
descent = here.parent / ".build/release/descent"
lab = here.parent / "labs/backpropagation.yaml"
peers = here / "peers"
runs = 7


def once(command, folder):
    """Seconds that a whole process takes, and what it says on standard error."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")
    return seconds, done.stderr


def whole(commands):
    """The median of each command as a whole process, all of them in turn."""
    times = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        for name, command in commands.items():
            once(command, folder)
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(once(command, folder)[0])
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def step(command, rounds):
    """The median of a training step with recording, in microseconds, over the six runs."""
    steps = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            said = once(command + ["out", str(rounds)], folder)[1]
            steps.append(float(re.search(r"train ([\d.e-]+)", said)[1]) / (6 * rounds) * 1e6)
    return statistics.median(steps)


def networks(command):
    """Microseconds that a training step of each network takes, medians over whole processes."""
    times = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            for name, microseconds in re.findall(r"^(\S+) ([\d.]+)$", once(command, folder)[1], re.MULTILINE):
                times.setdefault(name, []).append(float(microseconds))
    return {name: statistics.median(all) for name, all in times.items()}


def peer_of(name):
    """A peer's script, run by the Python that has its libraries."""
    return [sys.executable, str(peers / name)]


def encodings(command):
    """For each kind of picture the milliseconds and bytes of Descent's PNG and of Cairo's, of the fastest process."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            for line in once(command, folder)[1].splitlines():
                name, *numbers = line.split()
                numbers = list(map(float, numbers))
                found[name] = min(found.get(name, numbers), numbers)
    return found


def bytes_of_svgs(command):
    """The bytes of all SVG files a command writes."""
    with tempfile.TemporaryDirectory() as folder:
        once(command, folder)
        return sum(file.stat().st_size for file in pathlib.Path(folder).glob("out/*.svg"))


def line(name, value, unit, ratio=None):
    print(f"  {name:<44}{value:>10.2f} {unit}{f'   {ratio:>8.1f} times' if ratio else ''}")


python = [sys.executable, str(peers / "python_report.py")]
swift = [str(build / "eight-charts")]

print("A training step of the 2-2-2 network with recording, one thread")
ours, theirs = step(swift, 20_000), step(python, 500)
line("Descent", ours, "us")
line("PyTorch", theirs, "us", theirs / ours)

print("A training step of larger networks: ReLU, batches of 64, cross-entropy, SGD, one thread")
ours = networks([str(build / "training-steps")])
theirs = networks([sys.executable, str(peers / "pytorch_steps.py")])
for name in ours:
    line(f"Descent, {name}", ours[name], "us")
    line(f"PyTorch, {name}", theirs[name], "us", theirs[name] / ours[name])

print("The eight gradients of the 2-2-2 network, forward and backward, one thread")
ways = networks([str(build / "gradient-ways")])
words = {
    "written-out": "by hand, written out for this network",
    "autograd": "autograd on a tape",
}
for name, microseconds in ways.items():
    line(words[name], microseconds, "us")

print("A line of a million points as PNG, in one process each, from the numbers to the file")
ours = networks([str(build / "million-points")])
theirs = networks(peer_of("million_points.py"))
for name, words in ("first", "the first picture, fonts found on the way"), ("later", "each picture after it"):
    line(f"Descent, {words}", ours[name], "ms")
    line(f"matplotlib, {words}", theirs[name], "ms", theirs[name] / ours[name])

print("PNG of the same pixels, Descent's and cairo_surface_write_to_png")
for name, (ours, own_size, theirs, their_size) in encodings([str(here.parent / ".build/release/png-encoding")]).items():
    line(f"{name}, Descent: {own_size / 1000:.1f} kB", ours, "ms")
    line(f"{name}, Cairo: {their_size / 1000:.1f} kB", theirs, "ms", theirs / ours)

print("The eight charts' SVG files together")
ours, theirs = bytes_of_svgs(swift + ["out"]) / 1000, bytes_of_svgs(python + ["out"]) / 1000
line("Descent", ours, "kB")
line("matplotlib", theirs, "kB", theirs / ours)

print("Whole processes, median of", runs)
gnuplot = peers / "gnuplot"
times = whole({
    "eight charts, PNG and SVG, and a page": swift + ["out"],
    "descent report labs/backpropagation.yaml": [str(descent), "report", str(lab), "--output", "out"],
    "PyTorch, matplotlib and Jinja2, eight charts": python + ["out"],
    "a million points as PNG": [str(build / "million-points"), "out.png", "1"],
    "matplotlib, a million points as PNG": peer_of("million_points.py") + ["out.png", "1"],
    "gnuplot, the charts alone": ["sh", "-c", f"cp {gnuplot}/*.dat . && gnuplot {gnuplot}/plot.gp"],
})
for name, seconds in times.items():
    line(name, seconds * 1000, "ms")
print("Ratios")
for own, peer in (
    ("eight charts, PNG and SVG, and a page", "PyTorch, matplotlib and Jinja2, eight charts"),
    ("eight charts, PNG and SVG, and a page", "gnuplot, the charts alone"),
    ("descent report labs/backpropagation.yaml", "PyTorch, matplotlib and Jinja2, eight charts"),
    ("descent report labs/backpropagation.yaml", "gnuplot, the charts alone"),
    ("a million points as PNG", "matplotlib, a million points as PNG"),
):
    line(f"{peer.split(',')[0]} / {own.split(',')[0][:28]}", times[peer] / times[own], "times")

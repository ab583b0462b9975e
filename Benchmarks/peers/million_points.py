"""A line of a million points as a PNG, by matplotlib.

Says on standard error how many milliseconds the picture took, from the numbers to the file: the first time, and the
median of all further times.
"""
import statistics, sys, time

import matplotlib
import numpy

matplotlib.use("Agg")
import matplotlib.pyplot as plt

x = numpy.arange(1_000_000.0)
noise = numpy.sin(x * 12.9898) * 43758.5453
y = numpy.sin(x * 3e-5) + 0.3 * (noise - numpy.floor(noise))
milliseconds = []
for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 6):
    start = time.perf_counter()
    fig, ax = plt.subplots(figsize=(6.4, 4))
    ax.plot(x, y, label="value")
    ax.set_title("A million points")
    ax.set_xlabel("iteration")
    ax.set_ylabel("value")
    ax.legend()
    fig.savefig(sys.argv[1] if len(sys.argv) > 1 else "million.png", dpi=144)
    plt.close(fig)
    milliseconds.append((time.perf_counter() - start) * 1000)
print("first", milliseconds[0], file=sys.stderr)
if milliseconds[1:]:
    print("later", statistics.median(milliseconds[1:]), file=sys.stderr)

"""Draws the losses of a CSV file with pandas and matplotlib, as `descent plot FILE -o PNG` does."""
import sys

import matplotlib
import pandas

matplotlib.use("Agg")
import matplotlib.pyplot as plt

data = pandas.read_csv(sys.argv[1])
fig, ax = plt.subplots(figsize=(6.4, 4))
for name in data.columns[1:]:
    ax.plot(data["step"], data[name], label=name)
ax.set_xlabel("step")
ax.legend()
fig.savefig(sys.argv[2], dpi=144)

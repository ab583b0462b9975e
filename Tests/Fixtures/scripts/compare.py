"""Lays the tables of a PyTorch script beside Descent's histories of the same runs.

    python compare.py HISTORIES TABLES BOUND

The same rows, the same columns but for those that Descent alone has, and the same empty cells. In the first ten states no
number lies further away than BOUND last places of float32, counted at the largest number of its column; 0 wants equal
numbers in all states.
"""

import csv
import math
import pathlib
import re
import sys

ALONE = re.compile(r"curvature\.largest|layer\d+\.(update_ratio|inactive|saturated)")


def table(path):
    with open(path, newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def last_place(number):
    """The distance of a float32 to the next; of small ones that of 0.001, from where on they are the rests of others."""
    return 2.0 ** (math.frexp(max(abs(number), 1e-3))[1] - 24)


def number(cell):
    return float(cell) if cell else None


def compare(ours, theirs, bound):
    (our_names, our_rows), (their_names, their_rows) = ours, theirs
    shared = [name for name in our_names if not ALONE.fullmatch(name)]
    if shared != their_names:
        return f"columns {shared} and {their_names}"
    # What is far apart by then may have ended elsewhere.
    states = len(our_rows) if bound == 0 else 10
    if len(our_rows[:states]) != len(their_rows[:states]):
        return f"{len(our_rows)} and {len(their_rows)} states"
    for name in shared:
        ours = [number(row[our_names.index(name)]) for row in our_rows[:states]]
        theirs = [number(row[their_names.index(name)]) for row in their_rows[:states]]
        finite = [abs(x) for x in ours if x is not None and math.isfinite(x)]
        unit = last_place(max(finite, default=1))
        for state, (a, b) in enumerate(zip(ours, theirs)):
            if a == b or a is not None and b is not None and (
                math.isnan(a) and math.isnan(b) or abs(a - b) <= bound * unit
            ):
                continue
            return f"{name} at state {state}: {a} and {b}"
    return None


def main(histories, tables, bound):
    histories, folder = pathlib.Path(histories), pathlib.Path(tables)
    # A single run's table stands by itself. A lab may show runs of logs, too, which no script trains.
    single = folder.with_name(folder.name + ".csv")
    pairs = [(path, histories / path.name) for path in sorted(folder.glob("*.csv"))] or [
        (single, next(histories.glob("*.csv")))
    ]
    problems = []
    for theirs, ours in pairs:
        problem = compare(table(ours), table(theirs), int(bound))
        if problem:
            problems.append(f"{ours.stem}: {problem}")
    print(*problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Reads logs with pandas' C reader and with polars, and says how many milliseconds that took, the median of several times."""
import pathlib, statistics, sys, time

import pandas
import polars


def milliseconds(read):
    times = []
    for _ in range(5):
        start = time.perf_counter()
        read()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


for path in map(pathlib.Path, sys.argv[1:]):
    if path.suffix == ".csv":
        pandas_reads = lambda: pandas.read_csv(path, engine="c")
        polars_reads = lambda: polars.read_csv(path)
    else:
        pandas_reads = lambda: pandas.read_json(path, lines=True)
        polars_reads = lambda: polars.read_ndjson(path)
    print(f"pandas/{path.name}", milliseconds(pandas_reads), file=sys.stderr)
    print(f"polars/{path.name}", milliseconds(polars_reads), file=sys.stderr)

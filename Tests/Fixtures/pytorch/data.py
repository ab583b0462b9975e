"""Writes how PyTorch draws numbers, deals out samples and splits data, for the tests to hold Descent against.

    python data.py        # writes random.json beside this file

See `generate.py` for what each file says of the machine it was written on.
"""

import torch
from torch.utils.data import DataLoader, random_split

from generate import numbers, write


def generator(seed):
    return torch.Generator().manual_seed(seed)


def normals():
    for seed in (0, 1, 42):
        for count in (1, 5, 15, 16, 17, 31, 1000):
            draws = generator(seed)
            # The second draw meets what the first one left over.
            values = [torch.randn(count, generator=draws), torch.randn(3, generator=draws)]
            yield {"kind": "randn", "seed": seed, "count": count, "values": numbers(torch.cat(values))}
        for count in (5, 40):
            values = torch.empty(count).normal_(1.5, 0.25, generator=generator(seed))
            yield {"kind": "normal", "seed": seed, "count": count, "values": numbers(values)}


def orders():
    for seed in (0, 7):
        for count in (1, 2, 10, 150):
            order = torch.randperm(count, generator=generator(seed)).tolist()
            yield {"kind": "randperm", "seed": seed, "count": count, "values": order}
        values = torch.rand(6, dtype=torch.float64, generator=generator(seed)).tolist()
        yield {"kind": "rand_float64", "seed": seed, "count": 6, "values": values}


def loaders():
    for seed in (0, 3):
        for count, size in ((1, 1), (5, 2), (6, 2), (7, 7), (10, 3), (4, 9)):
            loader = DataLoader(range(count), batch_size=size, shuffle=True, generator=generator(seed))
            epochs = [[batch.tolist() for batch in loader] for _ in range(4)]
            yield {"kind": "loader", "seed": seed, "count": count, "size": size, "epochs": epochs}


def splits():
    for seed in (0, 5):
        for count in (2, 5, 10, 99, 150):
            for share in (0.1, 0.2, 0.25, 0.3, 0.5, 0.7, 0.9):
                parts = random_split(range(count), [1 - share, share], generator=generator(seed))
                yield {"kind": "split", "seed": seed, "count": count, "share": share,
                       "parts": [list(part.indices) for part in parts]}


if __name__ == "__main__":
    write("random.json", [*normals(), *orders(), *loaders(), *splits()])

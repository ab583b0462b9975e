"""Writes how PyTorch draws numbers, deals out samples and splits data, for the tests to hold Descent against.

    python data.py        # writes random.json, sets.json and standardised.json beside this file

See `generate.py` for what each file says of the machine it was written on.
"""

import math

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


# The sets, as a PyTorch user would write them from their formulas

def float64(count):
    return torch.arange(count, dtype=torch.float64)


def points(angle, radius=1.0):
    return torch.stack([radius * torch.cos(angle), radius * torch.sin(angle)], dim=1)


def gate(samples):
    i = torch.arange(samples)
    return torch.stack([i // 2 % 2, i % 2], dim=1).double()


def blobs(samples, classes):
    label = torch.arange(samples) % classes
    return points(2 * math.pi * label.double() / classes), label


def circles(samples, factor):
    outer = samples // 2
    angles = [2 * math.pi * (float64(m) / m) for m in (outer, samples - outer)]
    return torch.cat([points(angles[0]), points(angles[1], factor)]), halves(samples)


def moons(samples):
    upper = samples // 2
    above, below = [points(math.pi * (float64(m) / (m - 1))) for m in (upper, samples - upper)]
    return torch.cat([above, torch.tensor([1.0, 0.5], dtype=torch.float64) - below]), halves(samples)


def halves(samples):
    return (torch.arange(samples) >= samples // 2).long()


def spirals(samples, classes, turns):
    i = torch.arange(samples)
    t = (i // classes + 1).double() / math.ceil(samples / classes)
    return points(2 * math.pi * (turns * t + (i % classes).double() / classes), t), i % classes


def made(name, seed, options, inputs, targets):
    """Noise falls on numbers to come near to, and on the inputs of classes."""
    samples, noise = options["samples"], options["noise"]
    noisy = targets.float() if name == "sine" else inputs.float()
    if noise > 0:
        noisy = noisy + noise * torch.randn(noisy.shape, generator=generator(seed))
    inputs, targets = (inputs.float(), noisy) if name == "sine" else (noisy, targets)
    return {"set": name, "seed": seed, "options": options, "inputs": numbers(inputs), "targets": numbers(targets)}


def sets():
    for samples, noise, seed in ((4, 0, 0), (40, 0.1, 3)):
        corners = gate(samples)
        options = {"samples": samples, "noise": noise}
        yield made("xor", seed, options, corners, (corners[:, 0] != corners[:, 1]).long())
        yield made("and", seed, options, corners, corners.prod(dim=1).long())
    for samples, noise, classes, seed in ((7, 0.2, 3, 0), (90, 0.3, 4, 1)):
        options = {"samples": samples, "noise": noise, "classes": classes}
        yield made("blobs", seed, options, *blobs(samples, classes))
        options["turns"] = 1.5
        yield made("spirals", seed, options, *spirals(samples, classes, 1.5))
    for samples, noise, seed in ((9, 0, 0), (50, 0.2, 5)):
        options = {"samples": samples, "noise": noise}
        yield made("moons", seed, options, *moons(samples))
        x = math.pi * (2 * float64(samples) / (samples - 1) - 1)
        yield made("sine", seed, options, x.unsqueeze(1), torch.sin(x).unsqueeze(1))
        options = {**options, "factor": 0.3}
        yield made("circles", seed, options, *circles(samples, 0.3))


def standardised():
    x = torch.randn(30, 3, generator=generator(2)) * torch.tensor([1.0, 50.0, 0.01]) + torch.tensor([0.0, 7.0, 3.0])
    wide = x[:20].double()
    result = (x.double() - wide.mean(0)) / wide.std(0)
    return {"rows": x.tolist(), "learned_from": 20, "standardised": result.float().tolist()}


if __name__ == "__main__":
    write("random.json", [*normals(), *orders(), *loaders(), *splits()])
    write("sets.json", sets())
    write("standardised.json", [standardised()])

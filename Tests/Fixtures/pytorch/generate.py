"""Writes what PyTorch computes, for the tests to hold Descent against.

    python generate.py        # writes primitives.json and runs.json beside this file, and has the other parts,
                              # losses.py, training.py and data.py, write theirs

Each file names the version of torch and the processor's capability, because the vector libraries behind
`exp` and `log_softmax` round differently from one to the next. Every number is a float32, widened.
`modules.json` came from another processor (AVX-512) and is kept as it is; see `modules` below.
"""

import json
import math
import pathlib
import runpy
import struct
import sys

import torch
from torch.nn import functional

HERE = pathlib.Path(__file__).parent
torch.set_num_threads(1)


def numbers(tensor):
    """A tensor's numbers, row by row; what JSON has no word for as a text."""
    flat = tensor.detach().reshape(-1).tolist()
    return [x if math.isfinite(x) else str(x) for x in flat]


def rounded(x):
    """The float32 next to x."""
    return struct.unpack("f", struct.pack("f", x))[0]


def write(name, content):
    about = {"torch": torch.__version__, "capability": torch.backends.cpu.get_cpu_capability()}
    lines = ",\n".join(json.dumps(case) for case in content)
    text = '{"torch": %s, "capability": %s, "cases": [\n%s\n]}\n' % (
        json.dumps(about["torch"]), json.dumps(about["capability"]), lines)
    (HERE / name).write_text(text)


# Primitives

def linear(x, weight, bias=None):
    """A lab keeps a row per input, PyTorch a row per output."""
    return functional.linear(x, weight.t().contiguous(), bias)


def along(function):
    """A reduction of all numbers or along an axis."""
    def reduce(x, axis=None, keepsAxis=False):
        return function(x) if axis is None else function(x, dim=axis, keepdim=keepsAxis)
    return reduce


def largest(x, **options):
    found = torch.max(x, **options)
    return found if torch.is_tensor(found) else found.values


# Each name of Descent's list of primitives, and what it is in PyTorch.
PRIMITIVES = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "maximum": torch.maximum,
    "pow": torch.pow,
    "add_number": lambda x, number: x + number,
    "scale": lambda x, number: number * x,
    "div_number": lambda x, number: x / number,
    "pow_number": lambda x, number: x**number,
    "square": lambda x: x**2,
    "reciprocal": torch.reciprocal,
    "neg": lambda x: -x,
    "abs": torch.abs,
    "exp": torch.exp,
    "log": torch.log,
    "sqrt": torch.sqrt,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": lambda x, number: functional.leaky_relu(x, number),
    "elu": lambda x, number: functional.elu(x, number),
    "gelu": functional.gelu,
    "silu": functional.silu,
    "softplus": functional.softplus,
    "softmax": lambda x: functional.softmax(x, dim=-1),
    "log_softmax": lambda x: functional.log_softmax(x, dim=-1),
    "matmul": torch.matmul,
    "linear": linear,
    "transpose": lambda x: x.mT,
    "reshape": lambda x, target: x.reshape(target),
    "concat": lambda *parts, axis: torch.concat(parts, dim=axis),
    "gather": lambda x, index: torch.gather(x, -1, index.detach().long()),
    "sum": along(torch.sum),
    "mean": along(torch.mean),
    "max": along(largest),
    "binary_cross_entropy": lambda x, t: functional.binary_cross_entropy(x, t, reduction="none"),
    "binary_cross_entropy_with_logits":
        lambda x, t: functional.binary_cross_entropy_with_logits(x, t, reduction="none"),
    "huber": lambda x, t, number: functional.huber_loss(x, t, reduction="none", delta=number),
}

# The shapes of a case's inputs, and the options beside them where there are any.
UNARY = [[[]], [[3]], [[2, 3]], [[20]], [[100]]]
ALIKE = [[[], []], [[3], [3]], [[2, 3], [2, 3]], [[50], [50]]]
BROADCAST = [
    [[2, 3], [3]], [[], [2, 3]], [[2, 1], [3]], [[2, 1, 3], [4, 1]], [[1], []], [[20, 10], [10]], [[20, 10], [20, 1]],
]
NUMBERS = {
    "add_number": [1], "scale": [0.5], "div_number": [3], "leaky_relu": [0.01], "elu": [1], "huber": [1],
    "pow_number": [-2, -1, -0.5, 0, 0.5, 1, 2, 3, 2.5],
}
REDUCED = [[[]], [[3]], [[4]], [[2, 3]], [[8]], [[31]], [[100]], [[1000]]] + [
    (shapes, {"axis": axis}) for shapes, axis in [
        ([[2, 3]], 0), ([[2, 3]], 1), ([[2, 3, 4]], 1), ([[5]], 0), ([[64, 10]], 0), ([[64, 10]], 1), ([[30, 50]], 0)]
] + [([[2, 3]], {"axis": 1, "keepsAxis": True})]
SOFTMAX = [[[3]], [[2, 3]], [[2, 2, 3]], [[4, 5]], [[64, 10]], [[8, 40]]]
SHAPES = {
    "softmax": SOFTMAX,
    "log_softmax": SOFTMAX,
    "matmul": [[[1, 2], [2, 2]], [[3, 2], [2, 4]], [[2, 5], [5, 3]], [[64, 3], [3, 16]], [[16, 32], [32, 16]]],
    "linear": [
        [[1, 2], [2, 2]], [[3, 2], [2, 4]], [[3, 2], [2, 4], [4]], [[5, 3], [3, 2], [2]],
        [[4, 1], [1, 3], [3]], [[1, 8], [8, 3], [3]], [[8, 16], [16, 8], [8]], [[32, 40], [40, 24], [24]],
    ],
    "pow_number": [[[2, 3]], [[64]]],
    "transpose": [[[2, 3]], [[1, 4]], [[2, 3, 4]]],
    "reshape": [
        (shapes, {"target": target}) for shapes, target in [
            ([[2, 3]], [3, 2]), ([[2, 3]], [6]), ([[4]], [2, 1, 2]), ([[1]], [])]
    ],
    "concat": [
        (shapes, {"axis": axis}) for shapes, axis in [
            ([[2], [3]], 0), ([[2, 3], [1, 3]], 0), ([[2, 1], [2, 3], [2, 2]], 1), ([[2, 2]], 0),
            ([[2, 1, 2], [2, 3, 2], [2, 1, 2], [2, 1, 2]], 1)]
    ],
    "gather": [[[3], [2]], [[2, 3], [2, 1]], [[2, 3], [2, 4]], [[2, 2, 3], [2, 2, 1]]],
    "sum": REDUCED, "mean": REDUCED, "max": REDUCED,
}
for name in ("add", "sub", "mul", "div", "maximum", "pow"):
    SHAPES[name] = ALIKE + BROADCAST
for name in ("binary_cross_entropy", "binary_cross_entropy_with_logits", "huber"):
    SHAPES[name] = ALIKE

# Where floating point is at its edges.
SPECIAL = [0.0, -0.0, math.inf, -math.inf, math.nan, 1e-45, -1e-45, 3.4e38, -3.4e38, 88.7, -104.0, 1.0]
EDGES = {
    "binary_cross_entropy": [[0, 0, 0, 1, 1, 1, 1e-45, 1 - 2**-24, 0.5], [0, 1, 0.5, 0, 1, 0.5, 0.25, 0.75, 0.5]],
    "maximum": [SPECIAL + [2, 0.0, -1], SPECIAL[::-1] + [2, -0.0, -1]],
    "max": [[3, -1, 3, 2, 3]],
    "huber": [SPECIAL + [2, 0, 1, -1, 0], SPECIAL[::-1] + [1, 1, 1, 1, 0]],
}
ROWS = [[math.inf, 1, 2], [-math.inf, 0, 1], [math.nan, 1, 2], [-math.inf] * 3, [3.4e38, -3.4e38, 0], [88.7, -104, 1]]
MATRICES = [[[math.inf, 0], [math.nan, 1], [3e38, 3e38], [-0.0, 1e-45]], [[0, 1], [1, -1]]]
EDGES |= {
    "softmax": [ROWS], "log_softmax": [ROWS], "matmul": MATRICES, "linear": MATRICES,
    "sum": [[math.inf, 1, -3.4e38]], "mean": [[3.4e38, 3.4e38, -math.inf]],
}
WITHOUT_EDGES = {"transpose", "reshape", "concat", "gather"}


def random_input(name, place, shape, generator):
    x = 2 * torch.randn(shape, generator=generator)
    if name in ("log", "sqrt", "pow_number") or (name, place) == ("pow", 0):
        return x.abs()
    if name == "binary_cross_entropy" or (name, place) == ("binary_cross_entropy_with_logits", 1):
        return torch.rand(shape, generator=generator)
    if (name, place) == ("gather", 1):
        return torch.randint(3, shape, generator=generator).float()
    return x


def case(name, kind, inputs, options, generator):
    leaves = [x.requires_grad_() for x in inputs]
    output = PRIMITIVES[name](*leaves, **options)
    upstream = torch.randn(output.shape, generator=generator)
    output.backward(upstream)
    return {
        "primitive": name, "kind": kind, "shapes": [list(x.shape) for x in leaves], "options": options,
        "inputs": [numbers(x) for x in leaves], "upstream": numbers(upstream),
        "output": numbers(output), "gradients": [None if x.grad is None else numbers(x.grad) for x in leaves],
    }


def primitives():
    generator = torch.Generator().manual_seed(2020)
    for name in PRIMITIVES:
        beside = [{"number": number} for number in NUMBERS.get(name, [])] or [{}]
        for entry in SHAPES.get(name, UNARY):
            shapes, own = entry if isinstance(entry, tuple) else (entry, {})
            size = max(math.prod(shape) for shape in shapes)
            for options in beside:
                inputs = [random_input(name, place, shape, generator) for place, shape in enumerate(shapes)]
                yield case(name, "small" if size <= 12 else "large", inputs, options | own, generator)
        if name in WITHOUT_EDGES:
            continue
        for options in beside:
            edges = EDGES.get(name, [SPECIAL, SPECIAL[::-1]][:len(shapes)])
            yield case(name, "special", [torch.tensor(edge, dtype=torch.float32) for edge in edges], options, generator)
    for edges, options in [([3, 1, 3, 2], {"axis": 0}), ([1, math.nan, 3, math.nan], {"axis": 0}),
                           ([1, math.nan, 3, math.nan], {})]:
        yield case("max", "special", [torch.tensor(edges, dtype=torch.float32)], options, generator)


# Runs, as the script trains: one tensor per parameter, `w - step * grad`, gradients set to zero

ACTIVATIONS = {
    "identity": lambda z: z,
    "sigmoid": torch.sigmoid,
    "composed_sigmoid": lambda z: 1 / (1 + torch.exp(-z)),
    "relu": torch.relu,
}
LOSSES = {
    "half_squared_error": lambda o, y: (0.5 * (o - y) ** 2).sum() / len(o),
    "mse": functional.mse_loss,
    "cross_entropy": functional.cross_entropy,
}


def run(name, layers, bias, activations, loss, step, iterations, inputs, targets, weights=None, seed=None):
    if seed is not None:
        torch.manual_seed(seed)
        modules = [torch.nn.Linear(a, b, bias=bias) for a, b in zip(layers, layers[1:])]
        parameters = [
            p.detach().t().contiguous() if p.dim() == 2 else p.detach() for m in modules for p in m.parameters()]
    else:
        shapes = list(zip(layers, layers[1:]))
        flat = torch.tensor(weights)
        parameters = [
            part.reshape(shape) for part, shape in zip(flat.split([a * b for a, b in shapes]), shapes)]
    parameters = [p.clone().requires_grad_() for p in parameters]
    x, y = torch.tensor(inputs), torch.tensor(targets)
    states = []
    for iteration in range(iterations + 1):
        values = x
        for layer, activation in enumerate(activations):
            if bias:
                sums = linear(values, parameters[2 * layer], parameters[2 * layer + 1])
            else:
                sums = linear(values, parameters[layer])
            values = ACTIVATIONS[activation](sums)
        value = LOSSES[loss](values, y)
        state = {
            "loss": value.item(), "outputs": numbers(values),
            "weights": [w for p in parameters for w in numbers(p)],
        }
        if iteration < iterations:
            value.backward()
            state["gradients"] = [g for p in parameters for g in numbers(p.grad)]
            for p in parameters:
                p.data = p.data - step * p.grad.data
                p.grad.data.zero_()
        states.append(state)
    return {
        "name": name, "layers": layers, "bias": bias, "activations": activations, "loss": loss, "step": step,
        "seed": seed, "inputs": inputs, "targets": targets, "states": states,
    }


def runs():
    reference = [0.2, -0.4, 0.5, 0.6, 0.1, -0.5, -0.3, 0.8]
    one = dict(inputs=[[0.5, 0.3]], targets=[[0.23, -0.07]])
    xor = dict(inputs=[[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], targets=[[0.0], [1.0], [1.0], [0.0]])
    classes = dict(
        inputs=[[0.5, -0.25], [1.5, 0.75], [-0.5, 1.0]],
        targets=[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.25, 0.25, 0.5]])
    for loss in LOSSES:
        for activation in ("sigmoid", "relu"):
            yield run(
                f"2-2-2 {activation} {loss}", [2, 2, 2], False, [activation] * 2, loss, 1, 11,
                weights=reference, **one)
    yield run(
        "2-2-2 composed_sigmoid half_squared_error", [2, 2, 2], False, ["composed_sigmoid"] * 2,
        "half_squared_error", 1, 11, weights=reference, **one)
    yield run(
        "2-2-2 sigmoid cross_entropy step 10", [2, 2, 2], False, ["sigmoid"] * 2, "cross_entropy", 10, 20,
        weights=reference, **one)
    yield run("2-3-1 xor", [2, 3, 1], True, ["sigmoid"] * 2, "half_squared_error", 0.5, 50, seed=1, **xor)
    yield run("2-3-1 xor without bias", [2, 3, 1], False, ["relu", "identity"], "mse", 0.1, 50, seed=3, **xor)
    yield run("2-3-1 xor mse", [2, 3, 1], True, ["relu", "sigmoid"], "mse", 0.5, 50, seed=5, **xor)
    yield run(
        "2-3-3 classes", [2, 3, 3], True, ["relu", "identity"], "cross_entropy", 0.3, 50, seed=2, **classes)
    yield run(
        "2-3-3-3 classes", [2, 3, 3, 3], True, ["sigmoid", "relu", "identity"], "cross_entropy", 0.3, 50,
        seed=4, **classes)
    yield run("1-1 line", [1, 1], True, ["identity"], "mse", 0.1, 50, seed=0, inputs=[[1.0], [2.0], [-1.0]],
              targets=[[2.0], [4.5], [-1.5]])
    generator = torch.Generator().manual_seed(7)
    wide = [[rounded(x) for x in row] for row in torch.randn(6, 5, generator=generator).tolist()]
    yield run("5-8-2 wide", [5, 8, 2], True, ["sigmoid", "identity"], "half_squared_error", 0.1, 50, seed=6,
              inputs=wide, targets=[[row[0], row[1] * row[2]] for row in wide])


def modules(golden):
    """Cuts `modules.json` out of PyTorch's values for random numbers, initialisers, runs and optimisers."""
    kept = {key: golden[key] for key in golden if key.startswith(("torch", "cpu", "linear23", "runs_2_2_2"))}
    (HERE / "modules.json").write_text(json.dumps(kept, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        modules(json.loads(pathlib.Path(sys.argv[1]).read_text()))
    else:
        write("primitives.json", primitives())
        write("runs.json", runs())
        for part in ("losses", "training", "data"):
            runpy.run_path(str(HERE / f"{part}.py"), run_name="__main__")

"""Writes PyTorch's activations and losses: their values, their gradients and, in double, their second derivatives.

    python losses.py        # writes losses.json, gradients.json and hessians.json beside this file
"""

import itertools

import torch
from torch.nn import functional

from generate import numbers, write

ACTIVATIONS = {
    "identity": lambda z: z,
    "sigmoid": torch.sigmoid,
    "composed_sigmoid": lambda z: 1 / (1 + torch.exp(-z)),
    "relu": torch.relu,
    "tanh": torch.tanh,
    "leaky_relu": functional.leaky_relu,
    "elu": functional.elu,
    "gelu": functional.gelu,
    "silu": functional.silu,
    "softplus": functional.softplus,
    "softmax": lambda z: torch.softmax(z, dim=-1),
}


def cross_entropy(o, y, label_smoothing=0.0):
    """A column of targets beside several columns of outputs holds class indices."""
    if y.shape[1] == 1 and o.shape[1] > 1:
        y = y[:, 0].long()
    return functional.cross_entropy(o, y, label_smoothing=label_smoothing)


LOSSES = {
    "half_squared_error": lambda o, y: (0.5 * (o - y) ** 2).sum() / len(o),
    "mse": functional.mse_loss,
    "mae": functional.l1_loss,
    "huber": functional.huber_loss,
    "bce": functional.binary_cross_entropy,
    "bce_with_logits": functional.binary_cross_entropy_with_logits,
    "cross_entropy": cross_entropy,
}


def loss_case(kind, name, outputs, targets, **options):
    o = outputs.clone().requires_grad_()
    value = LOSSES[name](o, targets, **options)
    value.backward()
    return {
        "kind": kind, "loss": name, "options": options, "outputs": [numbers(row) for row in o],
        "targets": [numbers(row) for row in targets], "value": numbers(value)[0],
        "gradients": [numbers(row) for row in o.grad],
    }


def losses():
    generator = torch.Generator().manual_seed(11)
    for (name, options), (samples, units) in itertools.product(
            [(name, {}) for name in LOSSES]
            + [("huber", {"delta": 0.5}), ("cross_entropy", {"label_smoothing": 0.1})],
            [(1, 1), (1, 2), (3, 1), (4, 3), (5, 7)]):
        outputs = 2 * torch.randn(samples, units, generator=generator)
        targets = torch.rand(samples, units, generator=generator)
        if name == "bce":
            outputs = torch.sigmoid(outputs)
        yield loss_case("", name, outputs, targets, **options)
        if name == "cross_entropy" and units > 1:
            indices = torch.randint(units, (samples, 1), generator=generator).float()
            yield loss_case("class indices", name, outputs, indices, **options)
    corners = torch.tensor([[0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [1e-30, 1.0 - 6e-8, 0.5]])
    wanted = torch.tensor([[0.0, 1.0, 0.25], [0.0, 1.0, 0.25], [1.0, 0.0, 0.5]])
    yield loss_case("outputs of 0 and 1", "bce", corners, wanted)
    huge = torch.tensor([[1e4, -1e4, 0.0], [-200.0, 200.0, 89.0], [1e30, 1.0, -1e30]])
    undefined = torch.tensor([[float("nan"), 0.5], [0.25, 0.75]])
    for name in LOSSES:
        if name != "bce":
            yield loss_case("huge outputs", name, huge, wanted)
            # PyTorch refuses outputs of bce that are not within 0 and 1, NaN among them.
            yield loss_case("not a number", name, undefined, wanted[:2, :2])
    yield loss_case("huge outputs, class indices", "cross_entropy", huge, torch.tensor([[0.0], [2.0], [1.0]]))
    yield loss_case("no error", "mae", wanted, wanted)


def network(parameters, layers, activations, x):
    for place, activation in enumerate(activations):
        weight, bias = parameters[2 * place], parameters[2 * place + 1]
        x = ACTIVATIONS[activation](functional.linear(x, weight.t().contiguous(), bias))
    return x


def split(flat, layers):
    """The flat parameters, for each layer a row per input and then the biases."""
    sizes = [size for a, b in zip(layers, layers[1:]) for size in (a * b, b)]
    shapes = [shape for a, b in zip(layers, layers[1:]) for shape in ((a, b), (b,))]
    return [part.reshape(shape) for part, shape in zip(flat.split(sizes), shapes)]


def setting(seed, activation, loss, samples, indices, dtype):
    """A 2-3-2 network whose outputs suit the loss, its parameters and its data."""
    generator = torch.Generator().manual_seed(seed)
    layers, last = [2, 3, 2], activation
    if loss == "bce" and activation not in ("sigmoid", "composed_sigmoid", "softmax"):
        last = "sigmoid"
    flat = torch.randn(17, generator=generator).to(dtype)
    x = torch.randn(samples, 2, generator=generator).to(dtype)
    y = torch.rand(samples, 2, generator=generator).to(dtype)
    if indices:
        y = torch.randint(2, (samples, 1), generator=generator).to(dtype)
    return layers, [activation, last], flat, x, y


def described(layers, activations, loss, options, flat, x, y):
    return {
        "layers": layers, "activations": activations, "loss": loss, "options": options,
        "parameters": numbers(flat), "inputs": [numbers(row) for row in x], "targets": [numbers(row) for row in y],
    }


def gradients():
    for seed, (activation, loss) in enumerate(itertools.product(ACTIVATIONS, LOSSES)):
        for samples, indices in [(1, False), (4, False)] + ([(4, True)] if loss == "cross_entropy" else []):
            layers, activations, flat, x, y = setting(seed, activation, loss, samples, indices, torch.float32)
            parameters = [p.clone().requires_grad_() for p in split(flat, layers)]
            value = LOSSES[loss](network(parameters, layers, activations, x), y)
            value.backward()
            yield described(layers, activations, loss, {}, flat, x, y) | {
                "value": value.item(), "gradients": [g for p in parameters for g in numbers(p.grad)]}


def hessians():
    """In double, as the parameters and data are those of float32."""
    cases = [
        ("sigmoid", "half_squared_error", {}, 1, False), ("tanh", "mse", {}, 4, False),
        ("softmax", "mse", {}, 4, False), ("sigmoid", "bce", {}, 4, False),
        ("gelu", "bce_with_logits", {}, 4, False), ("silu", "huber", {"delta": 0.5}, 4, False),
        ("elu", "mse", {}, 4, False), ("relu", "cross_entropy", {}, 4, False),
        ("softplus", "cross_entropy", {"label_smoothing": 0.1}, 4, True), ("leaky_relu", "mae", {}, 4, False),
    ]
    for seed, (activation, loss, options, samples, indices) in enumerate(cases):
        layers, activations, flat, x, y = setting(seed, activation, loss, samples, indices, torch.float64)

        def value(flat):
            return LOSSES[loss](network(split(flat, layers), layers, activations, x), y, **options)

        hessian = torch.autograd.functional.hessian(value, flat)
        eigenvalues = torch.linalg.eigvalsh(hessian)
        yield described(layers, activations, loss, options, flat, x, y) | {
            "hessian": [numbers(row) for row in hessian], "eigenvalues": numbers(eigenvalues)}


if __name__ == "__main__":
    write("losses.json", losses())
    write("gradients.json", gradients())
    write("hessians.json", hessians())

"""Back-propagation on a 2-2-2 network

The run sigmoid of backpropagation.yaml, with PyTorch.

    python backpropagation.py

writes backpropagation.csv: a row for every state, from the first weights to the last, with the columns of
Descent's own history of this run.

The script does not measure the curvature of the loss: curvature.largest is Descent's alone.
"""

import csv
import pathlib

import torch
from torch import nn

torch.set_num_threads(1)  # small networks gain nothing from more


class HalfSquaredError(nn.Module):
    """Half the squared error, summed over the outputs and averaged over the samples."""

    def forward(self, outputs, targets):
        return (0.5 * (outputs - targets) ** 2).sum() / len(outputs)


class GradientDescent(torch.optim.Optimizer):
    """w - step * gradient in two roundings; torch.optim.SGD does it in one."""

    def __init__(self, parameters, lr):
        super().__init__(parameters, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                w.copy_(w - group["lr"] * w.grad)


def samples():
    """One sample."""
    x = torch.tensor([[0.5, 0.3]])
    y = torch.tensor([[0.23, -0.07]])
    return x, y


def linear_layers(model):
    """The layers that hold the weights, the first one first."""
    return [layer for layer in model if isinstance(layer, nn.Linear)]


def set_weights(model, *tables):
    """Gives every layer its weights, a row per input; PyTorch keeps a row per output."""
    with torch.no_grad():
        for layer, table in zip(linear_layers(model), tables):
            layer.weight.copy_(torch.tensor(table).t())


def is_finite(*tensors):
    """Whether all numbers are."""
    return all(torch.isfinite(tensor).all() for tensor in tensors)


def output_columns(outputs):
    """Every output of the network, for every sample."""
    return {f"output.{unit}": o for unit, o in enumerate(outputs[0].tolist(), 1)}


def parameter_columns(model, prefix="", of=lambda parameter: parameter):
    """Every weight and bias, or what `of` tells of it, by its name:
    w1 to w8, layer after layer, a row per input."""
    layers = linear_layers(model)
    numbers = [n for layer in layers for row in of(layer.weight).t().tolist() for n in row]
    return {f"{prefix}w{place}": n for place, n in enumerate(numbers, 1)}


def train(model, loss_function, optimizer, x, y, iterations):
    """Trains a model, and yields a row for every state: state k is what holds after k updates."""
    for state in range(iterations + 1):
        outputs = model(x)
        loss = loss_function(outputs, y)
        is_end = state == iterations or not is_finite(loss, outputs, *model.parameters())
        row = {"iteration": state, "loss": loss.item()}
        row.update(output_columns(outputs))
        row.update(parameter_columns(model))
        if not is_end:
            # Zeros to add to: the exercise's own script does not take the gradients away, either.
            optimizer.zero_grad(set_to_none=False)
            loss.backward()
            row.update(parameter_columns(model, "gradient.", of=lambda parameter: parameter.grad))
        yield row
        if is_end or not is_finite(*(p.grad for p in model.parameters())):
            return
        optimizer.step()


def write(rows):
    """Writes the rows of a run to its table; numbers read back to the same bits."""
    path = pathlib.Path("backpropagation.csv")
    table = None
    with open(path, "w", newline="") as file:
        for row in rows:
            if table is None:
                table = csv.DictWriter(file, list(row), lineterminator="\n")
                table.writeheader()
            table.writerow(row)
    print(f"{path}: {row['iteration']} iterations")


x, y = samples()
model = nn.Sequential(
    nn.Linear(2, 2, bias=False), nn.Sigmoid(),
    nn.Linear(2, 2, bias=False), nn.Sigmoid(),
)
set_weights(model, [[0.2, -0.4], [0.5, 0.6]], [[0.1, -0.5], [-0.3, 0.8]])
optimizer = GradientDescent(model.parameters(), lr=1.0)
write(train(model, HalfSquaredError(), optimizer, x, y, iterations=11))

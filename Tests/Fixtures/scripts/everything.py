"""All of 'it''

The 9 runs of everything.yaml, with PyTorch.

    python everything.py            trains them all
    python everything.py batch_size=4-clip_gradient_norm=none    trains the runs that are named

Each writes everything/<run>.csv: a row for every state, from the first weights to the last, with the columns
of Descent's own history of that run.

Of a layer the script does not measure update_ratio, inactive and saturated: these are Descent's
alone.
"""

import csv
import math
import pathlib
import sys

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.set_num_threads(1)  # small networks gain nothing from more


class ComposedSigmoid(nn.Module):
    """The sigmoid as four operations, each of which rounds; nn.Sigmoid is one."""

    def forward(self, z):
        return 1 / (1 + torch.exp(-z))


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
    """12 samples, a row each: moons, samples=12, noise=0.1, seed=3."""
    x = torch.tensor([
        [0.99233556, 0.035988152],
        [0.7308153, 0.59493804],
        [0.37550095, 0.92237854],
        [-0.14696193, 0.7913857],
        [-0.7685563, 0.64891523],
        [-0.923961, -0.0033643262],
        [-0.03448453, 0.54936534],
        [0.18322493, -0.2683217],
        [0.7394944, -0.43053308],
        [1.3428597, -0.31578112],
        [1.8463805, -0.0864436],
        [2.0773673, 0.48907566],
    ])
    y = torch.tensor([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    return x, y


def split(x, y, share, seed):
    """Keeps a share of the samples apart: what to learn from, and what only to look at."""
    generator = torch.Generator().manual_seed(seed)
    parts = random_split(TensorDataset(x, y), [1 - share, share], generator=generator)
    return [part[:] for part in parts]


def standardise(x, *others):
    """Brings every column to mean 0 and standard deviation 1, as they are in x."""
    mean, std = x.double().mean(0), x.double().std(0)
    return [((part.double() - mean) / std).float() for part in (x, *others)]


def endless(loader):
    """One epoch after the other."""
    while True:
        yield from loader


def linear_layers(model):
    """The layers that hold the weights, the first one first."""
    return [layer for layer in model if isinstance(layer, nn.Linear)]


def draw_weights(model, initialize, **options):
    """Fills the weights of every layer; its biases are 0."""
    for layer in linear_layers(model):
        initialize(layer.weight, **options)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)


def right_classes(outputs, y):
    """The share of samples whose highest output is that of their class."""
    classes = y if y.dim() == 1 else y.argmax(1)
    return (outputs.argmax(1) == classes).double().mean().item()


def right_answers(threshold):
    """The share of samples whose output is above a threshold, and their target is 1, or neither."""
    return lambda outputs, y: ((outputs > threshold) == (y > 0.5)).double().mean().item()


def is_finite(*tensors):
    """Whether all numbers are."""
    return all(torch.isfinite(tensor).all() for tensor in tensors)


def output_columns(outputs):
    """Every output of the network, for every sample."""
    if len(outputs) == 1:
        return {f"output.{unit}": o for unit, o in enumerate(outputs[0].tolist(), 1)}
    return {
        f"output.{sample}.{unit}": o
        for sample, row in enumerate(outputs.tolist(), 1) for unit, o in enumerate(row, 1)
    }


def parameter_columns(model, prefix="", of=lambda parameter: parameter):
    """Every weight and bias, or what `of` tells of it, by its name:
    layer1.w.<input>.<unit> and layer1.b.<unit>."""
    layers = linear_layers(model)
    columns = {}
    for number, layer in enumerate(layers, 1):
        for input, row in enumerate(of(layer.weight).t().tolist(), 1):
            for unit, w in enumerate(row, 1):
                columns[f"{prefix}layer{number}.w.{input}.{unit}"] = w
        if layer.bias is not None:
            for unit, b in enumerate(of(layer.bias).tolist(), 1):
                columns[f"{prefix}layer{number}.b.{unit}"] = b
    return columns


def active_columns(model, x):
    """For every unit of a ReLU the share of samples on which it is above zero."""
    columns = {}
    with torch.no_grad():
        for place, module in enumerate(model):
            x = module(x)
            if isinstance(module, nn.ReLU):
                shares = (~(x <= 0)).float().mean(0).tolist()
                layer = place // 2 + 1
                columns.update({f"active.layer{layer}.{unit}": s for unit, s in enumerate(shares, 1)})
    return columns


def summary_columns(model, is_end):
    """The parameters of every layer, and their gradients, in a few numbers."""
    columns = {}
    for number, layer in enumerate(linear_layers(model), 1):
        numbers = torch.cat([p.detach().flatten() for p in layer.parameters()]).double()
        measures = {"mean": numbers.mean(), "std": numbers.std(correction=0)}
        for name, share in [("min", 0), ("q25", 0.25), ("median", 0.5), ("q75", 0.75), ("max", 1)]:
            measures[name] = numbers.quantile(share)
        measures["norm"] = numbers.norm()
        if not is_end:
            slopes = torch.cat([p.grad.flatten() for p in layer.parameters()]).double()
            measures["gradient_norm"] = slopes.norm()
        columns.update({f"layer{number}.{name}": value.item() for name, value in measures.items()})
    return columns


def train(
    model, loss_function, optimizer, x, y, iterations, validation, accuracy, loader=None,
    scheduler=None, clip=None, patience=None, min_delta=0.0, summarise_every=None,
    keeps_weights=True, keeps_outputs=True,
):
    """Trains a model, and yields a row for every state: state k is what holds after k updates.

    With batches an update sees one of them, and `loss` is that batch's.

    The run is over when the loss did not fall by more than `min_delta` for `patience` epochs.
    """
    batches = None if loader is None else endless(loader)
    epoch = 1 if loader is None else len(loader)  # in iterations
    lowest, waited = math.inf, 0
    for state in range(iterations + 1):
        inputs, targets = (x, y) if loader is None else next(batches)
        outputs = model(inputs)
        loss = loss_function(outputs, targets)
        is_end = state == iterations or not is_finite(loss, outputs, *model.parameters())
        row = {"iteration": state}
        if loader is None or not is_end:  # from the last state no batch leads on
            row["loss"] = loss.item()
        if keeps_outputs:
            row.update(output_columns(outputs))
        if keeps_weights:
            row.update(parameter_columns(model))
        if not is_end:
            # Zeros to add to: the exercise's own script does not take the gradients away, either.
            optimizer.zero_grad(set_to_none=False)
            loss.backward()
            if keeps_weights:
                row.update(parameter_columns(model, "gradient.", of=lambda parameter: parameter.grad))
        if keeps_weights and (loader is None or not is_end):
            row.update(active_columns(model, inputs))
        if state % epoch == 0:
            with torch.no_grad():
                whole = outputs if loader is None else model(x)
                if loader is not None:
                    row["training.loss"] = loss_function(whole, y).item()
                row["training.accuracy"] = accuracy(whole, y)
                unseen = model(validation[0])
                row["validation.loss"] = loss_function(unseen, validation[1]).item()
                row["validation.accuracy"] = accuracy(unseen, validation[1])
        is_over = False
        if patience is not None and state > 0 and state % epoch == 0:
            watched = next(row[name] for name in ["validation.loss", "training.loss", "loss"] if name in row)
            lowest, waited = (watched, 0) if watched + min_delta < lowest else (lowest, waited + 1)
            is_over = waited >= patience
        if scheduler is not None and not is_end:
            row["step_size"] = optimizer.param_groups[0]["lr"]
        if summarise_every is not None and (state % summarise_every == 0 or is_end):
            row.update(summary_columns(model, is_end))
        yield row
        if is_end or is_over or not is_finite(*(p.grad for p in model.parameters())):
            return
        if clip is not None:
            clip(model.parameters())
        optimizer.step()
        if scheduler is not None:
            scheduler.step()


def write(name, rows):
    """Writes the rows of a run to its table; numbers read back to the same bits."""
    path = pathlib.Path("everything") / f"{name}.csv"
    path.parent.mkdir(exist_ok=True)
    table = None
    with open(path, "w", newline="") as file:
        for row in rows:
            if table is None:
                table = csv.DictWriter(file, list(row), lineterminator="\n")
                table.writeheader()
            table.writerow(row)
    print(f"{path}: {row['iteration']} iterations")


# Batches and bounds: What do small batches do?


def run_batch_size_4_clip_gradient_norm_none():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    model = nn.Sequential(
        nn.Linear(2, 3), nn.ReLU(),
        nn.Linear(3, 1), ComposedSigmoid(),
    )
    torch.manual_seed(2)
    draw_weights(model, nn.init.kaiming_normal_, a=0.5, mode="fan_in")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    loader = DataLoader(TensorDataset(x, y), batch_size=4, shuffle=True, generator=torch.Generator().manual_seed(0))
    write("batch_size=4-clip_gradient_norm=none", train(
        model, nn.BCELoss(), optimizer, x, y, iterations=7, loader=loader, validation=validation,
        accuracy=right_answers(0.5), keeps_outputs=False,
    ))


def run_batch_size_4_clip_gradient_norm_0_5():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    model = nn.Sequential(
        nn.Linear(2, 3), nn.ReLU(),
        nn.Linear(3, 1), ComposedSigmoid(),
    )
    torch.manual_seed(2)
    draw_weights(model, nn.init.kaiming_normal_, a=0.5, mode="fan_in")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    loader = DataLoader(TensorDataset(x, y), batch_size=4, shuffle=True, generator=torch.Generator().manual_seed(0))
    write("batch_size=4-clip_gradient_norm=0.5", train(
        model, nn.BCELoss(), optimizer, x, y, iterations=7, loader=loader, validation=validation,
        accuracy=right_answers(0.5), clip=lambda w: nn.utils.clip_grad_norm_(w, 0.5),
        keeps_outputs=False,
    ))


def run_batch_size_all_clip_gradient_norm_none():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    model = nn.Sequential(
        nn.Linear(2, 3), nn.ReLU(),
        nn.Linear(3, 1), ComposedSigmoid(),
    )
    torch.manual_seed(2)
    draw_weights(model, nn.init.kaiming_normal_, a=0.5, mode="fan_in")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    write("batch_size=all-clip_gradient_norm=none", train(
        model, nn.BCELoss(), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_answers(0.5),
    ))


def run_batch_size_all_clip_gradient_norm_0_5():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    model = nn.Sequential(
        nn.Linear(2, 3), nn.ReLU(),
        nn.Linear(3, 1), ComposedSigmoid(),
    )
    torch.manual_seed(2)
    draw_weights(model, nn.init.kaiming_normal_, a=0.5, mode="fan_in")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    write("batch_size=all-clip_gradient_norm=0.5", train(
        model, nn.BCELoss(), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_answers(0.5), clip=lambda w: nn.utils.clip_grad_norm_(w, 0.5),
    ))


# Loss and schedule


def run_huber_delta_0_5_step_every_3_gamma_0_5_patience_2_min_delta_0_001_gradient_descent():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    model = nn.Sequential(
        nn.Linear(2, 3), nn.ReLU(),
        nn.Linear(3, 1), ComposedSigmoid(),
    )
    torch.manual_seed(2)
    draw_weights(model, nn.init.kaiming_normal_, a=0.5, mode="fan_in")
    optimizer = GradientDescent(model.parameters(), lr=0.05)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=3, gamma=0.5)
    write("huber+delta=0.5-step+every=3+gamma=0.5-patience=2+min_delta=0.001-gradient_descent", train(
        model, nn.HuberLoss(delta=0.5), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_answers(0.5), scheduler=scheduler, patience=2, min_delta=0.001,
    ))


# Large and small


def run_hidden_none_cross_entropy_standardise_true_tanh_identity_pytorch():
    x, y = samples()
    (x, y), validation = split(x, y, share=0.25, seed=3)
    x, unseen = standardise(x, validation[0])
    validation = (unseen, validation[1])
    torch.manual_seed(2)
    model = nn.Sequential(
        nn.Linear(2, 2), nn.Identity(),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    write("hidden=none-cross_entropy-standardise=true-tanh+identity-pytorch", train(
        model, nn.CrossEntropyLoss(), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_classes,
    ))


def run_hidden_none_mse_standardise_true_tanh_identity_pytorch():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    x, unseen = standardise(x, validation[0])
    validation = (unseen, validation[1])
    torch.manual_seed(2)
    model = nn.Sequential(
        nn.Linear(2, 1), nn.Identity(),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    write("hidden=none-mse-standardise=true-tanh+identity-pytorch", train(
        model, nn.MSELoss(), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_answers(0.5),
    ))


def run_hidden_8_8_cross_entropy_standardise_true_tanh_identity_pytorch():
    x, y = samples()
    (x, y), validation = split(x, y, share=0.25, seed=3)
    x, unseen = standardise(x, validation[0])
    validation = (unseen, validation[1])
    torch.manual_seed(2)
    model = nn.Sequential(
        nn.Linear(2, 8), nn.Tanh(),
        nn.Linear(8, 8), nn.Tanh(),
        nn.Linear(8, 2), nn.Identity(),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    write("hidden=8+8-cross_entropy-standardise=true-tanh+identity-pytorch", train(
        model, nn.CrossEntropyLoss(), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_classes, summarise_every=1, keeps_weights=False,
    ))


def run_hidden_8_8_mse_standardise_true_tanh_identity_pytorch():
    x, y = samples()
    y = y.float().unsqueeze(1)
    (x, y), validation = split(x, y, share=0.25, seed=3)
    x, unseen = standardise(x, validation[0])
    validation = (unseen, validation[1])
    torch.manual_seed(2)
    model = nn.Sequential(
        nn.Linear(2, 8), nn.Tanh(),
        nn.Linear(8, 8), nn.Tanh(),
        nn.Linear(8, 1), nn.Identity(),
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05, betas=(0.8, 0.999), weight_decay=0.01)
    write("hidden=8+8-mse-standardise=true-tanh+identity-pytorch", train(
        model, nn.MSELoss(), optimizer, x, y, iterations=7, validation=validation,
        accuracy=right_answers(0.5), summarise_every=1, keeps_weights=False,
    ))


RUNS = {
    "batch_size=4-clip_gradient_norm=none": run_batch_size_4_clip_gradient_norm_none,
    "batch_size=4-clip_gradient_norm=0.5": run_batch_size_4_clip_gradient_norm_0_5,
    "batch_size=all-clip_gradient_norm=none": run_batch_size_all_clip_gradient_norm_none,
    "batch_size=all-clip_gradient_norm=0.5": run_batch_size_all_clip_gradient_norm_0_5,
    "huber+delta=0.5-step+every=3+gamma=0.5-patience=2+min_delta=0.001-gradient_descent": run_huber_delta_0_5_step_every_3_gamma_0_5_patience_2_min_delta_0_001_gradient_descent,
    "hidden=none-cross_entropy-standardise=true-tanh+identity-pytorch": run_hidden_none_cross_entropy_standardise_true_tanh_identity_pytorch,
    "hidden=none-mse-standardise=true-tanh+identity-pytorch": run_hidden_none_mse_standardise_true_tanh_identity_pytorch,
    "hidden=8+8-cross_entropy-standardise=true-tanh+identity-pytorch": run_hidden_8_8_cross_entropy_standardise_true_tanh_identity_pytorch,
    "hidden=8+8-mse-standardise=true-tanh+identity-pytorch": run_hidden_8_8_mse_standardise_true_tanh_identity_pytorch,
}

if __name__ == "__main__":
    names = sys.argv[1:] or list(RUNS)
    for name in names:
        if name not in RUNS:
            sys.exit(f"there is no run {name}; there are: {', '.join(RUNS)}")
    for name in names:
        RUNS[name]()

"""Writes what PyTorch's optimizers, schedulers and initialisers do, and whole runs with them: optimizers.json,
schedules.json, initializers.json, trainings.json.

    python training.py
"""

import torch
from torch import nn
from torch.optim import lr_scheduler

from generate import numbers, write

COUNT = 19  # neither a whole number of vectors nor less than one

OPTIMIZERS = {
    "sgd": torch.optim.SGD,
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
    "rmsprop": torch.optim.RMSprop,
    "adagrad": torch.optim.Adagrad,
}

# Options as a lab names them.
VARIANTS = [
    ("sgd", 0.1, {}),
    ("sgd", 0.1, {"momentum": 0.9}),
    ("sgd", 0.1, {"momentum": 0.9, "nesterov": 1}),
    ("sgd", 0.1, {"momentum": 0.9, "dampening": 0.5}),
    ("sgd", 0.1, {"weight_decay": 0.01}),
    ("sgd", 0.05, {"momentum": 0.8, "weight_decay": 0.1, "dampening": 0.25}),
    ("adam", 0.001, {}),
    ("adam", 0.01, {"weight_decay": 0.01}),
    ("adam", 0.1, {"beta1": 0.25, "beta2": 0.9, "eps": 1e-4}),
    ("adamw", 0.001, {}),
    ("adamw", 0.1, {"weight_decay": 0.1}),
    ("rmsprop", 0.01, {}),
    ("rmsprop", 0.01, {"alpha": 0.9, "momentum": 0.5}),
    ("rmsprop", 0.01, {"centered": 1}),
    ("rmsprop", 0.01, {"centered": 1, "momentum": 0.9, "weight_decay": 0.01}),
    ("adagrad", 0.01, {}),
    ("adagrad", 0.1, {"lr_decay": 0.1, "weight_decay": 0.01, "initial_accumulator_value": 0.1}),
]


def python(options):
    """PyTorch's own arguments."""
    options = dict(options)
    if "beta1" in options:
        options["betas"] = (options.pop("beta1"), options.pop("beta2"))
    for flag in ("nesterov", "centered"):
        if flag in options:
            options[flag] = bool(options[flag])
    return options


def optimizers():
    generator = torch.Generator().manual_seed(20)
    for name, step_size, options in VARIANTS:
        parameter = torch.randn(COUNT, generator=generator).requires_grad_()
        optimizer = OPTIMIZERS[name]([parameter], lr=step_size, **python(options))
        start, gradients, states = numbers(parameter), [], []
        for _ in range(20):
            parameter.grad = torch.randn(COUNT, generator=generator)
            gradients.append(numbers(parameter.grad))
            optimizer.step()
            states.append(numbers(parameter))
        yield {
            "optimizer": name, "stepSize": step_size, "options": options, "start": start,
            "gradients": gradients, "states": states,
        }


SCHEDULES = [
    ("step", {"every": 7, "gamma": 0.3}, lambda o: lr_scheduler.StepLR(o, 7, 0.3)),
    ("exponential", {"gamma": 0.97}, lambda o: lr_scheduler.ExponentialLR(o, 0.97)),
    ("cosine", {"t_max": 10, "eta_min": 0.01}, lambda o: lr_scheduler.CosineAnnealingLR(o, 10, 0.01)),
    ("cosine", {"t_max": 40}, lambda o: lr_scheduler.CosineAnnealingLR(o, 40)),
    ("warm_up", {"start_factor": 0.1, "total_iters": 8}, lambda o: lr_scheduler.LinearLR(o, 0.1, 1.0, 8)),
]


def schedules():
    for name, options, make in SCHEDULES:
        parameter = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([parameter], lr=0.3)
        schedule, sizes = make(optimizer), []
        for _ in range(50):
            sizes.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            schedule.step()
        yield {"schedule": name, "options": options, "base": 0.3, "stepSizes": sizes}


INITIALIZERS = {
    "zeros": lambda w: torch.nn.init.zeros_(w),
    "constant": lambda w: torch.nn.init.constant_(w, 0.25),
    "uniform": lambda w: torch.nn.init.uniform_(w, -0.5, 2.0),
    "normal": lambda w: torch.nn.init.normal_(w, 0.5, 2.0),
    "xavier_uniform": lambda w: torch.nn.init.xavier_uniform_(w, 1.5),
    "xavier_normal": lambda w: torch.nn.init.xavier_normal_(w),
    "kaiming_uniform": lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu"),
    "kaiming_normal": lambda w: torch.nn.init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"),
}
OPTIONS = {
    "constant": {"value": 0.25}, "uniform": {"low": -0.5, "high": 2.0}, "normal": {"mean": 0.5, "std": 2.0},
    "xavier_uniform": {"gain": 1.5}, "kaiming_normal": {"fan_out": 1},
}


def initializers():
    """Weights turned to a row per input."""
    for seed in (0, 7):
        for layers in ([2, 3, 1], [5, 8, 4], [20, 30, 3]):
            torch.manual_seed(seed)
            modules = [torch.nn.Linear(a, b) for a, b in zip(layers, layers[1:])]
            yield {
                "initializer": "pytorch", "options": {}, "seed": seed, "layers": layers,
                "weights": [numbers(m.weight.t()) for m in modules], "biases": [numbers(m.bias) for m in modules],
            }
            for name, initialize in INITIALIZERS.items():
                torch.manual_seed(seed)
                weights = [initialize(torch.empty(b, a)) for a, b in zip(layers, layers[1:])]
                yield {
                    "initializer": name, "options": OPTIONS.get(name, {}), "seed": seed, "layers": layers,
                    "weights": [numbers(w.t()) for w in weights], "biases": [],
                }


# Whole runs, as one writes them with nn.Linear, torch.optim and DataLoader.

ACTIVATIONS = {
    "identity": nn.Identity(), "sigmoid": nn.Sigmoid(), "tanh": nn.Tanh(), "relu": nn.ReLU(),
    "leaky_relu": nn.LeakyReLU(), "elu": nn.ELU(), "gelu": nn.GELU(), "silu": nn.SiLU(),
    "softplus": nn.Softplus(), "softmax": nn.Softmax(dim=-1),
}
LOSSES = {
    "mse": nn.MSELoss, "mae": nn.L1Loss, "huber": nn.HuberLoss, "bce": nn.BCELoss,
    "bce_with_logits": nn.BCEWithLogitsLoss, "cross_entropy": nn.CrossEntropyLoss,
}


def training(name, layers, activations, loss, optimizer, step_size, epochs, inputs, targets, seed=0,
             loss_options={}, optimizer_options={}, schedule=None, batch=None, shuffle=None, clip_norm=None,
             clip_value=None, labels=False, split=None):
    torch.manual_seed(seed)
    linears = [nn.Linear(a, b) for a, b in zip(layers, layers[1:])]
    model = nn.Sequential(*(m for pair in zip(linears, (ACTIVATIONS[a] for a in activations)) for m in pair))
    criterion = LOSSES[loss](**loss_options)
    optim = OPTIMIZERS[optimizer](model.parameters(), lr=step_size, **python(optimizer_options))
    scheduler = None if schedule is None else SCHEDULES[schedule][2](optim)
    x = torch.tensor(inputs)
    y = torch.tensor(targets) if labels else torch.tensor(targets, dtype=torch.float32)
    data, held = torch.utils.data.TensorDataset(x, y), None
    if split:
        data, held = torch.utils.data.random_split(
            data, [1 - split, split], generator=torch.Generator().manual_seed(11))
    loader = torch.utils.data.DataLoader(
        data, batch_size=batch or len(data), shuffle=shuffle is not None,
        generator=torch.Generator().manual_seed(shuffle or 0))

    def measured(part):
        with torch.no_grad():
            a, b = part[:]
            outputs = model(a)
            accuracy = (outputs.argmax(1) == b).double().mean().item() if labels else None
            return criterion(outputs, b).item(), accuracy

    losses, states, ends = [], [], []
    flat = lambda: [w for m in linears for w in numbers(m.weight.t()) + numbers(m.bias)]
    for epoch in range(epochs):
        ends.append([*measured(data), *(measured(held) if held else ())])
        for a, b in loader:
            states.append(flat())
            optim.zero_grad()
            value = criterion(model(a), b)
            value.backward()
            losses.append(value.item())
            if clip_norm:
                nn.utils.clip_grad_norm_(model.parameters(), clip_norm)
            if clip_value:
                nn.utils.clip_grad_value_(model.parameters(), clip_value)
            optim.step()
            if scheduler:
                scheduler.step()
    ends.append([*measured(data), *(measured(held) if held else ())])
    states.append(flat())
    if len(states[0]) > 64:
        states = states[:1] + states[-1:]
    return {
        "name": name, "layers": layers, "activations": activations, "seed": seed, "loss": loss,
        "lossOptions": loss_options, "optimizer": optimizer, "optimizerOptions": optimizer_options,
        "stepSize": step_size, "schedule": None if schedule is None else SCHEDULES[schedule][0],
        "scheduleOptions": {} if schedule is None else SCHEDULES[schedule][1], "iterations": len(losses),
        "batch": batch, "shuffle": shuffle, "clipNorm": clip_norm, "clipValue": clip_value, "split": split,
        "inputs": inputs, "targets": [[float(t)] for t in targets] if labels else targets, "hasLabels": labels,
        "losses": losses, "states": states, "ends": ends,
    }


def trainings():
    generator = torch.Generator().manual_seed(5)

    def points(count, width):
        return torch.randn(count, width, generator=generator).tolist()

    xor = dict(inputs=[[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], targets=[[0.0], [1.0], [1.0], [0.0]])
    three = points(12, 3)
    curve = dict(inputs=three, targets=[[a * b, a - c] for a, b, c in three])
    plane = points(21, 2)
    halves = dict(inputs=plane, targets=[int(a > b) for a, b in plane], labels=True)
    sectors = dict(inputs=plane, targets=[int(a > 0) + int(b > 0) for a, b in plane], labels=True)
    wide = points(40, 5)
    sums = dict(inputs=wide, targets=[min(3, int(abs(sum(r)))) for r in wide], labels=True)
    tanh, linear = "tanh", "identity"
    yield training("xor, tanh, logits, Adam", [2, 4, 1], [tanh, linear], "bce_with_logits", "adam", 0.05, 60, **xor)
    yield training("xor, elu, bce, Adagrad", [2, 3, 1], ["elu", "sigmoid"], "bce", "adagrad", 0.1, 60, seed=1, **xor)
    yield training("xor, sigmoid, mse, momentum", [2, 3, 1], ["sigmoid"] * 2, "mse", "sgd", 0.5, 60, seed=2,
                   optimizer_options={"momentum": 0.9}, **xor)
    yield training("halves, relu, shuffled batches of 4", [2, 8, 2], ["relu", linear], "cross_entropy", "sgd", 0.1,
                   8, seed=3, batch=4, shuffle=3, **halves)
    yield training("halves, batches in order, RMSprop", [2, 4, 2], [tanh, linear], "cross_entropy", "rmsprop", 0.01,
                   8, seed=4, batch=6, **halves)
    yield training("sectors, leaky ReLU, smoothed labels", [2, 6, 3], ["leaky_relu", linear], "cross_entropy",
                   "adam", 0.02, 40, seed=5, loss_options={"label_smoothing": 0.1}, **sectors)
    yield training("sectors, three layers, clipped values", [2, 4, 4, 3], [tanh, tanh, linear], "cross_entropy",
                   "sgd", 0.3, 40, seed=6, schedule=1, clip_value=0.05, **sectors)
    yield training("curve, gelu, AdamW, cosine", [3, 5, 2], ["gelu", linear], "mse", "adamw", 0.03, 45, seed=7,
                   schedule=2, **curve)
    yield training("curve, silu, huber, Nesterov, clipped norm", [3, 4, 2], ["silu", linear], "huber", "sgd", 0.3, 40,
                   seed=8, loss_options={"delta": 0.5}, optimizer_options={"momentum": 0.8, "nesterov": 1},
                   clip_norm=0.25, **curve)
    yield training("curve, softplus, mae, weight decay, steps", [3, 4, 2], ["softplus", linear], "mae", "sgd", 0.1, 40,
                   seed=9, optimizer_options={"weight_decay": 0.01}, schedule=0, **curve)
    yield training("curve, softmax, warm-up", [3, 4, 2], [tanh, "softmax"], "mse", "adam", 0.03, 40, seed=10,
                   schedule=4, **curve)
    yield training("sums, batches of 8, Adam", [5, 16, 4], ["relu", linear], "cross_entropy", "adam", 0.01, 10,
                   seed=11, batch=8, shuffle=1, **sums)
    yield training("sums, a quarter held back", [5, 16, 4], ["relu", linear], "cross_entropy", "adam", 0.01, 10,
                   seed=12, batch=8, shuffle=2, split=0.25, **sums)


if __name__ == "__main__":
    write("trainings.json", trainings())
    write("optimizers.json", optimizers())
    write("schedules.json", schedules())
    write("initializers.json", initializers())

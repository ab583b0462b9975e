"""Writes what PyTorch's optimizers, schedulers and initialisers do: optimizers.json, schedules.json, initializers.json.

    python training.py
"""

import torch
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


if __name__ == "__main__":
    write("optimizers.json", optimizers())
    write("schedules.json", schedules())
    write("initializers.json", initializers())

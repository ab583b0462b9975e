"""Records training runs in files that Descent draws and reports on.

One file, nothing to install: copy it beside your script. Three ways to record a run:

    import descent

    # Any loop: a line of JSON per call.
    with descent.log("run.jsonl") as log:
        for step in range(100):
            ...
            log(step=step, loss=loss, accuracy=accuracy)

    # Keras 3: a line per epoch.
    model.fit(x, y, epochs=10, callbacks=[descent.KerasCallback("run.jsonl")])

    # PyTorch: the loss, every weight and its gradient at every iteration.
    with descent.TorchRecorder(model, "run.jsonl") as recorder:
        for iteration in range(100):
            outputs = model(x)
            loss = loss_function(outputs, y)
            optimizer.zero_grad()
            loss.backward()
            recorder(loss=loss, outputs=outputs)  # before the update, which changes the weights
            optimizer.step()

Then:

    descent report run.jsonl      writes a page with charts and findings
    descent plot run.jsonl        draws the losses

`python3 descent.py` runs the examples of this file as its tests. It needs Python 3.8 or later; Keras and PyTorch are
only looked for by the parts that are named for them.
"""

import json
import os
import threading

__all__ = ["log", "Log", "KerasCallback", "TorchRecorder"]


def log(path, append=False):
    """Opens a log: call it with named numbers, and each call writes a line.

    >>> import tempfile; path = os.path.join(tempfile.mkdtemp(), "run.jsonl")
    >>> with log(path) as record:
    ...     record(step=0, loss=0.5)
    ...     record({"train/loss": 0.25, "val/loss": float("nan")}, step=1)
    >>> print(open(path).read(), end="")
    {"step": 0, "loss": 0.5}
    {"train/loss": 0.25, "val/loss": NaN, "step": 1}

    With `append=True` what stands in the file stays, and a run that was resumed goes on behind it; else the file is
    begun anew.

    >>> with log(path, append=True) as record:
    ...     record(step=2, loss=0.125)
    >>> len(open(path).readlines())
    3
    """
    return Log(path, append)


class Log:
    """A file of JSON lines, one flat object a line, written at once, so that a run that is killed loses nothing.

    Threads may share it: lines do not mix.
    """

    def __init__(self, path, append=False):
        self.path = os.fspath(path)
        self._lock = threading.Lock()
        # A run that was killed while it wrote may have left half a line.
        needs_newline = append and _ends_within_a_line(self.path)
        self._file = open(self.path, "a" if append else "w", encoding="utf-8", newline="\n")
        if needs_newline:
            self._file.write("\n")

    def __call__(self, values=None, **named):
        """Writes a line of numbers; names that are no Python names stand in a dictionary.

        Whatever float() turns into a number is one: of NumPy, PyTorch, TensorFlow. Not a number and infinities are
        kept.

        >>> import tempfile; record = log(os.path.join(tempfile.mkdtemp(), "run.jsonl"))
        >>> record(step=0, loss="low")
        Traceback (most recent call last):
        TypeError: loss is 'low', not a number
        >>> record(step=0, loss=[1.0, 2.0])
        Traceback (most recent call last):
        TypeError: loss is [1.0, 2.0], not a number
        >>> record.close()
        """
        row = {}
        for name, value in {**(values or {}), **named}.items():
            if not isinstance(name, str):
                raise TypeError(f"{name!r} is not a name: a series is named by a text")
            row[name] = number(name, value)
        line = json.dumps(row, ensure_ascii=False) + "\n"
        with self._lock:
            if self._file.closed:
                raise ValueError(f"{self.path} is closed: nothing more can be recorded")
            self._file.write(line)
            self._file.flush()

    def close(self):
        """Closes the file."""
        with self._lock:
            self._file.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def number(name, value):
    """A value as an int or a float that JSON can hold.

    >>> number("epoch", 3), number("loss", 0.5), number("done", True)
    (3, 0.5, 1)
    """
    if isinstance(value, int):
        return int(value)
    # float() would read a text as well.
    if not isinstance(value, (str, bytes, bytearray)):
        # Of an array only one that holds a single number is one.
        size = getattr(value, "numel", lambda: getattr(value, "size", 1))()
        if isinstance(size, int) and size > 1:
            shape = tuple(getattr(value, "shape", ()))
            raise TypeError(f"{name} has {size} numbers, of shape {shape}: record one, such as their mean")
        try:
            # PyTorch warns of a float() of what has a gradient.
            return float(value.item() if hasattr(value, "item") else value)
        except (TypeError, ValueError):
            pass
    raise TypeError(f"{name} is {_short(value)}, not a number")


def _short(value):
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _ends_within_a_line(path):
    try:
        with open(path, "rb") as file:
            if file.seek(0, os.SEEK_END) == 0:
                return False
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"
    except FileNotFoundError:
        return False


def KerasCallback(path, batches=False, append=False):
    """A callback of Keras 3 for `model.fit(…, callbacks=[descent.KerasCallback("run.jsonl")])`.

    Each epoch writes a line: `epoch`, counted from 0, `loss`, `val_loss` and every other metric by Keras' own name.
    With `batches=True` each batch writes a line, too: `step`, counted from 1 over the whole training, and the metrics
    after it as `batch_loss` and so on; Keras gives their means since the epoch began.
    """
    try:
        import keras
    except ImportError as error:
        raise ImportError("descent.KerasCallback needs Keras 3: pip install keras") from error

    class Recorder(keras.callbacks.Callback):
        def __init__(self):
            super().__init__()
            self._log = None
            self._step = 0

        def on_train_begin(self, logs=None):
            # A second fit goes on where the first one ended.
            self._log = Log(path, append or self._log is not None)

        def on_train_batch_end(self, batch, logs=None):
            self._step += 1
            if batches:
                metrics = {f"batch_{name}": value for name, value in (logs or {}).items()}
                self._log({"step": self._step, **_numbers(metrics)})

        def on_epoch_end(self, epoch, logs=None):
            place = {"step": self._step, "epoch": epoch} if batches else {"epoch": epoch}
            self._log({**place, **_numbers(logs or {})})

        def on_train_end(self, logs=None):
            self._log.close()

    return Recorder()


def _numbers(logs):
    """Those that are numbers: Keras' metrics may be anything."""
    kept = {}
    for name, value in logs.items():
        try:
            kept[name] = number(name, value)
        except TypeError:
            pass
    return kept


class TorchRecorder:
    """Records a PyTorch model while it is trained: a line for every iteration.

    Call it after `loss.backward()` and before `optimizer.step()`, so that loss, weights and gradients belong together:
    `recorder(loss=loss, outputs=outputs, **others)`. Iterations count from `start`; those of a run that is resumed
    with `append=True` are to begin where they went on.

    After the last update call it once more with `gradients=False`, and the weights that training ended with are
    recorded, too.

    A model of up to 64 parameters is recorded whole: `layer1.w.<input>.<unit>` and `layer1.b.<unit>`, as Descent
    calls them, with `gradient.` before it the gradient; the eight weights of two `nn.Linear(2, 2, bias=False)` are `w1`
    to `w8`. Layers are the modules that have parameters, in the model's order. Of a larger model each layer is told in
    a few numbers, at every `every`-th iteration: `layer1.mean`, `std`, `min`, `q25`, `median`, `q75`, `max`, `norm` and
    `gradient_norm`. Outputs are recorded where there are at most 64 numbers of them: `output.<unit>` of one sample,
    `output.<sample>.<unit>` of several.
    """

    #: Up to so many parameters, and so many outputs, every one is recorded.
    LIMIT = 64

    def __init__(self, model, path, append=False, start=0, every=1):
        if every < 1:
            raise ValueError(f"every is {every}: it must be at least 1")
        self._layers = _layers(model)
        self._is_small = sum(p.numel() for _, layer in self._layers for _, p in layer) <= self.LIMIT
        self._is_reference = [
            kind == "Linear" and [(name, tuple(p.shape)) for name, p in layer] == [("weight", (2, 2))]
            for kind, layer in self._layers
        ] == [True, True]
        self._iteration = start
        self._every = every
        self._log = Log(path, append)

    def __call__(self, loss=None, outputs=None, gradients=True, **others):
        """Writes a line, and counts the iteration."""
        row = {"iteration": self._iteration}
        if loss is not None:
            row["loss"] = number("loss", loss)
        if outputs is not None:
            row.update(_outputs(outputs, self.LIMIT))
        if self._is_small:
            row.update(self._parameters("", lambda p: p))
            if gradients:
                row.update(self._parameters("gradient.", lambda p: p.grad))
        elif self._iteration % self._every == 0 or not gradients:
            row.update(self._summaries(gradients))
        self._log(row, **others)
        self._iteration += 1

    def close(self):
        """Closes the file."""
        self._log.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _parameters(self, prefix, of):
        row = {}
        for place, (kind, layer) in enumerate(self._layers, 1):
            for name, parameter in layer:
                values = of(parameter)
                if values is None:
                    continue
                values = values.detach()
                if kind == "Linear" and name == "weight":
                    # PyTorch keeps a row per output, Descent one per input.
                    for source, weights in enumerate(values.t().tolist(), 1):
                        for unit, value in enumerate(weights, 1):
                            row[f"{prefix}layer{place}.w.{source}.{unit}"] = value
                else:
                    word = "b" if name == "bias" else name
                    for unit, value in enumerate(values.flatten().tolist(), 1):
                        row[f"{prefix}layer{place}.{word}.{unit}"] = value
        if not self._is_reference:
            return row
        return {f"{prefix}w{place}": value for place, value in enumerate(row.values(), 1)}

    def _summaries(self, gradients):
        row = {}
        for place, (_, layer) in enumerate(self._layers, 1):
            numbers = _flat(p.detach() for _, p in layer)
            ordered = numbers.sort().values
            row[f"layer{place}.mean"] = numbers.mean().item()
            row[f"layer{place}.std"] = numbers.std(unbiased=False).item()
            for name, share in (("min", 0), ("q25", 0.25), ("median", 0.5), ("q75", 0.75), ("max", 1)):
                row[f"layer{place}.{name}"] = _quantile(ordered, share)
            row[f"layer{place}.norm"] = numbers.norm().item()
            slopes = [p.grad.detach() for _, p in layer if p.grad is not None]
            if gradients and slopes:
                row[f"layer{place}.gradient_norm"] = _flat(slopes).norm().item()
        return row


def _layers(model):
    """The modules that have parameters of their own, each parameter once: the module's kind, names and parameters."""
    seen, layers = set(), []
    for module in model.modules():
        own = [(name, p) for name, p in module.named_parameters(recurse=False) if id(p) not in seen]
        seen.update(id(p) for _, p in own)
        if own:
            layers.append((type(module).__name__, own))
    return layers


def _outputs(outputs, limit):
    if outputs.numel() > limit:
        return {}
    rows = outputs.detach().reshape(-1, outputs.shape[-1] if outputs.dim() else 1).tolist()
    if len(rows) == 1:
        return {f"output.{unit}": value for unit, value in enumerate(rows[0], 1)}
    return {
        f"output.{sample}.{unit}": value for sample, row in enumerate(rows, 1) for unit, value in enumerate(row, 1)
    }


def _flat(tensors):
    """All numbers of some tensors in one, in float64."""
    import torch

    return torch.cat([tensor.reshape(-1).double() for tensor in tensors])


def _quantile(ordered, share):
    """Between two neighbours on a line, as torch.quantile, which refuses large tensors."""
    place = share * (len(ordered) - 1)
    below = int(place)
    low, high = ordered[below].item(), ordered[min(below + 1, len(ordered) - 1)].item()
    return low + (place - below) * (high - low)


if __name__ == "__main__":
    import doctest
    import sys

    failed, tried = doctest.testmod()
    print(f"{tried - failed} of {tried} examples are right")
    sys.exit(1 if failed else 0)

"""Trains a model with Keras 3 and the hook of integrations/python, and looks at what was recorded."""

import json
import pathlib
import sys

import keras
import numpy

sys.path.insert(0, str(pathlib.Path(__file__).parent / "../../../integrations/python"))
import descent  # noqa: E402

x, y = numpy.linspace(0, 1, 40).reshape(20, 2), numpy.linspace(1, 0, 20)
model = keras.Sequential([keras.layers.Dense(3, activation="tanh"), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse", metrics=["mae"])


def fit(epochs, callback, **options):
    return model.fit(x, y, batch_size=8, epochs=epochs, verbose=0, callbacks=[callback], **options).history


def rows(path):
    return [json.loads(line) for line in open(path)]


history = fit(3, descent.KerasCallback("epochs.jsonl"), validation_split=0.2)
expected = [{"epoch": epoch, **{name: history[name][epoch] for name in history}} for epoch in range(3)]
assert rows("epochs.jsonl") == expected, rows("epochs.jsonl")

# Two fits with one callback go on in one file, batch after batch.
callback = descent.KerasCallback("batches.jsonl", batches=True)
fit(2, callback)
fit(3, callback, initial_epoch=2)
found = rows("batches.jsonl")
assert [row["step"] for row in found] == [1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9], found
assert [row["epoch"] for row in found if "epoch" in row] == [0, 1, 2], found
assert found[3]["loss"] == found[2]["batch_loss"], found

# A new callback begins anew, unless it is told to go on.
fit(1, descent.KerasCallback("epochs.jsonl"))
assert len(rows("epochs.jsonl")) == 1
fit(1, descent.KerasCallback("epochs.jsonl", append=True))
assert len(rows("epochs.jsonl")) == 2

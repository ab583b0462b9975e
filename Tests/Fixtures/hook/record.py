"""Records the exercise's network with the hook of integrations/python, for the tests to read: weights.jsonl.

    python record.py
"""

import pathlib
import sys

import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "../../../integrations/python"))
import descent  # noqa: E402

x, y = torch.tensor([[0.5, 0.3]]), torch.tensor([[0.23, -0.07]])
model = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Sigmoid(), nn.Linear(2, 2, bias=False), nn.Sigmoid())
with torch.no_grad():
    model[0].weight.copy_(torch.tensor([[0.2, -0.4], [0.5, 0.6]]).t())
    model[2].weight.copy_(torch.tensor([[0.1, -0.5], [-0.3, 0.8]]).t())
loss_function = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
with descent.TorchRecorder(model, sys.argv[1] if len(sys.argv) > 1 else HERE / "weights.jsonl") as recorder:
    for iteration in range(11):
        outputs = model(x)
        loss = loss_function(outputs, y)
        optimizer.zero_grad()
        loss.backward()
        recorder(loss=loss, outputs=outputs)
        optimizer.step()
    outputs = model(x)
    recorder(loss=loss_function(outputs, y), outputs=outputs, gradients=False)

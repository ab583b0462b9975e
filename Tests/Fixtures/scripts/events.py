"""Prints what TensorBoard's own reader finds in a folder: of every tag time, step and value of all points.

    python events.py FOLDER
"""

import sys

from tensorboard.backend.event_processing import event_accumulator, plugin_event_multiplexer
from tensorboard.util import tensor_util

runs = plugin_event_multiplexer.EventMultiplexer(size_guidance={event_accumulator.TENSORS: 0})
runs.AddRunsFromDirectory(sys.argv[1])
runs.Reload()
for run in sorted(runs.Runs()):
    for tag in sorted(runs.PluginRunToTagToContent("scalars")[run]):
        points = [(e.wall_time, e.step, tensor_util.make_ndarray(e.tensor_proto).item()) for e in runs.Tensors(run, tag)]
        print(run, tag, points)

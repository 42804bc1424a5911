"""Turns a trained model into what the tagger reads: `python export.py MODEL LABELS COMPOSED POOLS FOLDER`. Needs torch and onnx.

The norms are folded into the convolutions. Weights take seven bits (eight would overflow sixteen in the products of older
processors, and the scores would differ from one to the next), what flows between the layers eight, unsigned: every layer
ends in a ReLU. Scales are those of the held-out items. `characters.txt` holds the characters, a line each, in the order of
their numbers, from 2.
"""

import random
import sys
from pathlib import Path

import numpy as np
import torch
import train
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional as F

ZERO = np.uint8(0)
MIDDLE = np.uint8(128)


class Graph:
    def __init__(self) -> None:
        self.nodes, self.held = [], []

    def constant(self, array) -> str:
        self.held.append(numpy_helper.from_array(np.asarray(array), f"c{len(self.held)}"))
        return self.held[-1].name

    def node(self, kind, given, out="", **more) -> str:
        out = out or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, given, [out], **more))
        return out

    def convolution(self, x, scales, weight, bias, zeros=(ZERO, ZERO), **more) -> str:
        """The layer in whole numbers; `scales` of what comes in and what goes out."""
        scale = np.maximum(np.abs(weight).max(axis=(1, 2)) / 63, 1e-9).astype(np.float32)
        small = np.round(weight / scale[:, None, None]).astype(np.int8)
        offset = np.round(bias / (scale * scales[0])).astype(np.int32)
        none = np.zeros(len(scale), np.int8)
        given = [scales[0], zeros[0], small, scale, none, scales[1], zeros[1], offset]
        return self.node("QLinearConv", [x, *(self.constant(g) for g in given)], **more)


def main() -> None:
    model, *files, out = map(Path, sys.argv[1:])
    kept = torch.load(model)
    data = train.Data(*files)
    data.chars = kept["chars"]
    net = train.Net(max(kept["chars"].values()) + 1)
    net.load_state_dict(kept["net"])
    net.eval()
    scales = ranges(net, data)
    graph = Graph()
    tables = {name: getattr(net, name).weight.detach().numpy() for name in ("char", "pair")}
    steps = {name: np.float32(np.abs(t).max() / 127) for name, t in tables.items()}
    rows = {name: graph.constant((np.round(t / steps[name]) + 128).clip(0, 255).astype(np.uint8)) for name, t in tables.items()}
    parts = [graph.node("Gather", [rows["char"], "ids"]), *(graph.node("Gather", [rows["pair"], s]) for s in ("left", "right"))]
    x = graph.node("Transpose", [graph.node("Concat", parts, axis=1)], perm=[1, 0])
    x = graph.node("Unsqueeze", [x, graph.constant(np.array([0]))])
    enter = net.enter.weight.detach().numpy().copy()
    enter[:, train.CHAR :] *= steps["pair"] / steps["char"]  # both tables then count in the same steps
    nothing = graph.constant(ZERO)
    x = graph.convolution(x, (steps["char"], scales[0]), enter, net.enter.bias.detach().numpy(), (MIDDLE, ZERO))
    x = graph.node("Where", ["real", x, nothing])
    for k, (dilation, norm) in enumerate(zip(train.DILATIONS, net.norms, strict=True)):
        spread = (norm.weight / torch.sqrt(norm.running_var + norm.eps)).detach().numpy()
        weight = net.convolutions[k].weight.detach().numpy() * spread[:, None, None]
        bias = norm.bias.detach().numpy() - norm.running_mean.numpy() * spread
        before, inner, after = scales[2 * k : 2 * k + 3]
        y = graph.convolution(x, (before, inner), weight, bias, dilations=[dilation], pads=[dilation] * 2, kernel_shape=[3])
        given = [x, graph.constant(before), nothing, y, graph.constant(inner), nothing, graph.constant(after), nothing]
        x = graph.node("Where", ["real", graph.node("QLinearAdd", given, domain="com.microsoft"), nothing])
    x = graph.convolution(x, scales[-2:], net.leave.weight.detach().numpy(), net.leave.bias.detach().numpy(), (ZERO, MIDDLE))
    graph.node("DequantizeLinear", [x, graph.constant(scales[-1]), graph.constant(MIDDLE)], "scores")
    ins = [helper.make_tensor_value_info(n, TensorProto.INT32, ["n"]) for n in ("ids", "left", "right")]
    ins.append(helper.make_tensor_value_info("real", TensorProto.BOOL, [1, 1, "n"]))
    outs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, None, "n"])]
    sets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    made = helper.make_model(helper.make_graph(graph.nodes, "tagger", ins, outs, graph.held), opset_imports=sets)
    made.ir_version = 9
    out.mkdir(parents=True, exist_ok=True)
    (out / "weights.onnx").write_bytes(made.SerializeToString())
    characters = sorted((c for c in kept["chars"] if c != " "), key=kept["chars"].get)
    (out / "characters.txt").write_text("".join(c + "\n" for c in characters), encoding="utf-8")


def ranges(net, data) -> list[np.float32]:
    """The step of what goes into each convolution and comes out of it, and of the scores: nearly the largest by its unit."""
    lines = data.held[::3]
    lines = [data.swap(w, random.Random(k)) for k, w in enumerate(lines)]
    ids, left, right, _, _ = (t[:80] for t in data.pack(lines))
    mask = (ids > 0).unsqueeze(1)
    found = []

    def note(x) -> None:
        real = x.transpose(1, 2)[ids > 0].abs().flatten()
        found.append(float(np.quantile(real.numpy(), 0.99995)))

    with torch.no_grad():
        x = torch.cat([net.char(ids), net.pair(left), net.pair(right)], 2).transpose(1, 2)
        x = F.relu(net.enter(x)) * mask
        note(x)
        for convolution, norm in zip(net.convolutions, net.norms, strict=True):
            y = F.relu(norm(convolution(x)))
            note(y)
            x = (x + y) * mask
            note(x)
        note(net.leave(x))
    return [np.float32(f / 255) for f in found[:-1]] + [np.float32(found[-1] / 127)]


if __name__ == "__main__":
    main()

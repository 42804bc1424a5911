"""The mean of trained models: `python mean.py LABELS COMPOSED POOLS OUT MODEL SHARE MODEL SHARE…`. Needs torch and onnx.

What passes of one training have in common is less chance than any of them; the norms are measured anew on lines of training.
"""

import random
import sys
from pathlib import Path

import torch
import train


def main() -> None:
    labels, composed, pools, out, *given = sys.argv[1:]
    shares = [float(share) for share in given[1::2]]
    models = [torch.load(path) for path in given[::2]]
    first = models[0]["net"]
    mixed = dict(first)
    for name in (name for name, weights in first.items() if weights.is_floating_point()):
        mixed[name] = sum(model["net"][name] * share for model, share in zip(models, shares, strict=True))
    net = train.Net(len(first["char.weight"]))
    net.load_state_dict(mixed)
    data = train.Data(Path(labels), Path(composed), Path(pools))
    data.chars = models[0]["chars"]
    chance = random.Random(3)
    lines = [data.swap(w, chance) if chance.random() < 0.5 else w for w in chance.sample(data.train, 6000)]
    ids, left, right, *_ = data.pack(lines)
    net.eval()
    for norm in net.norms:
        norm.train()
        norm.reset_running_stats()
        norm.momentum = None  # the plain mean of all batches
    with torch.no_grad():
        for k in range(0, 30 * train.BATCH, train.BATCH):
            net(*(t[k : k + train.BATCH] for t in (ids, left, right)))
    torch.save(models[0] | {"net": net.state_dict()}, out)


if __name__ == "__main__":
    main()

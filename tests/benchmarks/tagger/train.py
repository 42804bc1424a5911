"""Trains the tagger: `python train.py LABELS COMPOSED POOLS MODEL MINUTES [FORMER]`. Needs torch and onnx, for training only.

A convolutional tagger of characters: embeddings of a character and of the pairs it stands in, six dilated convolutions
with residuals, and two answers a character: whether a word begins, and what the word is. Names and some words are put
in the place of others anew each epoch. Items are held out by a hash of their id; each epoch is kept, and the best on them.
The rate rises and falls with the minutes that are given. FORMER is a folder of weights that stand: training goes on from them.
"""

import json
import random
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import torch
from onnx import load, numpy_helper
from torch import nn
from torch.nn import functional as F

TAGS = "Person Place Institution Time n v vn vd a ad an d c p u r m q f s nz nw t xc w".split()
NAMES = TAGS[:3]
PAIRS, GAP, LENGTH, BATCH = 1 << 15, 8, 512, 24
DILATIONS = (1, 2, 4, 8, 4, 1)
NEW = 4  # the convolution that former weights may lack
CHAR, PAIR, HIDDEN = 64, 32, 192
ENDINGS = "国州省市县区旗盟镇乡村庄山江河湖岛海港湾城岭路街峡滩泉"


class Net(nn.Module):
    def __init__(self, chars: int) -> None:
        super().__init__()
        self.char = nn.Embedding(chars, CHAR, padding_idx=0)
        self.pair = nn.Embedding(PAIRS, PAIR, padding_idx=0)
        self.enter = nn.Conv1d(CHAR + 2 * PAIR, HIDDEN, 1)
        self.convolutions = nn.ModuleList(nn.Conv1d(HIDDEN, HIDDEN, 3, padding=d, dilation=d, bias=False) for d in DILATIONS)
        self.norms = nn.ModuleList(nn.BatchNorm1d(HIDDEN) for _ in DILATIONS)
        self.leave = nn.Conv1d(HIDDEN, 1 + len(TAGS), 1)
        nn.init.normal_(self.char.weight, std=0.3)
        nn.init.normal_(self.pair.weight, std=0.1)

    def forward(self, ids, left, right):
        mask = (ids > 0).unsqueeze(1)
        keep = self.pair(left), self.pair(right)
        if self.training:  # a pair seen in training alone must not be all that is known
            keep = tuple(p * (torch.rand(p.shape[:2]) > 0.25).unsqueeze(2) for p in keep)
        x = torch.cat([self.char(ids), *keep], 2).transpose(1, 2)
        x = F.dropout1d(x, 0.1, self.training)
        x = F.relu(self.enter(x)) * mask
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            x = (x + F.dropout1d(F.relu(norm(convolution(x))), 0.1, self.training)) * mask
        return self.leave(x)


class Data:
    """Lines with their words; `epoch` packs them anew into rows, with other names in them."""

    def __init__(self, labels: Path, composed: Path, pools: Path) -> None:
        rows = [json.loads(line) for path in (labels, composed) for line in path.read_text(encoding="utf-8").splitlines()]
        self.pools = json.loads(pools.read_text(encoding="utf-8"))
        self.places = {name for found in self.pools["places"].values() for name in found} | set(self.pools["shorts"])
        seen = {c: 0 for row in rows for c in row["text"]}
        for row in rows:
            for c in row["text"]:
                seen[c] += 1
        for found in (
            self.pools["person"],
            self.pools["foreign"],
            self.pools["shorts"],
            self.pools["known"],
            self.pools["states"],
            self.pools["bodies"],
            *self.pools["places"].values(),
            *self.pools["words"].values(),
        ):
            for name in found:
                for c in name:
                    seen[c] = seen.get(c, 0) + 1
        self.chars = {
            c: k + 2
            for k, c in enumerate(
                sorted(c for c, n in seen.items() if n > 2 and c > " " and c not in "\x85\u2028\u2029" and ord(c) < 1 << 16)
            )
        }
        self.chars[" "] = self.chars["、"]  # as names are parted in lists; else a space would be a rare character
        self.train = [words_of(r) for r in rows if not held(r["item"])]
        self.held = [words_of(r) for r in rows if held(r["item"])]
        self.tags = {t: k for k, t in enumerate(TAGS)}

    def swap(self, words, chance, much=1.0):
        """The same line with other names."""
        return [(self._other(text, tag, chance, much), tag) for text, tag in words]

    def _other(self, text, tag, chance, much):
        pools, luck = self.pools, chance.random() / much
        if tag == "Person" and luck < 0.6 and len(text) > 1:
            far = len(text) > 3 or "·" in text or luck < 0.06
            return chance.choice(pools["foreign" if far else "person"])
        if tag == "Place" and luck < 0.4 and text in self.places:
            return self._place(text, chance)
        if tag == "Place" and luck < 0.15 and 1 < len(text) < 7:
            return chance.choice(pools["known" if text[-1] in ENDINGS else "states"])
        if tag == "Institution" and luck < 0.5 and len(text) > 3:
            cut = next((k for k in (6, 5, 4, 3, 2) if text[:k] in self.places and k < len(text)), 0)
            if cut:
                return self._place(text[:cut], chance) + text[cut:]
            return chance.choice(pools["bodies"]) if luck < 0.15 else text
        if luck < 0.08 and (found := pools["words"].get(f"{tag}{len(text)}")):
            return chance.choice(found)
        return text

    def _place(self, name, chance):
        """Another place of the same kind."""
        alike = self.pools["places"].get(name[-1]) if len(name) > 2 else None
        return chance.choice(alike or self.pools["shorts"])

    def pack(self, lines, chance=None):
        """Rows of LENGTH characters: ids, pairs, whether a word begins, its tag (-1 in gaps)."""
        chars, begins, tags = [], [], []
        for words in lines:
            chars += [0] * GAP
            begins += [0] * GAP
            tags += [-1] * GAP
            for text, tag in words:
                k = -1 if tag == "?" else self.tags.get(tag, 4)
                for n, c in enumerate(text):
                    chars.append(self.chars.get(c, 1))
                    begins.append(n == 0)
                    tags.append(k)
        rest = -len(chars) % LENGTH
        ids = np.array(chars + [0] * rest, np.int64)
        begins, tags = np.array(begins + [0] * rest, np.float32), np.array(tags + [-1] * rest, np.int64)
        if chance is not None:
            ids[(chance.random(len(ids)) < 0.015) & (ids > 0)] = 1
        left, right = pairs(ids)
        return [torch.from_numpy(a.reshape(-1, LENGTH)) for a in (ids, left, right, begins, tags)]


def pairs(ids):
    """The hashed pair of each character with the one before and with the one behind; 0 beside a gap or an unknown one."""
    both = (ids[:-1] > 0) & (ids[1:] > 0)
    hashed = np.where(both, ((ids[:-1] * 40503 + ids[1:] * 9973) % (PAIRS - 1)) + 1, 0)
    zero = np.zeros(1, np.int64)
    return np.concatenate([zero, hashed]), np.concatenate([hashed, zero])


def words_of(row):
    at, found = 0, []
    for end, tag in zip(row["ends"], row["tags"], strict=True):
        found.append((row["text"][at:end], tag))
        at = end
    return found


def held(item: str) -> bool:
    return item.startswith("xwlb") and zlib.crc32(item.encode()) % 10 == 0


def score(net, packed):
    """Word F1 and F1 of names by type, in the labels' own terms."""
    right, ours, theirs = {}, {}, {}
    net.eval()
    ids, left, right_, begins, tags = packed
    for at in range(0, len(ids), BATCH):
        with torch.no_grad():
            told = net(ids[at : at + BATCH], left[at : at + BATCH], right_[at : at + BATCH]).float().numpy()
        for row in range(told.shape[0]):
            real = ids[at + row].numpy() > 0
            a = spans(told[row, 0] > 0, told[row, 1:].T, real)
            gold = np.eye(len(TAGS))[np.where(tags[at + row].numpy() < 0, 4, tags[at + row].numpy())]
            b = spans(begins[at + row].numpy() > 0, gold, real)
            for kind in (*range(3), "word"):
                x = {s[:2] for s in a} if kind == "word" else {s for s in a if s[2] == kind}
                y = {s[:2] for s in b} if kind == "word" else {s for s in b if s[2] == kind}
                right[kind] = right.get(kind, 0) + len(x & y)
                ours[kind] = ours.get(kind, 0) + len(x)
                theirs[kind] = theirs.get(kind, 0) + len(y)
    net.train()
    return {(NAMES[k] if k != "word" else k): round(2 * right[k] / (ours[k] + theirs[k]), 4) for k in right}


def spans(begins, tags, real):
    starts = np.flatnonzero((begins | ~np.concatenate([[False], real[:-1]])) & real)
    if not len(starts):
        return set()
    all_starts = np.flatnonzero(begins & real | ~real | ~np.concatenate([[False], real[:-1]]))
    ends = np.append(all_starts, len(real))[np.searchsorted(all_starts, starts, "right")]
    best = [int(tags[s:e].sum(0).argmax()) for s, e in zip(starts, ends, strict=True)]
    return set(zip(starts.tolist(), ends.tolist(), best, strict=True))


def former(folder: Path, data: Data) -> Net:
    """A net that says what the weights of a folder say, though for one convolution more that as yet adds next to nothing."""
    graph = load(str(folder / "weights.onnx")).graph
    held = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    known = (folder / "characters.txt").read_text(encoding="utf-8").splitlines()
    numbers = {c: k for k, c in enumerate(known, 2)}
    for c in data.chars:
        if c != " ":
            numbers.setdefault(c, len(numbers) + 2)
    data.chars = numbers | {" ": numbers["、"]}
    net = Net(max(numbers.values()) + 1)
    layers = [[held[n] for n in node.input if n in held] for node in graph.node if node.op_type == "QLinearConv"]
    tables = [(held[node.input[0]].astype(np.float32) - 128) for node in graph.node if node.op_type == "Gather"]
    step = float(layers[0][0])
    with torch.no_grad():
        rest = len(net.char.weight) - len(tables[0])
        common = tables[0][2:].mean(0, keepdims=True).repeat(rest, 0) + np.random.default_rng(7).normal(
            0, 0.1 / step, (rest, CHAR)
        )
        net.char.weight.copy_(torch.from_numpy(np.concatenate([tables[0], common]) * step))
        net.pair.weight.copy_(torch.from_numpy(tables[1] * step))
        plain = [(small * scale[:, None, None], offset * scale * into) for into, _, small, scale, *_, offset in layers]
        for layer, (weight, bias) in ((net.enter, plain[0]), (net.leave, plain[-1])):
            layer.weight.copy_(torch.from_numpy(np.ascontiguousarray(weight, np.float32)))
            layer.bias.copy_(torch.from_numpy(np.ascontiguousarray(bias, np.float32)))
        kept = [k for k in range(len(DILATIONS)) if len(plain) - 2 == len(DILATIONS) or k != NEW]
        for k, (weight, bias) in zip(kept, plain[1:-1], strict=True):
            net.convolutions[k].weight.copy_(torch.from_numpy(np.ascontiguousarray(weight, np.float32)))
            net.norms[k].bias.copy_(torch.from_numpy(np.ascontiguousarray(bias, np.float32)))
        ids, left, right, *_ = (t[:60] for t in data.pack(data.held))
        real = ids > 0
        x = torch.cat([net.char(ids), net.pair(left), net.pair(right)], 2).transpose(1, 2)
        x = F.relu(net.enter(x)) * real.unsqueeze(1)
        for k, (convolution, norm) in enumerate(zip(net.convolutions, net.norms, strict=True)):
            y = convolution(x).transpose(1, 2)  # over all that a norm sees in training, gaps too
            mean, spread = y.mean((0, 1)), y.var((0, 1))
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(spread)
            if k in kept:
                norm.weight.copy_(torch.sqrt(spread + norm.eps))
                norm.bias.add_(mean)
            else:
                norm.weight.fill_(0.05)
            x = (
                x + F.relu((y - mean) / torch.sqrt(spread + norm.eps) * norm.weight + norm.bias).transpose(1, 2)
            ) * real.unsqueeze(1)
    return net


def main() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(7)
    chance, dice = random.Random(7), np.random.default_rng(7)
    data = Data(*map(Path, sys.argv[1:4]))
    budget, out = float(sys.argv[5]) * 60, Path(sys.argv[4])
    going_on = len(sys.argv) > 6
    net = former(Path(sys.argv[6]), data) if going_on else Net(max(data.chars.values()) + 1)
    size = sum(p.numel() for p in net.parameters())
    print(len(data.chars), "characters", size, "weights", len(data.train), len(data.held), flush=True)
    held_out = data.held[::2]
    plain = data.pack(held_out)
    swapped = data.pack([data.swap(w, random.Random(k), 2.0) for k, w in enumerate(held_out)])
    if going_on:
        print("before", score(net, plain), score(net, swapped), flush=True)
    optimiser = torch.optim.AdamW(net.parameters(), lr=1e-3, weight_decay=0.01)
    weight = torch.ones(len(TAGS))
    weight[:3] = 1.2
    best, epoch, begun = 0.0, 0, time.time()
    while time.time() - begun < budget:
        chance.shuffle(data.train)
        rows = data.pack([data.swap(w, chance) if chance.random() < 0.8 else w for w in data.train], dice)
        order = torch.from_numpy(dice.permutation(len(rows[0])))
        total, steps = 0.0, len(order) // BATCH
        for k in range(steps):
            done = (time.time() - begun) / budget
            if done >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = (2e-3 if going_on else 4e-3) * min(done / 0.05 + 0.05, (1 - done) / 0.95 + 0.005, 1.0)
            ids, left, right, begins, tags = (r[order[k * BATCH : (k + 1) * BATCH]] for r in rows)
            with torch.autocast("cpu", torch.bfloat16):
                told = net(ids, left, right)
            told = told.float()
            real = ids > 0
            loss = F.binary_cross_entropy_with_logits(told[:, 0][real], begins[real]) * 2
            loss = loss + F.cross_entropy(told[:, 1:], tags, weight, ignore_index=-1, label_smoothing=0.03)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            total += loss.item()
            if k in (5, 50) or k % 100 == 99:
                print(f"  step {k} of {steps} loss {total / (k + 1):.4f} {time.time() - begun:.0f} s", flush=True)
        a, b = score(net, plain), score(net, swapped)
        mean = sum(a.values()) + sum(b.values())
        print(epoch, f"{total / (k + 1):.4f}", a, b, f"{time.time() - begun:.0f} s", flush=True)
        kept = {"net": net.state_dict(), "chars": data.chars, "hidden": HIDDEN}
        torch.save(kept, out.with_suffix(f".{epoch}.pt"))
        if mean > best:
            best = mean
            torch.save(kept, out)
        epoch += 1


if __name__ == "__main__":
    main()

// Names on the drawing, as on a map: the same size at every zoom, the important first, none over another.
const FACE = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const widths = new Map();
let ranked = [], drawn = [], hovered = null;

function rankLabels() {
  const weight = new Map(nodes.getIds().map(e => [e, degreeOf(e) + D.entities[e][E.ARTICLES] / 100]));
  ranked = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || a - b);
}

function widthOf(e, ctx) {
  if (!widths.has(e)) {
    ctx.font = `100px ${FACE}`;
    widths.set(e, ctx.measureText(shortName(D.entities[e][E.NAME])).width / 100);
  }
  return widths.get(e);
}

// ctx is scaled and moved with the drawing; boxes are compared in screen pixels.
function drawLabels(ctx) {
  const scale = network.getScale(), at = network.getPositions(), view = network.getViewPosition();
  const [wide, high] = [ctx.canvas.clientWidth / 2 + 80, ctx.canvas.clientHeight / 2 + 40];
  const order = [hovered, chosen?.node, ...(chosen ? ranked.filter(e => chosen.around.has(e)) : []), ...ranked];
  const done = new Set();
  drawn = [];
  Object.assign(ctx, {textAlign: "center", textBaseline: "top", lineJoin: "round"});
  for (const e of order) {
    if (e === null || e === undefined || done.has(e) || !at[e] || nodes.get(e)?.hidden) continue;
    done.add(e);
    const near = !chosen || chosen.around.has(e) || e === hovered;
    const size = Math.min(17, 12 + .6 * Math.sqrt(degreeOf(e))), half = widthOf(e, ctx) * size / 2 + 2;
    const [x, y] = [(at[e].x - view.x) * scale, (at[e].y - view.y) * scale + sizeOf(e) * scale + 3];
    if (Math.abs(x) > wide || Math.abs(y) > high) continue;
    const box = {e, left: x - half, right: x + half, top: y, bottom: y + size * 1.3};
    if (e !== hovered && e !== chosen?.node && drawn.some(b => b.left < box.right && box.left < b.right && b.top < box.bottom && box.top < b.bottom)) continue;
    drawn.push(box);
    ctx.globalAlpha = near ? 1 : .3;
    ctx.font = `${e === chosen?.node ? "700 " : ""}${size / scale}px ${FACE}`;
    Object.assign(ctx, {strokeStyle: inks.paper, lineWidth: 4 / scale, fillStyle: inks.ink});
    const place = [shortName(D.entities[e][E.NAME]), at[e].x, at[e].y + sizeOf(e) + 3 / scale];
    ctx.strokeText(...place);
    ctx.fillText(...place);
  }
  ctx.globalAlpha = 1;
}

// The entity whose label, or whose sign within a finger's breadth, lies at a point of the drawing.
function entityAt(point) {
  const scale = network.getScale(), view = network.getViewPosition(), at = network.getPositions();
  const [x, y] = [(point.x - view.x) * scale, (point.y - view.y) * scale];
  const label = drawn.find(b => b.left <= x && x <= b.right && b.top <= y && y <= b.bottom);
  if (label) return label.e;
  let best = null, reach = 12;
  for (const e of ranked) {
    if (nodes.get(e)?.hidden) continue;
    const distance = Math.hypot(at[e].x - point.x, at[e].y - point.y) * scale;
    if (distance < reach) [best, reach] = [e, distance];
  }
  return best;
}

// Names on the drawing, as on a map: the same size at every zoom, the important first, none over another.
const FACE = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const MANY = 40;  // of more neighbours than these, a name may lie over the sign of a lesser one
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

const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const boxAt = (x, y, half, size) => ({left: x - half, right: x + half, top: y - size * .65, bottom: y + size * .65});

// ctx is scaled and moved with the drawing; boxes are compared in screen pixels around the middle of the view.
function drawLabels(ctx) {
  const scale = network.getScale(), at = network.getPositions(), view = network.getViewPosition();
  const [wide, high] = [ctx.canvas.clientWidth / 2, ctx.canvas.clientHeight / 2];
  const inside = box => box.left > -wide && box.right < wide && box.top > -high && box.bottom < high;
  const signOf = e => boxAt((at[e].x - view.x) * scale, (at[e].y - view.y) * scale, sizeOf(e) * scale * .7, sizeOf(e) * scale);
  const order = [hovered, chosen?.node, ...(chosen ? ranked.filter(e => chosen.around.has(e)) : []), ...ranked];
  const done = new Set(), taken = chosen && chosen.around.size <= MANY ? [...chosen.around].filter(e => at[e]).map(signOf) : [];
  drawn = [];
  Object.assign(ctx, {textAlign: "center", textBaseline: "middle", lineJoin: "round", strokeStyle: inks.paper});
  for (const e of order) {
    if (e === null || e === undefined || done.has(e) || !at[e] || nodes.get(e)?.hidden) continue;
    done.add(e);
    const [x, y, reach] = [(at[e].x - view.x) * scale, (at[e].y - view.y) * scale, sizeOf(e) * scale];
    if (Math.abs(x) > wide + reach || Math.abs(y) > high + reach) continue;
    const near = !chosen || chosen.around.has(e) || e === hovered, size = Math.min(17, 12 + .6 * Math.sqrt(degreeOf(e)));
    const half = widthOf(e, ctx) * size / 2 + 2, side = reach + half + 3, under = reach + size * .65 + 3;
    const spots = [[x, y + under], [x + side, y], [x - side, y], [x, y - under]].slice(0, near ? 4 : 1);
    // no name over another, nor over the sign of something more important
    let spot = spots.find(place => { const box = boxAt(...place, half, size); return inside(box) && !taken.some(other => over(box, other)); });
    if (e === hovered || e === chosen?.node) spot = spots[0];
    if (near && reach > 2) taken.push(signOf(e));
    if (!spot) continue;
    taken.push(boxAt(...spot, half, size));
    drawn.push({e, ...boxAt(...spot, half, size)});
    write(ctx, shortName(D.entities[e][E.NAME]), spot, {size, bold: e === chosen?.node, faint: !near, color: inks.ink});
  }
  if (chosen) drawEdgeLabels(ctx, taken);
}

function write(ctx, text, [x, y], {size, bold, faint, color}) {
  const scale = network.getScale(), view = network.getViewPosition();
  Object.assign(ctx, {globalAlpha: faint ? .3 : 1, fillStyle: color, lineWidth: 4 / scale});
  ctx.font = `${bold ? "700 " : ""}${size / scale}px ${FACE}`;
  ctx.strokeText(text, x / scale + view.x, y / scale + view.y);
  ctx.fillText(text, x / scale + view.x, y / scale + view.y);
  ctx.globalAlpha = 1;
}

// What the lines at the chosen entity say, each where there is room along it.
function drawEdgeLabels(ctx, taken) {
  const scale = network.getScale(), view = network.getViewPosition(), size = 11.5;
  for (const i of edges.getIds()) {
    const edge = D.edges[i];
    if (!isNear(edge, i) || edges.get(i).hidden || !(hasWords(edge) || chosen.around.size <= FEW)) continue;
    const text = edgeLabel(edge), half = [...text].length * size / 2 + 2;
    for (const part of [.5, .6, .4, .7, .3]) {
      const point = network.body.edges[i].edgeType.getPoint(part);  // not of the public interface; vis-network is inside the page
      const spot = [(point.x - view.x) * scale, (point.y - view.y) * scale];
      if (taken.some(other => over(boxAt(...spot, half, size), other))) continue;
      taken.push(boxAt(...spot, half, size));
      write(ctx, text, spot, {size, color: inks.soft});
      break;
    }
  }
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

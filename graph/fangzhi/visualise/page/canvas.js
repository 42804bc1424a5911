// The drawing. pyvis made the globals nodes, edges and network; what is not drawn yet is added from D on demand.
const STEP = 24;  // how many neighbours one expansion adds
const FEW = 12;  // up to so many neighbours every edge is labelled, else only those that say more than their colour
const first = {nodes: nodes.get().map(n => ({...n})), edges: edges.getIds()};
const off = {classes: new Set(), relations: new Set()};
const range = {since: "", until: ""};
let chosen = null;  // {node} or {edge}, and around: the nodes that stay bright
let boost = 1;  // a large drawing is seen from afar: its signs and lines are drawn larger

const inks = {};
function dip() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "ink", "soft"]) inks[name] = style.getPropertyValue("--" + name).trim();
}

const degrees = new Map();
function degreeOf(e) {
  if (!degrees.has(e)) degrees.set(e, neighboursOf(e).length);
  return degrees.get(e);
}
const sizeOf = e => Math.round(Math.min(30, 7 + 3.2 * Math.sqrt(degreeOf(e))) * boost);
const shortName = name => { const line = [...name.trim().replace(/\s+/g, " ")]; return line.length > 14 ? line.slice(0, 13).join("") + "…" : line.join(""); };

// Compared at the precision of the coarser: 2024-05 is inside 2024, and inside 2024-05-20 too.
function inRange(date) {
  const cut = (text, like) => text.slice(0, like.length);
  return !date || ((!range.since || date >= cut(range.since, date)) && (!range.until || cut(date, range.until) <= range.until));
}

function nodeHidden(e) {
  const entity = D.entities[e], seen = entity[E.SEEN];
  if (off.classes.has(entity[E.CLASS])) return true;
  return seen.length > 0 && !seen.some(a => inRange(D.articles[a][A.DATE]));
}

function edgeHidden(i) {
  const edge = D.edges[i], facts = edge.slice(L.FACTS);
  return off.relations.has(edge[L.TYPE]) || nodeHidden(edge[L.FROM]) || nodeHidden(edge[L.TO])
    || (facts.length > 0 && !facts.some(f => inRange(D.articles[D.facts[f][F.ARTICLE]][A.DATE])));
}

function nodeLook(e) {
  const near = !chosen || chosen.around.has(e);
  const color = D.classes[D.entities[e][E.CLASS]][S.COLOR];
  return {
    id: e, hidden: nodeHidden(e), opacity: near ? 1 : .16, size: sizeOf(e),
    color: {background: color, border: inks.paper, highlight: {background: color, border: inks.ink}, hover: {background: color, border: inks.ink}},
  };
}

const isNear = (edge, i) => chosen !== null && (chosen.edge === i || edge[L.FROM] === chosen.node || edge[L.TO] === chosen.node);

function edgeLook(i) {
  const edge = D.edges[i], color = D.types[edge[L.TYPE]][S.COLOR];
  const near = isNear(edge, i);
  return {
    id: i, hidden: edgeHidden(i), dashes: edge[L.ENDED] ? [5, 4] : false,
    width: (Math.min(4, 1 + Math.log2(edge[L.COUNT]) * .6) + (near ? .6 : 0)) * boost, smooth: bend(i),
    color: {color, highlight: color, hover: color, opacity: near ? .95 : chosen ? .08 : .5},
  };
}

// Edges between the same two nodes lie side by side, whichever way they point.
const bends = new Map();
function bend(i) {
  if (!bends.size) {
    const pairs = new Map();
    D.edges.forEach((edge, j) => {
      const key = Math.min(edge[L.FROM], edge[L.TO]) + " " + Math.max(edge[L.FROM], edge[L.TO]);
      const nth = pairs.get(key) ?? 0;
      pairs.set(key, nth + 1);
      const left = (nth % 2 === 1) === (edge[L.FROM] < edge[L.TO]);
      bends.set(j, nth === 0 ? false : {enabled: true, type: left ? "curvedCW" : "curvedCCW", roundness: .16 * Math.ceil(nth / 2)});
    });
  }
  return bends.get(i);
}

function repaint() {
  dip();
  rankLabels();
  nodes.update(nodes.getIds().map(nodeLook));
  edges.update(edges.getIds().map(edgeLook));
  const seen = nodes.get({filter: n => !n.hidden}).length;
  const more = nodes.length < D.entities.length ? " · " + say("shownMore") : "";
  document.getElementById("shown").textContent = seen < D.entities.length ? say("shown", number(seen), number(D.entities.length)) + more : "";
}

// A free spot near a point: a spiral outward until no label lies under it.
function spot(near, taken) {
  for (let turn = 0; ; turn++) {
    const angle = turn * 2.39996, reach = turn ? 70 + 16 * Math.sqrt(turn) * 2.2 : 0;
    const at = {x: Math.round(near.x + reach * Math.cos(angle) * 1.3), y: Math.round(near.y + reach * Math.sin(angle))};
    if (turn > 4000 || !taken.some(p => Math.abs(p.x - at.x) < 150 && Math.abs(p.y - at.y) < 64)) return at;
  }
}

function add(entities, near) {
  const taken = Object.values(network.getPositions());
  const fresh = entities.filter(e => !nodes.get(e));
  nodes.add(fresh.map(e => {
    const at = spot(near, taken);
    taken.push(at);
    const style = D.classes[D.entities[e][E.CLASS]];
    return {...nodeLook(e), ...at, label: shortName(D.entities[e][E.NAME]), shape: style[S.SHAPE]};
  }));
  const lines = new Set(fresh.flatMap(e => edgesOf[e]).filter(i => !edges.get(i) && nodes.get(D.edges[i][L.FROM]) && nodes.get(D.edges[i][L.TO])));
  edges.add([...lines].map(i => ({...edgeLook(i), from: D.edges[i][L.FROM], to: D.edges[i][L.TO]})));
}

// Draw an entity that is not drawn yet: beside a neighbour that is, else beside all that is drawn.
function ensure(e) {
  if (nodes.get(e)) return;
  const anchor = neighboursOf(e).find(n => nodes.get(n));
  add([e], anchor === undefined ? outside() : network.getPosition(anchor));
  expand(e);
}

function outside() {
  const at = Object.values(network.getPositions());
  return at.length ? {x: Math.max(...at.map(p => p.x)) + 420, y: at.reduce((sum, p) => sum + p.y, 0) / at.length} : {x: 0, y: 0};
}

const hiddenNeighbours = e => neighboursOf(e).filter(n => !nodes.get(n)).sort((a, b) => degreeOf(b) - degreeOf(a) || a - b);

function expand(e) {
  add(hiddenNeighbours(e).slice(0, STEP), network.getPosition(e));
}

function emphasise(choice) {
  chosen = choice;
  if (choice) {
    const ends = choice.node === undefined ? [D.edges[choice.edge][L.FROM], D.edges[choice.edge][L.TO]] : [choice.node, ...neighboursOf(choice.node)];
    chosen.around = new Set(ends);
  }
  repaint();
  network.unselectAll();
  if (choice) network.setSelection(choice.node === undefined ? {edges: [choice.edge]} : {nodes: [choice.node]}, {highlightEdges: false});
}

function frame(entities) {
  const ids = entities.filter(e => nodes.get(e) && !nodes.get(e).hidden);
  network.redraw();
  if (ids.length) network.fit({nodes: ids, maxZoomLevel: 1.15, animation: calm() ? false : {duration: 320, easingFunction: "easeInOutQuad"}});
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function restore() {
  edges.remove(edges.getIds().filter(i => !first.edges.includes(i)));
  nodes.clear();
  nodes.add(first.nodes.map(n => ({...n})));
  repaint();
}

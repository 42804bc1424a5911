// Selecting, keys, language, and the first drawing.
let shown = null;  // draws the panel once more, in another language

function select(e, show = () => showEntity(e)) {
  off.classes.delete(D.entities[e][E.CLASS]);
  if (nodeHidden(e)) clearDates();
  ensure(e);
  present(show);
  drawFilters();
  emphasise({node: e});
  frame([e, ...neighboursOf(e)]);
  remember("#" + encodeURIComponent(D.entities[e][E.ID]));
}

function present(show) {
  shown = show;
  show();
}

function selectEdge(i) {
  present(() => showEdge(i));
  emphasise({edge: i});
  network.redraw();
}

function unselect() {
  shown = null;
  panel.hidden = true;
  document.querySelector("main").classList.remove("open");
  emphasise(null);
  network.redraw();
  remember(" ");
}

function grow(e) {
  ensure(e);
  expand(e);
  select(e);
}

function remember(hash) {
  try { history.replaceState(null, "", hash.trim() || location.pathname); } catch { /* some viewers allow no history */ }
}

function clearDates() {
  for (const id of ["since", "until"]) document.getElementById(id).value = range[id] = "";
}

function reset() {
  off.classes.clear();
  off.relations.clear();
  clearDates();
  query.value = said.textContent = "";
  unselect();
  restore();
  drawFilters();
  network.fit();
}

function speak() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = say(element.dataset.placeholder);
  document.title = say("brand") + " · " + say("title");
  const button = document.getElementById("language");
  [button.textContent, button.lang] = language === "zh" ? ["English", "en"] : ["中文", "zh-CN"];
  document.getElementById("counts").textContent = say("counts", ...[D.entities.length, D.edges.length, D.facts.length, D.told].map(n => number(n)));
  drawFilters();
  drawFindings();
  repaint();
  shown?.();
}

const press = (id, run) => document.getElementById(id).addEventListener("click", run);
press("language", () => { language = language === "zh" ? "en" : "zh"; speak(); });
press("fit", () => network.fit({animation: !calm()}));
press("reset", reset);
press("closer", () => network.moveTo({scale: network.getScale() * 1.3}));
press("farther", () => network.moveTo({scale: network.getScale() / 1.3}));
press("menu", event => event.target.setAttribute("aria-expanded", document.getElementById("side").classList.toggle("open")));

network.on("click", ({nodes: [node], edges: [edge], pointer}) => {
  document.getElementById("side").classList.remove("open");
  const e = node ?? entityAt(pointer.canvas);
  if (e !== null) select(e);
  else if (edge !== undefined) selectEdge(edge);
  else unselect();
});
network.on("doubleClick", ({nodes: [node], pointer}) => {
  const e = node ?? entityAt(pointer.canvas);
  if (e !== null) grow(e);
});
const hover = e => {
  hovered = e;
  document.getElementById("mynetwork").style.cursor = e === null ? "" : "pointer";
  network.redraw();
};
network.on("hoverNode", ({node}) => hover(node));
network.on("blurNode", () => hover(null));
network.on("afterDrawing", drawLabels);

document.addEventListener("keydown", event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    document.getElementById("side").classList.add("open");
    query.focus();
  } else if (event.key === "Escape") {
    if (!hits.hidden) shut();
    else if (!panel.hidden) unselect();
    else { query.blur(); document.getElementById("side").classList.remove("open"); }
  }
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);

const ready = () => { document.documentElement.dataset.ready = Math.round(performance.now()); };
network.once("afterDrawing", ready);
network.fit();
boost = Math.min(1.5, Math.max(1, .4 / network.getScale()));
speak();
const asked = placeOf.get(decodeURIComponent(location.hash.slice(1)));
if (asked !== undefined) select(asked);

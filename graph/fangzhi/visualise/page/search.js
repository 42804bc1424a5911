// Search by name and alias over all entities, drawn or not.
const LISTED = 12;
const query = document.getElementById("query"), hits = document.getElementById("hits"), said = document.getElementById("said");
const plainName = name => name.toLowerCase().normalize("NFKC").replace(/[\s·•‧・“”"《》]/g, "");
let forms = null;  // made at the first keystroke: the page opens sooner
let active = -1;

function find(text) {
  const wanted = plainName(text);
  if (!wanted) return [];
  forms ??= D.entities.map(e => [e[E.NAME], ...e[E.ALIASES]].map(plainName));
  const found = [];
  forms.forEach((names, e) => {
    let best = 9, which = 0;
    names.forEach((name, n) => {
      const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 9;
      if (rank < best) [best, which] = [rank, n];
    });
    if (best < 9) found.push({e, best, which});
  });
  return found.sort((a, b) => a.best - b.best || D.entities[b.e][E.MENTIONS] - D.entities[a.e][E.MENTIONS] || a.e - b.e);
}

function suggest() {
  const found = find(query.value);
  active = found.length ? 0 : -1;
  hits.replaceChildren(...found.slice(0, LISTED).map(({e, which}, i) => {
    const entity = D.entities[e], style = D.classes[entity[E.CLASS]];
    return make("li", {id: "hit" + i, role: "option", "data-entity": e, on: {mousedown: event => { event.preventDefault(); take(e); }}},
      sign(style), make("span", {class: "name"}, entity[E.NAME]), make("small", {}, which ? entity[E.ALIASES][which - 1].slice(0, 12) : wordOf(style)));
  }));
  hits.hidden = !found.length;
  said.textContent = query.value.trim() && !found.length ? say("noHit", query.value.trim()) : "";
  mark();
}

function mark() {
  [...hits.children].forEach((li, i) => li.setAttribute("aria-selected", i === active));
  query.setAttribute("aria-expanded", !hits.hidden);
  if (active >= 0) query.setAttribute("aria-activedescendant", "hit" + active); else query.removeAttribute("aria-activedescendant");
  hits.children[active]?.scrollIntoView({block: "nearest"});
}

function take(e) {
  query.value = D.entities[e][E.NAME].replace(/\s+/g, " ");
  shut();
  document.getElementById("side").classList.remove("open");
  select(e);
  panel.focus({preventScroll: true});
}

function shut() {
  hits.hidden = true;
  active = -1;
  mark();
}

query.addEventListener("input", suggest);
query.addEventListener("focus", () => query.select());
query.addEventListener("blur", shut);
query.addEventListener("keydown", event => {
  const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (move && hits.children.length) {
    event.preventDefault();
    if (hits.hidden) hits.hidden = false;
    active = (active + move + hits.children.length) % hits.children.length;
    mark();
  }
});
document.getElementById("search").addEventListener("submit", event => {
  event.preventDefault();
  if (hits.hidden) suggest();
  if (active >= 0) take(Number(hits.children[active].dataset.entity));
});

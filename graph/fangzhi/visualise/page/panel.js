// The panel: what is known of an entity or an edge, each fact with its sentence.
const BATCH = 30;
const panel = document.getElementById("panel");

const link = e => make("button", {type: "button", class: "link", on: {click: () => select(e)}}, D.entities[e][E.NAME]);
const heading = (key, n) => make("h3", {}, say(key), n === undefined ? null : make("span", {class: "n"}, number(n)));
const quiet = (...text) => make("p", {class: "quiet"}, ...text);
const dateOf = article => article[A.DATE] || say("undated");

function showEntity(e) {
  const entity = D.entities[e], style = D.classes[entity[E.CLASS]];
  const more = hiddenNeighbours(e).length;
  open(
    make("div", {class: "top"}, sign(style), wordOf(style), closer()),
    make("h2", {}, entity[E.NAME]),
    entity[E.ALIASES].length ? quiet(say("aliases") + "：" + entity[E.ALIASES].join("、")) : null,
    quiet(say("mentions", number(entity[E.MENTIONS]), number(entity[E.ARTICLES]))),
    make("div", {class: "actions"},
      make("button", {type: "button", class: "plain", on: {click: () => frame([e, ...neighboursOf(e)])}}, say("center")),
      more ? make("button", {type: "button", class: "plain", id: "expand", on: {click: () => grow(e)}}, say("expand", more)) : null),
    ...tenures(e), ...facts(e), ...reasons(entity), ...attributes(entity), ...articles(entity),
  );
}

function showEdge(i) {
  const edge = D.edges[i], style = D.types[edge[L.TYPE]];
  open(
    make("div", {class: "top"}, bar(style), wordOf(style), closer()),
    make("h2", {}, link(edge[L.FROM]), make("span", {class: "arrow"}, "→"), link(edge[L.TO])),
    heading("facts", edge[L.COUNT]),
    ...batch(bySentence(edge.slice(L.FACTS)), together => fact(together)),
    rest("capped", edge[L.COUNT] - (edge.length - L.FACTS)),
  );
}

function open(...children) {
  panel.replaceChildren(...children.filter(Boolean));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.querySelector("main").classList.add("open");
}

function closer() {
  return make("button", {type: "button", class: "plain", id: "close", "aria-label": say("close"), on: {click: unselect}}, "✕");
}

const bar = style => make("span", {class: "bar", style: {background: style[S.COLOR]}});
const rest = (key, n) => n > 0 ? quiet(say(key, number(n))) : null;

// The first rows at once, the others when asked for: an entity may have hundreds.
function batch(rows, draw) {
  const box = make("div");
  const add = from => {
    box.append(...rows.slice(from, from + BATCH).map(draw));
    const left = rows.length - from - BATCH;
    if (left <= 0) return;
    const button = make("button", {type: "button", class: "plain", on: {click: () => { button.remove(); add(from + BATCH); }}}, say("more", left));
    box.append(button);
  };
  add(0);
  return [box];
}

// ---------- posts ----------
function tenures(e) {
  const [own, held] = [[], []];
  for (const i of tenuresOf[e]) (D.tenures[i][T.PERSON] === e ? own : held).push(D.tenures[i]);
  const latest = (a, b) => b[T.LAST].localeCompare(a[T.LAST]) || b[T.FIRST].localeCompare(a[T.FIRST]);
  return [["posts", own, T.INSTITUTION], ["holders", held, T.PERSON]].flatMap(([key, list, end]) =>
    list.length ? [heading(key, list.length), ...batch(list.sort(latest), t => tenure(t, end))] : []);
}

function tenure(t, end) {
  const kind = t[T.KIND] && t[T.KIND] !== "substantive" ? make("span", {class: "tag"}, codeWord("kind", t[T.KIND]) ?? t[T.KIND]) : null;
  const over = t[T.END_LATEST] !== UNKNOWN_END;
  const times = t[T.SIGHTINGS];
  return make("div", {class: over ? "tenure" : "tenure now"},
    link(t[end]), " ", make("strong", {}, t[T.TITLE]), kind, over ? make("span", {class: "tag"}, say("ended")) : null,
    t[T.FIRST] ? quiet(say(t[T.FIRST] === t[T.LAST] ? "seenOnce" : "seen", t[T.FIRST], t[T.LAST], times)) : null,
    make("dl", {}, make("dt", {}, say("certain")), make("dd", {}, certain(t)), make("dt", {}, say("possible")), make("dd", {}, possible(t))));
}

const dayBefore = date => { const day = new Date(date + "T00:00:00Z"); day.setUTCDate(day.getUTCDate() - 1); return day.toISOString().slice(0, 10); };
const span = (a, b) => a === b ? a : say("to", a, b);

// Bounds are half-open: in post for certain from START_LATEST to the day before END.
function certain(t) {
  return t[T.START_LATEST] < t[T.END] && t[T.START_LATEST] !== UNKNOWN_START ? span(t[T.START_LATEST], dayBefore(t[T.END])) : say("none");
}

function possible(t) {
  const from = t[T.START] === UNKNOWN_START ? say("unknownStart") : t[T.START];
  const to = t[T.END_LATEST] === UNKNOWN_END ? say("unknownEnd") : dayBefore(t[T.END_LATEST]);
  return t[T.START] === UNKNOWN_START || t[T.END_LATEST] === UNKNOWN_END ? `${from} – ${to}` : span(from, to);
}

// ---------- facts ----------
function facts(e) {
  const groups = D.types.map(() => []);
  for (const f of factsOf[e]) groups[D.facts[f][F.TYPE]].push(f);
  const total = D.entities[e][E.FACTS];
  if (!total) return [];
  const latest = (a, b) => D.articles[D.facts[b][F.ARTICLE]][A.DATE].localeCompare(D.articles[D.facts[a][F.ARTICLE]][A.DATE]) || a - b;
  let isOpen = true;
  const parts = groups.map((group, type) => {
    if (!group.length) return null;
    const part = make("details", {open: isOpen}, make("summary", {}, bar(D.types[type]), wordOf(D.types[type]), make("span", {class: "n"}, number(group.length))));
    isOpen = group.length > 12 ? false : isOpen;
    part.append(...batch(bySentence(group.sort(latest)), together => fact(together, e)));
    return part;
  });
  return [heading("facts", total), ...parts, rest("capped", total - factsOf[e].length)];
}

// Facts that rest on the same words of the same sentence are shown above it together: 书记, 主任 of one title.
function bySentence(facts) {
  const found = new Map();
  for (const f of facts) {
    const key = [F.ARTICLE, F.SENTENCE, F.START, F.END].map(column => D.facts[f][column]).join();
    if (found.has(key)) found.get(key).push(f); else found.set(key, [f]);
  }
  return [...found.values()];
}

function fact(together, self) {
  const row = D.facts[together[0]], text = D.sentences[row[F.SENTENCE]], article = D.articles[row[F.ARTICLE]];
  const source = [article[A.TITLE] || say("untitled"), dateOf(article), article[A.PUBLICATION],
    row[F.CONFIDENCE] < 60 ? say("confidence", row[F.CONFIDENCE]) : ""].filter(Boolean);
  return make("div", {class: "fact"},
    ...together.map(f => make("p", {class: "parts"}, ...parts(D.facts[f], self))),
    make("blockquote", {}, text.slice(0, row[F.START]), make("mark", {}, text.slice(row[F.START], row[F.END])), text.slice(row[F.END])),
    make("p", {class: "from"}, ...source.flatMap((words, i) => [i ? " · " : "", make("span", {}, words)])));
}

function parts(row, self) {
  const told = [...roles(row)].filter(([, v]) => v !== self);
  return told.map(([role, v]) => make("span", {}, v === true ? null : make("small", {}, knows("role." + role) ? say("role." + role) : role),
    typeof v === "number" ? link(v) : valueWord(role, v, row)));
}

// ---------- what stands behind the entity ----------
function fold(key, n, ...children) {
  return make("details", {}, make("summary", {}, say(key), make("span", {class: "n"}, number(n))), ...children);
}

function reasons(entity) {
  if (!entity[E.WHY].length) return [];
  const rows = entity[E.WHY].map(([verdict, score, reason, left, right]) =>
    make("div", {class: "fact"}, make("p", {class: "parts"}, reason),
      make("p", {class: "from"}, `${say(verdict)} · ${say("score", score)} · ${party(left)} ↔ ${party(right)}`)));
  return [fold("why", entity[E.REASONS], ...rows, rest("cappedWhy", entity[E.REASONS] - rows.length) ?? "")];
}

// "a-1#Person:王芳" -> 王芳（a-1）; a canonical id -> the entity's name
function party(name) {
  if (placeOf.has(name)) return D.entities[placeOf.get(name)][E.NAME];
  const cut = name.indexOf("#");
  return cut < 0 ? name : `${name.slice(cut + 1).replace(/^\w+:/, "")}（${name.slice(0, cut)}）`;
}

function attributes(entity) {
  const rows = [...Object.entries(entity[E.ATTRIBUTES]), ["id", entity[E.ID]]];
  return [fold("attributes", rows.length, make("dl", {}, ...rows.flatMap(([key, value]) =>
    [make("dt", {}, knows("key." + key) ? say("key." + key) : knows(key) && key === "id" ? say(key) : key), make("dd", {}, party(String(value)))])))];
}

function articles(entity) {
  if (!entity[E.SEEN].length) return [];
  const rows = entity[E.SEEN].map(a => D.articles[a]).sort((a, b) => b[A.DATE].localeCompare(a[A.DATE]));
  const list = batch(rows, a => make("li", {}, make("time", {}, dateOf(a)), [a[A.TITLE] || say("untitled"), a[A.PUBLICATION]].filter(Boolean).join(" · ")));
  list.forEach(box => box.classList.add("list"));
  return [fold("articles", entity[E.ARTICLES], ...list, rest("cappedArticles", entity[E.ARTICLES] - rows.length) ?? "")];
}

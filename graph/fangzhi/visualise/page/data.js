// What the page knows. Rows are arrays; these are the places in them (payload.py writes them).
const D = JSON.parse(document.getElementById("data").textContent);
const E = {ID: 0, CLASS: 1, NAME: 2, ALIASES: 3, MENTIONS: 4, ARTICLES: 5, SEEN: 6, FACTS: 7, ATTRIBUTES: 8, WHY: 9, REASONS: 10};
const F = {TYPE: 0, ARTICLE: 1, SENTENCE: 2, START: 3, END: 4, CONFIDENCE: 5, ROLES: 6};
const A = {TITLE: 0, DATE: 1, PUBLICATION: 2, ID: 3};
const L = {FROM: 0, TO: 1, TYPE: 2, ENDED: 3, COUNT: 4, FACTS: 5};
const T = {PERSON: 0, INSTITUTION: 1, TITLE: 2, KIND: 3, SIGHTINGS: 4, START: 5, START_LATEST: 6, END: 7, END_LATEST: 8, FIRST: 9, LAST: 10};
const C = {ID: 0, KIND: 1, RESOLUTION: 2, ABOUT: 3, REASON: 4, COUNT: 5, FACTS: 6};
const O = {SCOPE: 0, START: 1, END: 2, RUNGS: 3};
const R = {BEFORE: 0, AFTER: 1, RUNG: 2, SUPPORT: 3, AGAINST: 4, EARLIER: 5, EARLIER_END: 6, COUNT: 7, FACTS: 8};
const S = {NAME: 0, WORDS: 1, COLOR: 2, SHAPE: 3};
const [UNKNOWN_START, UNKNOWN_END] = ["0001-01-01", "9999-12-31"];

let language = "zh";
const say = (key, ...values) => (D.words[language][key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
const knows = key => key in D.words[language];
const wordOf = style => style[S.WORDS][language] ?? style[S.NAME];
const number = n => n.toLocaleString("en-US");

function group(rows, ends) {
  const found = D.entities.map(() => []);
  rows.forEach((row, i) => new Set(ends(row)).forEach(e => found[e].push(i)));
  return found;
}

function* roles(fact) {
  for (let i = F.ROLES; i < fact.length; i += 2) yield [D.roles[fact[i]], fact[i + 1]];
}

const edgesOf = group(D.edges, e => [e[L.FROM], e[L.TO]]);
const factsOf = group(D.facts, f => [...roles(f)].filter(([, v]) => typeof v === "number").map(([, v]) => v));
const tenuresOf = group(D.tenures, t => [t[T.PERSON], t[T.INSTITUTION]]);
const placeOf = new Map(D.entities.map((e, i) => [e[E.ID], i]));
const other = (edge, e) => edge[L.FROM] === e ? edge[L.TO] : edge[L.FROM];
const neighboursOf = e => [...new Set(edgesOf[e].map(i => other(D.edges[i], e)))];

// The word for a code that a fact carries: 出席 for attendee, 开工 for a project's status "started".
const SCHEMES = {role: "part", action: "action", kind: "kind"};
function valueWord(role, value, fact) {
  if (value === true) return say(role);
  if (role === "attribute") return knows("attribute." + value) ? say("attribute." + value) : value;
  const status = role === "value" && [...roles(fact)].some(([r, v]) => r === "attribute" && v === "status");
  const scheme = {Reform: "reform", Nameplate: "plate"}[D.types[fact[F.TYPE]][S.NAME]];
  if (role === "kind" && scheme) return codeWord(scheme, value) ?? value;
  return codeWord(status ? "stage" : SCHEMES[role], value) ?? (role === "value" ? quantity(value) : value);
}

function codeWord(scheme, code) {
  return D.codes[scheme]?.[code]?.[language];
}

// "4400000000 CNY" -> 44亿元
function quantity(value) {
  const parts = /^(-?\d+(?:\.\d+)?) (.+)$/.exec(value);
  if (!parts) return value;
  const [amount, unit] = [Number(parts[1]), codeWord("unit", parts[2]) ?? parts[2]];
  const gap = language === "zh" && /[^\x20-\x7e]/.test(unit) ? "" : " ";
  if (language !== "zh") return amount.toLocaleString("en-US", {maximumFractionDigits: 6}) + gap + unit;
  const [scale, word] = Math.abs(amount) >= 1e8 ? [1e8, "亿"] : Math.abs(amount) >= 1e4 ? [1e4, "万"] : [1, ""];
  return Number((amount / scale).toPrecision(12)) + word + gap + unit;
}

// What stands on an edge: post titles, parts, or else the relation itself.
const WORDED = ["action", "post", "role", "attribute", "kind"];
const hasWords = edge => edge.slice(L.FACTS).some(i => [...roles(D.facts[i])].some(([role]) => WORDED.includes(role)));
function edgeLabel(edge) {
  const words = new Set();
  for (const i of edge.slice(L.FACTS)) {
    const has = Object.fromEntries(roles(D.facts[i]));
    const said = WORDED.filter(role => typeof has[role] === "string");
    if (said.length) words.add(said.map(role => valueWord(role, has[role], D.facts[i])).join(" "));
  }
  return words.size ? [...words].slice(0, 3).join("、") + (words.size > 3 ? "…" : "") : wordOf(D.types[edge[L.TYPE]]);
}

// Everything is made as elements and text: no string of the data is ever read as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
    else if (name === "style") Object.assign(element.style, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

const POLYGONS = {
  square: "2,2 12,2 12,12 2,12", diamond: "7,.5 13.5,7 7,13.5 .5,7", triangle: "7,1 13.5,12.5 .5,12.5",
  triangleDown: "7,13 13.5,1.5 .5,1.5", hexagon: "3.5,1 10.5,1 14,7 10.5,13 3.5,13 0,7",
  star: "7,.5 8.8,5.2 13.7,5.4 9.8,8.5 11.2,13.3 7,10.5 2.8,13.3 4.2,8.5 .3,5.4 5.2,5.2",
};
function sign(style) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const points = POLYGONS[style[S.SHAPE]];
  const shape = document.createElementNS(svg.namespaceURI, points ? "polygon" : "circle");
  const attributes = points ? {points} : {cx: 7, cy: 7, r: 5.5};
  for (const [name, value] of Object.entries({...attributes, fill: style[S.COLOR]})) shape.setAttribute(name, value);
  for (const [name, value] of Object.entries({viewBox: "0 0 14 14", class: "sign", "aria-hidden": "true"})) svg.setAttribute(name, value);
  svg.append(shape);
  return svg;
}

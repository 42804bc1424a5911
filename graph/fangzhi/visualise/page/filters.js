// Check boxes that are the legend too, the range of dates, and the list of the most reported.
function boxes(id, styles, counts, hidden, draw) {
  document.getElementById(id).replaceChildren(...styles.map((style, i) => !counts[i] ? "" :
    make("label", {class: "row"},
      make("input", {type: "checkbox", checked: !hidden.has(i), "data-name": style[S.NAME],
        on: {change: event => { hidden[event.target.checked ? "delete" : "add"](i); repaint(); }}}),
      draw(style), make("span", {}, wordOf(style)), make("span", {class: "n"}, number(counts[i])))));
}

function count(styles, rows, column) {
  const counts = styles.map(() => 0);
  rows.forEach(row => counts[row[column]]++);
  return counts;
}

function drawFilters() {
  boxes("classes", D.classes, count(D.classes, D.entities, E.CLASS), off.classes, sign);
  boxes("relations", D.types, count(D.types, D.edges, L.TYPE), off.relations, bar);
  const top = D.entities.map((_, e) => e).sort((a, b) => D.entities[b][E.ARTICLES] - D.entities[a][E.ARTICLES] || D.entities[b][E.MENTIONS] - D.entities[a][E.MENTIONS] || a - b);
  document.getElementById("top").replaceChildren(...top.slice(0, 10).map(e => {
    const line = make("li", {}, sign(D.classes[D.entities[e][E.CLASS]]), link(e), make("span", {class: "n"}, number(D.entities[e][E.ARTICLES])));
    line.children[1].classList.add("clip");
    return line;
  }));
}

for (const id of ["since", "until"]) {
  document.getElementById(id).addEventListener("input", event => {
    const text = event.target.value.trim(), known = /^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(text);
    event.target.setAttribute("aria-invalid", !known);
    if (!known) return;
    range[id] = text;
    repaint();
  });
}

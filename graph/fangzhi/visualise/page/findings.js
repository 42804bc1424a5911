// The work list of conflicts, and the ladders: who is listed before whom. A click opens what they rest on.
const conflictList = document.querySelector("#conflicts > div"), ladderList = document.querySelector("#ladders > div");
const ladderChoice = document.getElementById("ladder");

function drawFindings() {
  document.getElementById("conflicts").hidden = !D.conflicts.length;
  document.getElementById("ladders").hidden = !D.ladders.length;
  conflictList.replaceChildren(...batch(D.conflicts, conflictLine), rest("cappedConflicts", D.left[0]) ?? "");
  const chosenLadder = ladderChoice.value || "0";
  ladderChoice.replaceChildren(...D.ladders.map((ladder, i) => make("option", {value: i}, ladderName(ladder))));
  ladderChoice.value = chosenLadder;
  drawLadder();
}

function drawLadder() {
  const ladder = D.ladders[ladderChoice.value];
  if (!ladder) return;
  ladderList.replaceChildren(...batch(ladder.slice(O.RUNGS), rung => rungLine(rung, ladder)), rest("cappedLadders", D.left[1]) ?? "");
}
ladderChoice.addEventListener("change", drawLadder);

const months = (start, end) => span(start.slice(0, 7), dayBefore(end).slice(0, 7));
const scopeName = scope => typeof scope === "number" ? D.entities[scope][E.NAME] : scope || say("noArea");
const ladderName = ladder => `${scopeName(ladder[O.SCOPE])} · ${months(ladder[O.START], ladder[O.END])}`;
const isOpen = conflict => conflict[C.RESOLUTION] === "unresolved";
const resolutionWord = conflict => codeWord("resolution", conflict[C.RESOLUTION]) ?? conflict[C.RESOLUTION];
const kindWord = conflict => codeWord("conflict-kind", conflict[C.KIND]) ?? conflict[C.KIND];

function conflictLine(conflict) {
  return make("button", {type: "button", class: "finding", on: {click: () => focusFinding(conflict[C.ABOUT], () => showConflict(conflict))}},
    make("small", {}, kindWord(conflict), isOpen(conflict) ? null : make("span", {class: "tag"}, resolutionWord(conflict))),
    make("span", {class: "lines", lang: "zh-CN"}, conflict[C.REASON]));
}

function rungLine(rung, ladder) {
  const [before, after] = [rung[R.BEFORE], rung[R.AFTER]].map(e => D.entities[e][E.NAME]);
  return make("button", {type: "button", class: "finding rung", on: {click: () => focusFinding(rung[R.BEFORE], () => showRung(rung, ladder))}},
    make("span", {class: "nth", title: say("rung", rung[R.RUNG])}, number(rung[R.RUNG])), make("span", {}, `${before} ≻ ${after}`),
    rung[R.EARLIER] ? make("span", {class: "tag"}, say("reversed")) : null,
    make("span", {class: "n", title: counted(rung)}, `${rung[R.SUPPORT]}:${rung[R.AGAINST]}`));
}

const counted = rung => say("lists", number(rung[R.SUPPORT]), number(rung[R.AGAINST]));

function focusFinding(e, show) {
  document.getElementById("side").classList.remove("open");
  if (e >= 0) select(e, show); else present(show);
  panel.focus({preventScroll: true});
}

function showConflict(conflict) {
  open(
    make("div", {class: "top"}, say("conflicts"), " · ", kindWord(conflict), closer()),
    conflict[C.ABOUT] >= 0 ? make("h2", {}, link(conflict[C.ABOUT])) : make("h2", {}, kindWord(conflict)),
    make("p", {lang: "zh-CN"}, conflict[C.REASON]),
    quiet(say("resolution"), " ", resolutionWord(conflict)),
    make("p", {class: "quiet"}, say("settle"), make("code", {}, `fangzhi settle ${conflict[C.ID]}`)),
    ...evidence(conflict[C.COUNT], conflict.slice(C.FACTS), "capped"),
  );
}

function showRung(rung, ladder) {
  open(
    make("div", {class: "top"}, say("ladder"), " · ", say("rung", number(rung[R.RUNG])), closer()),
    make("h2", {}, link(rung[R.BEFORE]), make("span", {class: "arrow"}, "≻"), link(rung[R.AFTER])),
    quiet(ladderName(ladder)), quiet(counted(rung)),
    rung[R.EARLIER] ? quiet(say("reverses", months(rung[R.EARLIER], rung[R.EARLIER_END]))) : null,
    ...evidence(rung[R.COUNT], rung.slice(R.FACTS), "cappedRung"),
  );
}

function evidence(total, rows, capped) {
  return [heading("facts", total), ...batch(bySentence(rows), together => fact(together)), total > rows.length ? quiet(say(capped, number(total - rows.length))) : null];
}

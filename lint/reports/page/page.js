"use strict";
// Filters and keys. Without this script the page shows everything.
const root = document.documentElement;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (id) => document.getElementById(id);
const form = one("filters"), words = one("words"), file = one("file");
const cards = all(".card"), stories = all(".story"), marks = all(".mark");
let current = null;

root.classList.add("js");

function chosen(name) {
  return new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
}

function filter() {
  const levels = chosen("level"), kinds = chosen("category"), asked = words.value.trim().toLowerCase();
  const whole = !asked && !all("fieldset input:not(:checked)", form).length;
  const shown = new Set();
  for (const card of cards) {
    const story = card.closest(".story");
    const fits = levels.has(card.dataset.level) && kinds.has(card.dataset.category)
      && (!file.value || story.id === file.value)
      && (!asked || (card.textContent + " " + story.querySelector("h2").textContent).toLowerCase().includes(asked));
    card.hidden = !fits;
    if (fits) shown.add(card.dataset.number);
  }
  for (const mark of marks) mark.classList.toggle("off", !mark.dataset.f.split(" ").some((f) => shown.has(f)));
  for (const story of stories) {
    const found = all(".card", story);
    story.hidden = (file.value && story.id !== file.value) || (!whole && !found.some((card) => !card.hidden));
    document.querySelector(`[data-story=${story.id}]`).hidden = story.hidden;
  }
  root.classList.toggle("no-names", !one("names").checked);
  one("count").textContent = `${shown.size} of ${cards.length} findings shown`;
  if (current && current.hidden) select(null);
}

function select(card, move = true) {
  for (const other of all(".current")) other.classList.remove("current");
  current = card;
  if (!card) return;
  card.classList.add("current");
  for (const mark of marks) {
    if (mark.dataset.f.split(" ").includes(card.dataset.number)) mark.classList.add("current");
  }
  if (!move) return;
  card.closest("details.clean")?.setAttribute("open", "");
  card.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function step(by) {
  const open = cards.filter((card) => !card.hidden);
  if (!open.length) return;
  const at = open.indexOf(current);
  select(open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length]);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (document.activeElement === words && words.value) { words.value = ""; filter(); }
    else { document.activeElement?.blur(); select(null); }
    return;
  }
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox") return;
  const act = { j: () => step(1), k: () => step(-1), "/": () => { words.focus(); words.select(); } }[event.key];
  if (act) { event.preventDefault(); act(); }
});
document.addEventListener("click", (event) => {
  const mark = event.target.closest(".mark"), card = event.target.closest(".card");
  if (mark) {
    event.preventDefault();
    const numbers = mark.dataset.f.split(" ").map((n) => one("f" + n));
    select(numbers.find((found) => !found.hidden) || null);
  } else if (card) select(card, false);
});
form.addEventListener("input", filter);
addEventListener("beforeprint", () => all(".names").forEach((names) => names.setAttribute("open", "")));
if (matchMedia("(max-width: 60rem)").matches) document.querySelector(".filters").removeAttribute("open");
form.addEventListener("submit", (event) => event.preventDefault());
one("all").addEventListener("click", () => { form.reset(); filter(); });
one("theme").addEventListener("click", () => {
  const dark = getComputedStyle(root).colorScheme === "dark"
    || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "light" : "dark";
});
filter();

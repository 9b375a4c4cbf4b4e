// Copies texts, and shows one region, language or material alone. Without it, everything stays visible.
"use strict";
document.documentElement.classList.add("scripted");

// Copying: browsers may refuse the clipboard to a page from a disk, so there are two ways, and then a marked text.
async function copyText(source) {
  const text = source.textContent;
  if (navigator.clipboard && window.isSecureContext) {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* the other way, then */ }
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.cssText = "position:fixed;top:0;left:0;opacity:0";
  document.body.append(area);
  area.select();
  let done = false;
  try { done = document.execCommand("copy"); } catch { done = false; }
  area.remove();
  if (!done) getSelection().selectAllChildren(source);
  return done;
}

const voice = document.createElement("p");
voice.className = "unseen";
voice.setAttribute("role", "status");
document.body.append(voice);

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  if (!source) return;
  const label = button.firstChild;
  button.dataset.label ??= label.data;
  const done = await copyText(source);
  if (done) button.focus({ preventScroll: true });
  label.data = done ? "Kopiert ✓" : "Markiert: Strg + C drücken";
  voice.textContent = done ? "Der Text ist kopiert." : "Der Text ist markiert. Drücken Sie Strg und C.";
  clearTimeout(button.timer);
  button.timer = setTimeout(() => { label.data = button.dataset.label; voice.textContent = ""; }, 2500);
});

// Choosing
const form = document.querySelector(".filter");
form.hidden = false;
const choices = [...form.querySelectorAll("select")];
const items = [...document.querySelectorAll("main li[data-region], main li[data-language], main li[data-material]")];
const groups = [...document.querySelectorAll("[data-group]")].reverse();
const initiallyOpen = new Set(document.querySelectorAll("details[open]"));

function matches(item, name, wanted) {
  if (!wanted) return true;
  if (name === "material" && item.classList.contains("post")) return wanted === "posts";
  const value = item.dataset[name];
  // What names no language or material concerns all of them.
  if (value === undefined) return !(name === "material" && item.classList.contains("date"));
  return value.split(" ").some((part) => part === wanted || part === "mul");
}

function choose() {
  const wanted = Object.fromEntries(choices.map((select) => [select.name, select.value]));
  const any = choices.some((select) => select.value);
  let count = 0;
  for (const item of items) {
    const fits = Object.entries(wanted).every(([name, value]) => matches(item, name, value));
    item.hidden = !fits;
    if (fits && (item.classList.contains("sheet") || item.classList.contains("post"))) count += 1;
  }
  for (const group of groups) {
    group.hidden = !group.querySelector("li:not([hidden])");
    if (group.localName === "details") group.open = wanted.language ? true : initiallyOpen.has(group);
  }
  for (const section of document.querySelectorAll("main > section")) {
    if (section.id !== "offen") section.hidden = !section.querySelector("li:not([hidden])");
  }
  form.querySelector(".result").textContent = !any ? "" : count === 1 ? "1 Treffer" : `${count} Treffer`;
  for (const button of document.querySelectorAll("[data-choose] button")) {
    button.setAttribute("aria-pressed", String(button.parentElement.dataset.choose === wanted.language));
  }
}
form.addEventListener("change", choose);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(choose));

// The names of the languages on the first page choose them.
const language = form.elements.namedItem("language");
for (const entry of document.querySelectorAll(".hero [data-choose]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.title = `Nur ${entry.dataset.name} zeigen`;
  button.append(...entry.childNodes);
  entry.append(button);
  button.addEventListener("click", () => {
    language.value = language.value === entry.dataset.choose ? "" : entry.dataset.choose;
    choose();
    if (language.value) form.scrollIntoView();
  });
}
choose();

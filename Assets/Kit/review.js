
// A page to review texts: keeps what is typed, counts letters, and hands the answer over as a file or as a text.
"use strict";
// The file as it was opened: a filled copy of it is sent back.
const file = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
const pack = JSON.parse(document.getElementById("pack").textContent);
const nameField = document.getElementById("name");
const remarkField = document.getElementById("remark");
const mail = document.getElementById("mail");
const progressText = document.getElementById("progress");
const place = `litfass:${pack.campaign}:${pack.language}:${pack.pack}`;

document.querySelector(".unscripted").hidden = true;
document.querySelector(".bar").hidden = false;

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const segmenter = Intl.Segmenter && new Intl.Segmenter(undefined, { granularity: "grapheme" });
const length = (text) => segmenter ? [...segmenter.segment(text)].length : [...text].length;
// As sheets show it: placeholders filled in, {{ is a brace.
const shown = (text) =>
  text.replace(/\{\{|\}\}|\{([a-z-]+)\}/g, (whole, name) => name ? pack.values[name] ?? whole : whole[0]);
const placeholders = (text) =>
  new Set([...text.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)].map((match) => match[1]).filter((name) => name !== undefined));

class Unit {
  constructor(element) {
    this.element = element;
    this.own = element.querySelector(".own");
    this.given = this.own.value;
    this.source = element.querySelector(".source").textContent.trim();
    // Nothing to translate: it stands in every language as it stands here.
    this.isCommon = "common" in element.dataset;
    if (this.given === "" && this.isCommon) this.own.value = this.source;
    this.tick = element.querySelector("input");
    this.right = element.querySelector(".right");
    this.undo = element.querySelector(".undo");
    this.said = element.querySelector(".said");
    this.count = element.querySelector(".count");
    this.faults = element.querySelector(".faults");
  }

  get text() { return this.own.value.normalize("NFC").trim(); }
  get isChanged() { return this.text !== this.given.normalize("NFC").trim() && this.text !== ""; }
  get isRight() { return this.tick.checked; }
  // As the source has it: only who ticks it means that.
  get isUntranslated() { return !this.isCommon && this.text === this.source.normalize("NFC"); }
  get isDone() { return this.isRight || this.isChanged && !this.isUntranslated; }

  // Nothing where nobody said anything of it.
  get answer() {
    const remark = this.said.value.trim();
    if (!this.isDone && !remark) return null;
    const { key, of, as } = this.element.dataset;
    const answer = { key, of, as };
    if (this.isChanged && this.isDone) answer.text = this.text; else if (this.isRight) answer.ok = true;
    if (remark) answer.remark = remark;
    return answer;
  }

  take(answer) {
    if (answer.text !== undefined) this.own.value = answer.text;
    this.tick.checked = answer.ok === true || answer.text !== undefined;
    this.said.value = answer.remark ?? "";
    if (answer.remark) this.element.querySelector("details").open = true;
  }

  // What is wrong with the text as it stands.
  get problems() {
    if (this.text === "") return [];
    const problems = [];
    const written = placeholders(this.text);
    for (const name of (this.element.dataset.names ?? "").split(" ")) {
      if (name && !written.has(name)) problems.push(fill(pack.words.missing, { name: `{${name}}` }));
    }
    const limit = Number(this.element.dataset.limit ?? 0);
    const over = length(shown(this.text)) - limit;
    if (limit && over > 0) problems.push(fill(pack.words.tooLong, { count: over }));
    return problems;
  }

  show() {
    const limit = Number(this.element.dataset.limit ?? 0);
    const count = length(shown(this.text));
    this.count.textContent = limit ? fill(pack.words.length, { count, limit }) : "";
    const problems = this.problems;
    this.faults.textContent = problems.join(" · ");
    this.faults.hidden = problems.length === 0;
    this.element.classList.toggle("done", this.isDone);
    this.element.classList.toggle("changed", this.isChanged);
    if (this.undo) this.undo.hidden = !this.isChanged;
    if (this.given === "") this.right.hidden = !this.isUntranslated;
    this.fit();
  }

  // As high as its text, also where the browser does not do that itself.
  fit() {
    if (CSS.supports("field-sizing", "content")) return;
    this.own.style.height = "auto";
    this.own.style.height = `${this.own.scrollHeight + 2}px`;
  }
}

const units = [...document.querySelectorAll(".unit")].map((element) => new Unit(element));
const unitOf = (element) => units.find((unit) => unit.element === element.closest(".unit"));

// The answer, and what somebody who gets it can read and Litfass takes.

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

function answer() {
  return {
    litfass: 1, campaign: pack.campaign, language: pack.language, pack: pack.pack,
    by: nameField.value.replace(/\s+/g, " ").trim(), on: today(), remark: remarkField.value.trim(),
    texts: units.map((unit) => unit.answer).filter(Boolean),
  };
}

// Fowler, Noll, Vo: whether an answer arrived as it was sent.
function sum(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

// As plain letters, so that no mail program changes them.
function letters() {
  const bytes = new TextEncoder().encode(JSON.stringify(answer()));
  let code = "";
  for (let at = 0; at < bytes.length; at += 3000) code += String.fromCharCode(...bytes.subarray(at, at + 3000));
  return { code: btoa(code), sum: sum(bytes) };
}

function mailText() {
  const { code, sum } = letters();
  const { by, texts } = answer();
  const written = texts.filter((text) => text.text !== undefined);
  const counts = [
    [texts.filter((text) => text.ok).length, "stimmen"], [written.filter((text) => text.as).length, "geändert"],
    [written.filter((text) => !text.as).length, "neu geschrieben"],
    [texts.filter((text) => text.remark).length, "mit Bemerkung"],
  ];
  return [
    [pack.title, by || "?", ...counts.filter(([count]) => count > 0).map((count) => count.join(" "))].join(" · "),
    "-----BEGIN LITFASS-----", ...code.match(/.{1,64}/g), `-----END LITFASS ${sum}-----`,
  ].join("\n");
}

function filledCopy() {
  const { code, sum } = letters();
  const start = "<" + 'script type="application/json" id="answer">';
  const at = file.indexOf(start) + start.length;
  return file.slice(0, at) + JSON.stringify({ answer: code, sum, at: Date.now() }) + file.slice(file.indexOf("<", at));
}

// What is kept: in the browser, where it lets a page from a disk do that, and in a filled copy.

function keep() {
  try { localStorage.setItem(place, JSON.stringify({ at: Date.now(), answer: answer() })); return true; } catch { return false; }
}

function kept() {
  try { return JSON.parse(localStorage.getItem(place)); } catch { return null; }
}

function enclosed() {
  try {
    const { answer, at } = JSON.parse(document.getElementById("answer").textContent);
    const bytes = Uint8Array.from(atob(answer), (letter) => letter.charCodeAt(0));
    return { at, answer: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch { return null; }
}

function take(answer) {
  nameField.value = answer.by ?? "";
  remarkField.value = answer.remark ?? "";
  for (const text of answer.texts ?? []) {
    const unit = units.find((unit) => unit.element.dataset.key === text.key);
    if (unit && unit.element.dataset.of === text.of) unit.take(text);
  }
}

let isUnsent = false;

// Whether there is anything in an answer that did not stand there already.
const isSaid = ({ by, remark, texts }) =>
  Boolean(by || remark) || texts.some((text) => text.remark || !units.find((unit) => unit.element.dataset.key === text.key).isCommon);

function show() {
  const done = units.filter((unit) => unit.isDone).length;
  progressText.textContent = fill(pack.words.progress, { done, all: units.length });
  document.querySelector("progress").value = done;
  mail.textContent = mailText();
  mail.hidden = !isSaid(answer());
}

function tellWhereNothingIsKept() {
  const note = document.getElementById("kept");
  note.textContent = pack.words.unstored;
  note.classList.add("wait");
}

// What was said last.
const [before] = [kept(), enclosed()].filter((answer) => answer?.answer).sort((one, other) => other.at - one.at);
if (before) take(before.answer);
for (const unit of units) unit.show();
show();
if (!keep()) tellWhereNothingIsKept();

// A voice for those who do not see the count: once somebody pauses.
const voiceOfCount = document.createElement("p");
voiceOfCount.className = "unseen";
voiceOfCount.setAttribute("role", "status");
document.querySelector("main").append(voiceOfCount);
let pause;
function tell(unit) {
  clearTimeout(pause);
  pause = setTimeout(() => {
    voiceOfCount.textContent = [unit.count.textContent, ...unit.problems].filter(Boolean).join(". ");
  }, 900);
}

// The line where one is, also while the press of a button has the focus.
let here = -1;
document.addEventListener("focusin", (event) => {
  if (event.target.id !== "next") here = units.indexOf(unitOf(event.target));
});

document.addEventListener("input", (event) => {
  const unit = unitOf(event.target);
  here = units.indexOf(unit);
  isUnsent = true;
  if (unit) {
    const isWritten = unit.isChanged && !unit.isUntranslated;
    if (event.target === unit.own) unit.tick.checked = isWritten;
    if (isWritten) unit.tick.checked = true;
    unit.show();
    if (event.target === unit.own) tell(unit);
  }
  show();
  if (!keep()) tellWhereNothingIsKept();
});

function goTo(element, field) {
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  element.scrollIntoView({ block: "center", behavior });
  field.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const undo = event.target.closest(".undo");
  if (undo) {
    const unit = unitOf(undo);
    unit.own.value = unit.given;
    unit.tick.checked = false;
    unit.show();
    show();
    keep();
    unit.own.focus();
  }
  if (event.target.closest("#next")) {
    // What is open below, then the end; from there again from the beginning.
    const open = units.find((unit, index) => index > here && !unit.isDone);
    if (open) goTo(open.element, open.right.hidden ? open.own : open.tick); else goTo(nameField, nameField);
  }
  if (event.target.closest("#download")) {
    if (!nameField.reportValidity()) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([filledCopy()], { type: "text/html" }));
    const who = nameField.value.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "").toLowerCase();
    link.download = [pack.campaign, pack.language, who].filter(Boolean).join(".") + ".html";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    isUnsent = false;
    const sentence = document.getElementById("downloaded");
    sentence.hidden = false;
    voiceOfCount.textContent = sentence.firstChild.textContent;
  }
});

// Without a name nobody knows whose answer it is.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-copy=mail]") && !nameField.reportValidity()) event.stopImmediatePropagation();
}, true);

addEventListener("beforeunload", (event) => { if (isUnsent && !keep()) event.preventDefault(); });
addEventListener("resize", () => { for (const unit of units) unit.fit(); });

// Choosing: one region, language or material alone
const form = document.querySelector(".filter");
form.hidden = false;
const choices = [...form.querySelectorAll("select")];
const items = [...document.querySelectorAll("main li[data-region], main li[data-language], main li[data-material], .finding li")];
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
    if (!["offen", "leitfaden", "bildnachweise"].includes(section.id)) section.hidden = !section.querySelector("li:not([hidden])");
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

// A date or a link leads into a closed list: open it.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const list = target.matches(".message") ? target.querySelector("details") : target.closest("details");
  if (list) list.open = true;
}
addEventListener("hashchange", reveal);
reveal();

// What is over, what comes next: by the reader's own clock.
const now = Date.now();
const day = 86_400_000;
const nextMonday = new Date(now).setHours(0, 0, 0, 0) + (7 - (new Date(now).getDay() + 6) % 7) * day;
for (const region of document.querySelectorAll("#posten .region")) {
  const messages = [...region.querySelectorAll("[data-at]")].map((item) => ({ item, at: Date.parse(item.dataset.at) }));
  const next = messages.filter((message) => message.at >= now).sort((a, b) => a.at - b.at)[0];
  for (const { item, at } of messages) {
    const state = at < now ? "schon vorbei" : at < nextMonday ? "diese Woche" : item === next?.item ? "als Nächstes" : "";
    if (!state) continue;
    const note = document.createElement("span");
    note.className = at < now ? "state over" : "state";
    note.textContent = state;
    item.querySelector("h4").append(" ", note);
  }
}

// Looking closely, with the arrow keys from one sheet to the next.
const look = document.createElement("dialog");
look.className = "look";
look.setAttribute("aria-label", "Große Ansicht");
look.innerHTML = `<p class="bar"><span class="name"></span><button type="button" class="other" data-step="-1">Vorheriges</button><button type="button" class="other" data-step="1">Nächstes</button><button type="button" class="main" data-step="0">Schließen</button></p><div class="pages"></div>`;
document.body.append(look);
let shown = null;
function show(link) {
  shown = link;
  look.querySelector(".name").textContent = link.dataset.look;
  look.querySelector(".pages").replaceChildren(...[...link.querySelectorAll("img")].map((small) => {
    const large = new Image();
    large.src = small.src;
    large.alt = small.alt.replace("Groß ansehen: ", "");
    return large;
  }));
  if (!look.open) look.showModal();
}
function step(by) {
  const links = [...document.querySelectorAll("a[data-look]")].filter((link) => link.offsetParent);
  const at = links.indexOf(shown);
  show(links[(at + by + links.length) % links.length]);
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-look]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link);
});
look.addEventListener("click", (event) => {
  const by = event.target.dataset.step;
  if (by === undefined ? event.target === look : by === "0") look.close();
  else if (by) step(Number(by));
});
look.addEventListener("keydown", (event) => {
  if (event.key === "ArrowRight") step(1);
  if (event.key === "ArrowLeft") step(-1);
});
look.addEventListener("close", () => shown?.focus());

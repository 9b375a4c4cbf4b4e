// Ticks off what is posted, and collects it in one command. The page forgets it; Litfass knows once the command is run.
"use strict";
const ticked = new Set();
const bar = document.getElementById("ticked");

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-tick]");
  if (!button) return;
  const id = button.dataset.tick;
  if (!ticked.delete(id)) ticked.add(id);
  const isTicked = ticked.has(id);
  button.setAttribute("aria-pressed", String(isTicked));
  button.closest("article").classList.toggle("ticked", isTicked);
  bar.hidden = ticked.size === 0;
  document.getElementById("command").textContent = "litfass schedule done " + [...ticked].join(" ");
});

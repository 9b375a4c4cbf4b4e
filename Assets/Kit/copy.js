// Copies texts. Without it there are no buttons to copy with, and everything stays visible.
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
  // A page in another language brings its own words.
  const { done: copied = "Kopiert ✓", marked = "Markiert: Strg + C drücken" } = button.dataset;
  const { doneVoice = "Der Text ist kopiert." } = button.dataset;
  const { markedVoice = "Der Text ist markiert. Drücken Sie Strg und C." } = button.dataset;
  label.data = done ? copied : marked;
  voice.textContent = done ? doneVoice : markedVoice;
  clearTimeout(button.timer);
  button.timer = setTimeout(() => { label.data = button.dataset.label; voice.textContent = ""; }, 2500);
});


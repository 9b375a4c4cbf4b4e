
// Writes the command of what is chosen. Without it the command takes everything.
"use strict";
const command = document.getElementById("command");
const nameField = document.getElementById("name");
const posts = [...document.querySelectorAll("[data-post]")];
for (const hidden of document.querySelectorAll(".take, .name")) hidden.hidden = false;

// As a shell takes it for one word.
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function write() {
  const chosen = posts.filter((post) => post.checked).map((post) => post.dataset.post);
  const person = nameField.value.replace(/\s+/g, " ").trim() || command.dataset.name;
  command.textContent = `${command.dataset.start} ${chosen.join(" ")} --by ${quoted(person)}${command.dataset.end}`;
  for (const post of posts) post.closest(".post").classList.toggle("left-out", !post.checked);
  const isEmpty = chosen.length === 0;
  document.getElementById("none").hidden = !isEmpty;
  command.hidden = isEmpty;
  document.querySelector("[data-copy=command]").hidden = isEmpty;
}

document.addEventListener("input", write);
write();

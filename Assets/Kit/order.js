// Writes the quantities into the letter to the print shop, and adds them up.
"use strict";
const mail = document.getElementById("mail");
const button = document.getElementById("drucken");
if (mail && button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
  const [start, body] = mail.getAttribute("href").split("&body=");
  const letter = decodeURIComponent(body);
  const number = (input) => Number.parseInt(input.value.replace(/\D/g, ""), 10) || 0;

  document.addEventListener("input", () => {
    const lines = [];
    for (const table of document.querySelectorAll("table[data-item]")) {
      const filled = [...table.querySelectorAll("input")].filter((input) => number(input) > 0);
      if (!filled.length) continue;
      const sum = filled.reduce((all, input) => all + number(input), 0);
      lines.push(`${table.dataset.item}, zusammen ${sum} Stück:`);
      lines.push(...filled.map((input) => `  ${input.dataset.name}: ${number(input)} Stück (${input.dataset.file})`));
    }
    for (const input of document.querySelectorAll("[data-field]")) {
      if (input.value.trim()) lines.push(`${input.dataset.field}: ${input.value.trim()}`);
    }
    const order = lines.length ? `\r\n\r\nUnsere Bestellung:\r\n${lines.join("\r\n")}` : "";
    const at = letter.indexOf("\r\n\r\nDie Druckdaten");
    mail.href = `${start}&body=${encodeURIComponent(letter.slice(0, at) + order + letter.slice(at))}`;
  });
}

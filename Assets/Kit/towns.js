// Finding a town: whoever types Munchen means München.
const form = document.querySelector(".search");
form.hidden = false;
const field = form.querySelector("input");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
const towns = [...document.querySelectorAll(".towns li")].map((item) => [item, plain(item.querySelector("a").textContent)]);
const groups = [...document.querySelectorAll(".letter-group")];

function find() {
  const wanted = plain(field.value.trim());
  let count = 0;
  for (const [item, name] of towns) {
    item.hidden = !name.includes(wanted);
    if (!item.hidden) count += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
  document.querySelector(".towns .nothing").hidden = count > 0;
  form.querySelector(".result").textContent = !wanted ? "" : count === 1 ? "1 Ort" : `${count} Orte`;
}
field.addEventListener("input", find);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const first = towns.find(([item]) => !item.hidden);
  if (first) first[0].querySelector("a").click();
});
find();

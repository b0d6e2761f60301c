/**
 * What the page does by itself: typing finds people, and a link to a person opens them. All is there and can be opened
 * by hand without it.
 */
export const SCRIPT = `
(() => {
  const people = [...document.querySelectorAll("details.person")];
  const box = document.querySelector("input[type=search]");
  const count = document.querySelector("#found");
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details.person")) { target.hidden = false; target.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", open);
  open();
  if (!box) return;
  box.closest(".find").hidden = false;
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const person of people) {
      const text = person.dataset.find;
      const fits = words.every((word) => text.includes(word));
      person.hidden = !fits;
      if (fits) found += 1;
    }
    count.textContent = words.length > 0 ? count.dataset.text.replace("#", found) : "";
  });
})();
`.trim();

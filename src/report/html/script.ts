/**
 * What the page does by itself: typing finds people, a link to a person opens them and goes on from there, and where there are many a statement
 * is unpacked when it is opened. On a page of few all is there, and can be opened by hand, without it.
 */
export const SCRIPT = `
(() => {
  const people = [...document.querySelectorAll("details.person")];
  const box = document.querySelector("input[type=search]");
  const count = document.querySelector("#found");
  const packs = {};
  const unpack = async (pack) => {
    const bytes = Uint8Array.from(atob(document.getElementById(pack).textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(stream).text());
  };
  for (const person of people) {
    const { pack, at } = person.dataset;
    if (pack === undefined) continue;
    person.addEventListener("toggle", async () => {
      const page = person.lastElementChild;
      if (!person.open || page.childElementCount > 0) return;
      packs[pack] ??= unpack(pack);
      page.innerHTML = (await packs[pack])[at];
    });
  }
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details.person")) { target.hidden = false; target.open = true; target.scrollIntoView(); target.firstElementChild.focus({ preventScroll: true }); }
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

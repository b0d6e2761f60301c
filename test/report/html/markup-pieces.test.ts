import { describe, expect, test } from "vitest";
import { html } from "../../../src/report/html/markup.js";

describe("markup that is long", () => {
  const long = "x".repeat(700_000);

  test("stays in pieces, which together say the same", () => {
    const paragraphs = [1, 2, 3].map((n) => html`<p>${n}${long}</p>`);
    const page = html`<main>${paragraphs}</main>`;
    expect(page.pieces.length).toBeGreaterThan(1);
    expect(page.text).toBe(`<main>${[1, 2, 3].map((n) => `<p>${n}${long}</p>`).join("")}</main>`);
  });

  test("is one piece where it is short", () => {
    expect(html`<p>${["<b>", html`<i>`, false]}</p>`.pieces).toEqual(["<p>&lt;b&gt;<i></p>"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "../../../src/report/html/markup.js";

describe("markup", () => {
  test("escapes what is put into it, in text and in attributes", () => {
    const name = `<script>alert("1")</script> & 'x'`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
    );
  });

  test("takes markup, lists and nothing as they are", () => {
    expect(html`<ul>${["a", "<b>"].map((one) => html`<li>${one}</li>`)}${undefined}${false}</ul>`.text).toBe(
      "<ul><li>a</li><li>&lt;b&gt;</li></ul>",
    );
  });

  test("shows characters that would hide or turn text about", () => {
    expect(html`${"a\u202eb\u0000"}`.text).toBe("a\\u202eb\\u0000");
  });

  test("lets no text end what it stands in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(html`${text}`.text).not.toMatch(/[<>"']/);
      }),
    );
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { CATALOGUE } from "../../../src/findings/catalogue.js";
import { fixOf, messageOf } from "../../../src/findings/finding.js";
import { readSheet, workbookParts, zipOf } from "../workbook.js";

/** A workbook whose parts stand in it as they are, so that a changed byte changes the XML. */
const WHOLE = zipOf(
  workbookParts({
    strings: '<si><t>工单</t></si><si><r><t xml:space="preserve">a </t></r><r><t>&amp;_x0041_</t></r></si>',
    formats: ["yyyy-mm-dd", 10],
    rows: Array.from(
      { length: 70 },
      (_, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 2}</v></c><c r="B${i + 1}" s="1"><f>A1</f><v>46296</v></c><c r="C${i + 1}" t="inlineStr"><is><t><![CDATA[x]]></t></is></c></row>`,
    ).join(""),
    tail: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  }).map((part) => ({ ...part, stored: true })),
);

const edit = fc.record({
  at: fc.nat(WHOLE.length - 1),
  byte: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from("<>/=\"'&;!-[]?: \0"))),
});

it("a workbook with any few bytes changed is read or refused with findings, never with an exception", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const bytes = Uint8Array.from(WHOLE);
      for (const { at, byte } of edits) bytes[at] = byte;
      const { findings } = await readSheet(bytes);
      for (const found of findings) {
        expect(CATALOGUE).toHaveProperty([found.code]);
        expect(`${messageOf(found, "en")}${messageOf(found, "zh")}`).not.toMatch(/\{\w+\}/);
        expect(`${fixOf(found, "en")}${fixOf(found, "zh")}`).not.toMatch(/\{\w+\}/);
      }
    }),
    { numRuns: 400 },
  );
});

it("a workbook cut short anywhere is refused", async () => {
  for (let length = 4; length < WHOLE.length; length += 97) {
    const { rows, codes } = await readSheet(WHOLE.subarray(0, length));
    expect(rows).toEqual([]);
    expect(codes).toEqual(["zip-truncated"]);
  }
});

it("no changed byte of a part goes unnoticed: its check sum tells", async () => {
  const { rows, codes } = await readSheet(WHOLE);
  expect(codes).toEqual([]);
  const text = Buffer.from("<v>46296</v>");
  const at = Buffer.from(WHOLE).indexOf(text) + 4;
  const bytes = Uint8Array.from(WHOLE);
  bytes[at] = 0x35;
  const changed = await readSheet(bytes);
  expect(changed.rows).not.toEqual(rows);
  expect(changed.codes).toEqual(["zip-part-damaged"]);
});

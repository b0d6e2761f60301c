import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetters } from "../../../src/base/column-letters.js";
import { readSheet, workbook } from "../workbook.js";

/** So far before the end of a part, what is usual is read in one loop. */
const TAIL = `<!--${" ".repeat(200)}-->`;
const FORMATS = ["yyyy-mm-dd", "0%", "[h]:mm"];
const STRINGS = "<si><t>一</t></si><si><t></t></si><si><t>three</t></si>";

/** What cells say, and what was found wrong with them. */
async function read(rows: string, strings = STRINGS) {
  const read = await readSheet(workbook({ rows, strings, formats: FORMATS, tail: TAIL }));
  return { rows: read.rows, findings: read.findings };
}

const text = fc.constantFrom(
  ...[
    "0",
    "2",
    "3",
    "007",
    "12",
    "-1.5",
    "1E3",
    "46289.25",
    "1 2",
    "true",
    "abc",
    "工单",
    "",
    " ",
    " 3",
    "3 ",
  ],
  ...["R&amp;D", "_x0041_", "a_b", "a\rb", "<!-- no -->", "<![CDATA[a<b]]>", "\u00a0x", "12a", "1e400"],
);
const value = text.map((said) => `<v>${said}</v>`);
const content = fc.oneof(
  { weight: 4, arbitrary: value },
  text.map((said) => `<is><t>${said}</t></is>`),
  text.map((said) => `<is><t xml:space="preserve">${said}</t></is>`),
  value.map((said) => `<f>A1</f>${said}`),
  value.map((said) => `${said}<extLst/>`),
  fc.constantFrom("", "<v/>", "<f>A1</f>", " <v>1</v>", "<is/>"),
);
const attributes = fc
  .tuple(
    fc.constantFrom("", "", ' s="1"', ' s="2"', ' s="3"', ' s="99"', ' s=""', ' s="x"'),
    fc.constantFrom("", "", ' t="s"', ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t="d"'),
    fc.boolean(),
  )
  .map(([style, type, typeFirst]) => (typeFirst ? type + style : style + type));
const cell = fc.record({
  step: fc.constantFrom(1, 1, 1, 2, 30, 0, -1, 20_000),
  rowStep: fc.constantFrom(0, 0, 0, 0, 0, 1),
  attributes,
  content: fc.option(content, { nil: undefined }),
});

/** A row of cells, with `gap` between the name of each and its address. */
function rowOf(
  cells: readonly (typeof cell extends fc.Arbitrary<infer T> ? T : never)[],
  gap: string,
): string {
  let column = -1;
  const written = cells.map(({ step, rowStep, attributes, content }) => {
    column = Math.max(0, column + step);
    const tag = `c${gap}r="${columnLetters(column)}${7 + rowStep}"${attributes}`;
    return content === undefined ? `<${tag}/>` : `<${tag}>${content}</c>`;
  });
  return `<row r="7">${written.join("")}</row>`;
}

describe("usual cells", () => {
  it("say what they say when they are read tag by tag", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 8 }), async (cells) => {
        expect(await read(rowOf(cells, " "))).toEqual(await read(rowOf(cells, "  ")));
      }),
      { numRuns: 200 },
    );
  });

  it("are all read as what they are", async () => {
    const { rows, findings } = await read(
      '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1"><v>-1.5</v></c><c r="C1" s="1"><v>46296</v></c><c r="D1" s="1"/><c r="E1" t="s"><v>1</v></c>' +
        '<c r="F1" t="inlineStr"><is><t>WX-1</t></is></c><c r="G1" t="str"><v>by formula</v></c><c r="AA1" s="2" t="n"><v>0.5</v></c></row>',
    );
    expect(rows[0].cells).toEqual([
      ["shared", "three"],
      ["number", "-1.5"],
      ["serial", "2026-10-01"],
      ["blank", ""],
      ["blank", ""],
      ["text", "WX-1"],
      ["text", "by formula"],
      ...Array(19).fill(["blank", ""]),
      ["percentage", "50%"],
    ]);
    expect(rows[0].cellCount).toBe(27);
    expect(findings).toEqual([]);
  });
});

describe("usual shared strings", () => {
  it("say what they say when they are read tag by tag", async () => {
    const item = fc.oneof(
      text.map((said) => `<t>${said}</t>`),
      text.map((said) => `<t xml:space="preserve">${said}</t>`),
      text.map((said) => `<r><t>${said}</t></r><r><t>!</t></r>`),
      fc.constant("<t/>"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 8 }), async (items) => {
        const cells = items.map((_, i) => `<c r="${columnLetters(i)}1" t="s"><v>${i}</v></c>`);
        const row = `<row r="1">${cells.join("")}</row>`;
        const strings = (open: string) => items.map((said) => `${open}${said}</si>`).join("") + TAIL;
        expect(await read(row, strings("<si>"))).toEqual(await read(row, strings("<si >")));
      }),
    );
  });
});

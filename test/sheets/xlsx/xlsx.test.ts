import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { openXlsx } from "../../../src/sheets/xlsx/xlsx.js";
import { compoundFile } from "../compound-file.js";
import { relationships, sourceOf, workbook, zipOf } from "../workbook.js";

/** Code and message of the only finding of a file that has no sheets. */
async function refusal(bytes: Uint8Array): Promise<[string, string]> {
  const { sheets, findings } = await openXlsx(sourceOf(bytes));
  expect(sheets).toEqual([]);
  expect(findings.length).toBe(1);
  return [findings[0].code, messageOf(findings[0], "en")];
}

describe("a file that is no workbook we read is named for what it is:", () => {
  it("encrypted", async () => {
    const names = [
      "Root Entry",
      "\u0006DataSpaces",
      "Version",
      "DataSpaceMap",
      "DataSpaceInfo",
      "EncryptedPackage",
    ];
    expect((await refusal(compoundFile(names, 5)))[0]).toBe("workbook-encrypted");
  });

  it("an .xls by another name", async () => {
    const [code, message] = await refusal(compoundFile(["Root Entry", "Workbook"]));
    expect(code).toBe("workbook-old");
    expect(message).toContain("(.xls)");
    expect((await refusal(compoundFile(["Root Entry", "Book"])))[1]).toContain("(.xls)");
  });

  it("an Office document of before 2007, also a broken one", async () => {
    const [code, message] = await refusal(compoundFile(["Root Entry", "WordDocument"]));
    expect(code).toBe("workbook-old");
    expect(message).not.toContain("(.xls)");
    const whole = compoundFile(["Root Entry", "a", "b", "c", "Workbook"]);
    for (const length of [8, 511, 512, 600, 1100]) {
      expect((await refusal(whole.subarray(0, length)))[0]).toBe("workbook-old");
    }
  });

  it("an .xlsb", async () => {
    const bytes = zipOf([
      { name: "_rels/.rels", bytes: relationships([["a", "officeDocument", "xl/workbook.bin"]]) },
      { name: "xl/workbook.bin", bytes: "binary" },
    ]);
    expect((await refusal(bytes))[0]).toBe("workbook-binary");
  });

  it.each([
    ["word/document.xml", "document", "a Word document"],
    ["ppt/presentation.xml", "presentation", "a PowerPoint presentation"],
    ["x/y.xml", "thing", "a document of type <thing>"],
  ])("%s", async (part, root, words) => {
    const bytes = zipOf([
      { name: "_rels/.rels", bytes: relationships([["a", "officeDocument", part]]) },
      { name: part, bytes: `<w:${root} xmlns:w="w"/>` },
    ]);
    const [code, message] = await refusal(bytes);
    expect(code).toBe("not-a-workbook");
    expect(message).toContain(words);
  });

  it.each([
    ["mimetype", "application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"],
    ["mimetype", "application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"],
    ["Index/Document.iwa", "", "an Apple iWork document"],
    ["photo.jpg", "", "a ZIP archive without a workbook"],
  ])("an archive with %s %s", async (name, bytes, words) => {
    const [code, message] = await refusal(zipOf([{ name, bytes, stored: true }]));
    expect(code).toBe("not-a-workbook");
    expect(message).toContain(words);
  });

  it("an empty archive, an empty file, a text", async () => {
    expect((await refusal(zipOf([])))[1]).toContain("a ZIP archive without a workbook");
    expect((await refusal(new Uint8Array(0)))[1]).toContain("no ZIP archive");
    expect((await refusal(Buffer.from("工单号,维修人员\n")))[1]).toContain("no ZIP archive");
  });

  it("a workbook that is cut short", async () => {
    const whole = workbook({ rows: "<row><c><v>1</v></c></row>" });
    const [code, message] = await refusal(whole.subarray(0, whole.length - 10));
    expect(code).toBe("zip-truncated");
    expect(message).toContain("ends early");
  });

  it("a workbook without its main part", async () => {
    const bytes = zipOf([
      { name: "_rels/.rels", bytes: relationships([["a", "officeDocument", "xl/gone.xml"]]) },
    ]);
    expect((await refusal(bytes))[1]).toContain("xl/gone.xml");
  });

  it("parts of a workbook without the list that leads to them", async () => {
    const bytes = zipOf([{ name: "xl/_rels/workbook.xml.rels", bytes: relationships([]) }]);
    expect((await refusal(bytes))[1]).toContain("_rels/.rels");
  });

  it("an archive with a path that leads out of it", async () => {
    expect((await refusal(workbook({ parts: [{ name: "../evil.xml", bytes: "" }] })))[0]).toBe("zip-path");
  });
});

it("a bomb in a part that nobody reads does no harm", async () => {
  const bomb = { name: "xl/media/image1.png", bytes: "x", claims: { size: 100_000_000 } };
  const { sheets, findings } = await openXlsx(sourceOf(workbook({ parts: [bomb] })));
  expect(sheets.length).toBe(1);
  expect(findings).toEqual([]);
});

it("a bomb that is the workbook itself is not unpacked", async () => {
  const bomb = { name: "xl/workbook.xml", bytes: "<workbook/>", claims: { size: 100_000_000 } };
  expect((await refusal(workbook({ parts: [bomb] })))[0]).toBe("zip-bomb");
});

it("the same source is handed back, for messages", async () => {
  const source = sourceOf(workbook({}), "2026-10/tickets.xlsx");
  const file = await openXlsx(source);
  expect(file.source).toBe(source);
  expect((await file.sheets[0].open()).source.name).toBe("2026-10/tickets.xlsx");
});

import { describe, expect, it } from "vitest";
import { codesOf, read, withTables } from "../reading.js";

const tables = (yaml: string) => read(withTables(yaml)).rulebook?.tables;

describe("labels of a column's words", () => {
  const kinds = "words: { body: [车身], engine: [发动机, 动力] }, labels: { body: { en: Body, zh: 车身 } }";

  it("are what readers call them; a word without a label is shown as it stands, in Chinese as it is spelled", () => {
    const column = tables(`t: { file: x, key: none, columns: { a: { ${kinds} } } }`)
      ?.get("t")
      ?.columns.get("a");
    expect([...(column?.wordLabels ?? [])]).toEqual([
      ["body", { en: "Body", zh: "车身" }],
      ["engine", { en: "engine", zh: "发动机/动力" }],
    ]);
  });

  it("also hold for the table that the column leads to, with rows or without", () => {
    const made = tables(`t: { file: x, key: none, columns: { a: { ${kinds}, to: k } } }\nk:`);
    expect(made?.get("k")?.columns.get("k")?.wordLabels?.get("body")).toEqual({ en: "Body", zh: "车身" });
    const written = tables(
      `t: { file: x, key: none, columns: { a: { ${kinds}, to: k } } }\nk: { key: kind, rows: [{ kind: body, n: 1 }, { kind: engine, n: 2 }] }`,
    );
    expect(written?.get("k")?.columns.get("kind")?.wordLabels?.get("body")).toEqual({
      en: "Body",
      zh: "车身",
    });
    expect(written?.get("k")?.columns.get("n")?.wordLabels).toBeUndefined();
  });

  it("are refused for words that are not declared, and where there are no words", () => {
    const of = (column: string) =>
      codesOf(read(withTables(`t: { file: x, key: none, columns: { a: { ${column} } } }`)).findings);
    expect(of("words: [x, y], labels: { z: Z }")).toEqual(["label-unknown"]);
    expect(of("labels: { z: Z }")).toEqual(["key-misplaced"]);
  });
});

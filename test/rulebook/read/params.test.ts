import { describe, expect, it } from "vitest";
import { dateText } from "../../../src/base/calendar.js";
import { exactText } from "../../../src/base/exact.js";
import { sourceFile } from "../../../src/base/source.js";
import { formulaText } from "../../../src/language/formula-text.js";
import type { Param } from "../../../src/rulebook/model.js";
import type { YamlText } from "../../../src/rulebook/yaml.js";
import { codesOf, read, rulebookOf, withHead, withPeople } from "../reading.js";

function param(text: string): Param {
  const found = rulebookOf(withPeople("a: 1", `params: { p: ${text} }\n`)).params.get("p");
  if (!found) throw new Error(text);
  return found;
}

const valuesOf = ({ values }: Param) =>
  values.map(({ from, value }) => [
    from === undefined ? "always" : dateText(from),
    typeof value === "object" ? exactText(value) : value,
  ]);

describe("params", () => {
  it.each([
    ["100", "number", "100"],
    ["-2.5", "number", "-2.5"],
    ["3%", "percent", "0.03"],
    ["1/3", "number", "1/3"],
    ["30d", "duration", String(30 * 86_400_000)],
    ["2026-10-01", "date", "20727"],
    ["yes", "boolean", true],
    ["Beijing", "text", "Beijing"],
    ['"3%"', "text", "3%"],
    ["{ value: 3%, label: Limit, source: The law }", "percent", "0.03"],
  ])("%s is %s", (text, kind, value) => {
    const found = param(text);
    expect(found.type.kind).toBe(kind);
    expect(valuesOf(found)).toEqual([["always", value]]);
  });

  it("take a month as the period of that name, where months run from another day than the first", () => {
    const from26 = (text: string) => {
      const head = `merit: 1\nname: x\nperiod: { month: from 26 }\nscored: people\nparams: { p: ${text} }`;
      const found = rulebookOf(withHead(head)).params.get("p");
      return found && valuesOf(found);
    };
    expect(from26("{ 2026-01: 70%, 2026-05: 80%, 2026-06-01: 90% }")).toEqual([
      ["2025-12-26", "0.7"],
      ["2026-04-26", "0.8"],
      ["2026-06-01", "0.9"],
    ]);
  });

  it("may have values by the day from which each holds, in any order", () => {
    expect(valuesOf(param("{ 2026-10: 120, 2026-01: 100, 2026-12-15: 130 }"))).toEqual([
      ["2026-01-01", "100"],
      ["2026-10-01", "120"],
      ["2026-12-15", "130"],
    ]);
    expect(valuesOf(param("{ value: { 2026-01: 3%, 2026-10: 5% }, label: Limit }"))).toHaveLength(2);
  });

  it("are called as their label says", () => {
    expect(param("{ value: 3%, label: { en: Limit, zh: 上限 } }").label).toEqual({ en: "Limit", zh: "上限" });
    expect(param("3%").label).toEqual({ en: "p", zh: "p" });
    expect(param("{ value: 20%, source: The law }").source).toEqual({ en: "The law", zh: "The law" });
  });

  it("that are datetimes go by the rulebook's clock", () => {
    const text = withPeople("a: 1", "timezone: Asia/Shanghai\nparams: { p: 2026-10-01 08:00 }\n");
    const [value] = rulebookOf(text).params.get("p")?.values ?? [];
    expect(typeof value?.value === "object" && exactText(value.value)).toBe(String(Date.UTC(2026, 9, 1)));
  });
});

describe("overrides", () => {
  const BOOK = withPeople(
    "a: { of: rate, bands: { under low: 1, at_least low under 5%: 2, at_least 5%: 3 } }\nb: base > near",
    "params: { low: 3%, near: { 2026-01: 100, 2026-10: 120 }, city: Beijing }\n",
  );

  function override(name: string, value: string): [string, YamlText] {
    const file = sourceFile("--set", `${name}=${value}`);
    const start = name.length + 1;
    const source = formulaText(file, value, start, file.text.length);
    return [
      name,
      { kind: "text", text: value, plain: false, source, span: { file, start, end: file.text.length } },
    ];
  }

  it("stand in place of all values of a param", () => {
    const { rulebook } = read(BOOK, new Map([override("near", "90"), override("city", "Shanghai")]));
    const near = rulebook?.params.get("near");
    expect(near && valuesOf(near)).toEqual([["always", "90"]]);
    expect(rulebook?.params.get("city")?.values).toEqual([{ from: undefined, value: "Shanghai" }]);
  });

  it("change the hash of what reads them, and no other", () => {
    const hash = (path: string, overrides?: ReadonlyMap<string, YamlText>) =>
      read(BOOK, overrides).rulebook?.quantities.find((q) => q.path === path)?.hash;
    const near = new Map([override("near", "90")]);
    expect(hash("people.b", near)).not.toBe(hash("people.b"));
    expect(hash("people.a", near)).toBe(hash("people.a"));
  });

  it("are checked like the rulebook: steps that no longer cover the line are found", () => {
    const { findings, rulebook } = read(BOOK, new Map([override("low", "6%")]));
    expect(codesOf(findings)).toEqual(["step-empty"]);
    expect(rulebook).toBeUndefined();
  });

  it("must name a param and be of its type; the finding shows the option", () => {
    const unknown = read(BOOK, new Map([override("nera", "90")])).findings;
    expect(codesOf(unknown)).toEqual(["set-unknown"]);
    expect(unknown[0]).toMatchObject({ place: { source: { start: 0, end: 4 } } });
    const [wrong] = read(BOOK, new Map([override("low", "5")])).findings;
    expect(wrong).toMatchObject({ code: "value-type", place: { source: { start: 4, end: 5 } } });
    expect(wrong?.place && "source" in wrong.place && wrong.place.source.file.name).toBe("--set");
  });
});

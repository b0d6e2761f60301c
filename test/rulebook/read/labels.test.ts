import { expect, test } from "vitest";
import { read, told } from "../reading.js";

const book = (name: string, label: string) => `merit: 1
name: ${name}
period: month
scored: people
tables: { people: { file: people, key: id, columns: { id: {} } } }
rules: { people: { score: { label: ${label}, is: 1 } } }
`;

/** What readers call the rulebook and its quantity, and what is told of that. */
function called(name: string, label: string) {
  const { rulebook, findings } = read(book(name, label));
  return [rulebook?.name, rulebook?.quantities[0]?.label, told(findings)];
}

test("a text that lacks a language shows the other one's, and is told of where others are in both", () => {
  expect(called("{ en: Shop, zh: 店 }", "{ en: Score }")).toEqual([
    { en: "Shop", zh: "店" },
    { en: "Score", zh: "Score" },
    ["6:36 label-one-language"],
  ]);
  expect(called("{ zh: 店 }", "{ en: Score, zh: 得分 }")).toEqual([
    { en: "店", zh: "店" },
    { en: "Score", zh: "得分" },
    ["2:7 label-one-language"],
  ]);
});

test("a rulebook in one language alone is told of nothing", () => {
  expect(called("店", "得分")).toEqual([{ en: "店", zh: "店" }, { en: "得分", zh: "得分" }, []]);
  expect(called("{ zh: 店 }", "{ zh: 得分 }")).toEqual([
    { en: "店", zh: "店" },
    { en: "得分", zh: "得分" },
    [],
  ]);
});

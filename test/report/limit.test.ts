import { expect, test } from "vitest";
import { keysLinked, limitTo, linksOfScored } from "../../src/report/limit.js";
import { sampleResult } from "./sample-result.js";
import { sampleRulebook } from "./sample-rulebook.js";

const rulebook = sampleRulebook();

test("the scored rows have the links of the rulebook", () => {
  expect(linksOfScored(rulebook)).toEqual(["team"]);
  expect(keysLinked(sampleResult(), "team")).toEqual(["A", "B"]);
});

test("only the rows asked for and those they lead to are shown", () => {
  const limited = limitTo(sampleResult(), rulebook, { link: "team", key: "B" });
  expect(limited.tables.map(({ name, rows }) => [name, rows.map(({ key }) => key)])).toEqual([
    ["people", ["E002", "E003"]],
    ["team", ["B"]],
  ]);
  expect(limited.cuts.map(({ key }) => key)).toEqual(["E003"]);
});

test("nothing of the others is in it, but the counts on which the figures rest", () => {
  const limited = limitTo(sampleResult(), rulebook, { link: "team", key: "B" });
  expect(limited.leftOut).toEqual([]);
  expect(limited.funds).toEqual([]);
  expect(limited.findings.kept).toEqual([]);
  expect(limited.findings.counts).toEqual(sampleResult().findings.counts);
  expect(limited.inputs).toEqual(sampleResult().inputs);
});

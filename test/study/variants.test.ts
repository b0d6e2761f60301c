import { expect, test } from "vitest";
import { moneyText } from "../../src/base/exact.js";
import type { DataFolder } from "../../src/engine/data/data.js";
import { messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import { amountsOf } from "../../src/study/amounts.js";
import { openVariants, type Variants } from "../../src/study/variants.js";
import { folderOf } from "../engine/folders.js";
import { Ran, rulebookOf } from "../engine/running.js";

const OLD = `
scored: people
params: { bonus: 10 }
tables:
  rates: { key: kind, columns: { kind: {}, rate: { type: number } }, rows: [{ kind: a, rate: 2 }] }
  people: { file: people, key: id, columns: { id: {}, kind: { to: rates } } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, day: { type: date }, points: { type: number } }
rules:
  jobs: { double: points * 2 }
  people:
    jobs: count(jobs)
    x: jobs * bonus * kind.rate
`;
const FILES = {
  "people.csv": "id,kind\nann,a\nbob,a\n",
  "jobs.csv": "job,who,day,points\n1,ann,2026-10-01,1\n2,ann,2026-10-02,3\n3,bob,2026-10-03,5\n",
};

function counting(): { folder: DataFolder; opened: string[] } {
  const inner = folderOf(FILES);
  const opened: string[] = [];
  const open = (name: string) => {
    opened.push(name);
    return inner.open(name);
  };
  return { folder: { names: inner.names, open }, opened };
}

async function open(texts: readonly string[], folder: DataFolder, period?: string) {
  const variants = texts.map((text) => ({ rulebook: rulebookOf(text), closed: undefined }));
  const findings = new Findings();
  const request = { period, correct: [], dataUntil: undefined };
  const opened = await openVariants(variants, folder, request, findings);
  return { variants, opened, findings };
}

function evaluated(opened: Variants | undefined, variant: Parameters<Variants["evaluate"]>[0]): Ran {
  const found = opened?.evaluate(variant);
  if (!found?.evaluation) throw new Error("nothing came of it");
  return new Ran(found.evaluation, found.findings);
}

test("several rulebooks read each file once, and the later take over what is the same", async () => {
  const { folder, opened: files } = counting();
  const changed = OLD.replace("bonus: 10", "bonus: 20");
  const { variants, opened } = await open([OLD, changed], folder);
  const [first, second] = variants.map((variant) => evaluated(opened, variant));
  expect(files.sort()).toEqual(["jobs.csv", "people.csv"]);
  expect(first.value("people", "ann", "x")).toBe("40");
  expect(second.value("people", "ann", "x")).toBe("80");
  expect(second.evaluation.worked).toEqual(["people.x"]);
});

test("a column that only one of them uses keeps nothing from being taken over", async () => {
  const without = OLD.replace("jobs: { double: points * 2 }", "jobs: {}");
  const { variants, opened } = await open([without, OLD], folderOf(FILES));
  const [, second] = variants.map((variant) => evaluated(opened, variant));
  expect(second.evaluation.worked).toEqual(["jobs.double"]);
});

test("tables that are written or declared otherwise are each rulebook's own", async () => {
  const text = OLD.replace("rate: { type: number }", "rate: { type: text }")
    .replace("* kind.rate", "")
    .concat("    r: kind.rate\n");
  const wider = OLD.replace("rate: { type: number } }", "rate: { type: number }, note: { empty: allowed } }");
  const other = OLD.replace("rate: 2", "rate: 3");
  const { variants, opened } = await open([OLD, text, wider, other], folderOf(FILES));
  const [first, second, third, fourth] = variants.map((variant) => evaluated(opened, variant));
  expect(first.value("people", "bob", "x")).toBe("20");
  expect(second.value("people", "bob", "r")).toBe("2");
  expect(second.evaluation.series("rates", "rate").kind).toBe("text");
  expect(third.value("rates", "a", "note")).toBe("missing: empty");
  expect(fourth.value("people", "bob", "x")).toBe("30");
});

test("the period of the first is that of all, and is told where it cannot be chosen", async () => {
  const { opened } = await open([OLD, OLD], folderOf(FILES));
  expect(opened?.period).toBe("2026-10");
  const files = { ...FILES, "jobs.csv": `${FILES["jobs.csv"]}4,bob,2026-09-03,5\n` };
  const none = await open([OLD, OLD], folderOf(files));
  expect(none.opened).toBeUndefined();
  expect(none.findings.kept.map(({ code }) => code)).toEqual(["period-several"]);
});

test("what reading found belongs to each of them", async () => {
  const files = { ...FILES, "other.csv": "a,b\n1,2\n" };
  const { variants, opened, findings } = await open([OLD, OLD], folderOf(files));
  expect(findings.kept.map((one) => messageOf(one, "en"))).toHaveLength(1);
  for (const variant of variants) expect(evaluated(opened, variant).codes).toEqual({ "file-not-read": 1 });
});

test("amounts are told by key, 0 where a pay does not apply", async () => {
  const book = OLD.replace(
    "    x: jobs",
    "    total: { pay: { work: { for: jobs > 1, is: jobs, missing: zero } } }\n    x: jobs",
  );
  const { variants, opened } = await open([book], folderOf(FILES));
  const { evaluation } = evaluated(opened, variants[0]);
  const quantity = evaluation.quantity("people", "total");
  if (!quantity) throw new Error("there is no total");
  const amounts = [...amountsOf(evaluation, quantity)].map(([key, amount]) => `${key} ${moneyText(amount)}`);
  expect(amounts).toEqual(["ann 2.00", "bob 0.00"]);
});

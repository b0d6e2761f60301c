import { describe, expect, it } from "vitest";
import { exactText, integer } from "../../../src/base/exact.js";
import { finding } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import { outcomeOf, type SweepStep, sweepOf, type Tried } from "../../../src/study/sweep/sweep.js";
import { openVariants } from "../../../src/study/variants.js";
import { folderOf } from "../../engine/folders.js";
import { rulebookOf } from "../../engine/running.js";

/** 100 for each who has so many; nobody below 20 (raised), a guard on the sum. */
const rules = (wanted: string) => `
scored: people
params: { wanted: ${wanted} }
tables: { people: { file: staff, key: id, columns: { id: { header: ID }, done: { header: Done, type: number } } } }
rules:
  people: { total: { pay: { bonus: { of: done, bands: { under wanted: 0, at_least wanted: 100 } } }, at_least: 20 } }
  all: { guards: { budget: { must: sum(people.total) <= 250, say: Too dear } } }
`;

const STAFF = "ID,Done\na,1\nb,2\nc,3\nd,4";

async function swept(values: readonly string[]): Promise<readonly SweepStep[]> {
  const plain = rulebookOf(rules("3"));
  const tried = values.map(
    (text): Tried => ({ value: integer(Number(text)), text, rulebook: rulebookOf(rules(text)) }),
  );
  const refused = finding("set-unknown", undefined, { found: "x", hint: "", known: [] });
  const all: Tried[] = [...tried, { value: integer(9), text: "9", refused }];
  const books = [plain, ...tried.flatMap((one) => ("rulebook" in one ? [one.rulebook] : []))];
  const request = { period: "2026-10", correct: [], dataUntil: undefined };
  const folder = folderOf({ "staff.csv": STAFF });
  const variants = books.map((rulebook) => ({ rulebook, closed: undefined }));
  const opened = await openVariants(variants, folder, request, new Findings());
  const asItIs = opened && outcomeOf(opened.evaluate({ rulebook: plain, closed: undefined }));
  if (!opened || !asItIs) throw new Error("nothing came of the rulebook as it is");
  return sweepOf(asItIs, all, {
    evaluate: (rulebook) => opened.tryOut({ rulebook, closed: undefined }),
    pause: async () => {},
  });
}

const told = ({ text, outcome, against, refused }: SweepStep) =>
  outcome && against
    ? `${text}: ${exactText(outcome.cost)}, ${exactText(against.change)}, up ${against.up}, down ${against.down}, guards ${outcome.guards}, cuts ${outcome.cuts}, errors ${outcome.errors}`
    : `${text}: ${refused?.code}`;

describe("a sweep", () => {
  it("tells of each value the cost, who gets more or less, guards that fail and limits that act", async () => {
    // As it is, wanted 3: 20 + 20 + 100 + 100 = 240.
    expect((await swept(["1", "2", "3", "5"])).map(told)).toEqual([
      "1: 400, 160, up 2, down 0, guards 1, cuts 0, errors 0",
      "2: 320, 80, up 1, down 0, guards 1, cuts 1, errors 0",
      "3: 240, 0, up 0, down 0, guards 0, cuts 2, errors 0",
      "5: 80, -160, up 0, down 2, guards 0, cuts 4, errors 0",
      "9: set-unknown",
    ]);
  });

  it("agrees with a run of each rulebook alone", async () => {
    const steps = await swept(["2", "4"]);
    for (const { text, outcome } of steps.slice(0, 2)) {
      const rulebook = rulebookOf(rules(text));
      const request = { period: "2026-10", correct: [], dataUntil: undefined };
      const variant = { rulebook, closed: undefined };
      const alone = await openVariants([variant], folderOf({ "staff.csv": STAFF }), request, new Findings());
      expect(alone && outcomeOf(alone.evaluate(variant))).toEqual(outcome);
    }
  });
});

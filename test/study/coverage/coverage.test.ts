import { describe, expect, it } from "vitest";
import { merged } from "../../../src/study/coverage/coverage.js";
import { caseOf, covering, rulebookOf } from "./covering.js";

const RULES = `fee: { of: x, bands: { up_to 3: 10, over 3: 20 } }
good: if(y = 1 and x > 2, "yes", "no") else "no"`;
const CASES = caseOf([{ x: 3, y: 1 }]);

const meanings = async (rulebook: string, cases = CASES) =>
  (await covering(rulebook, cases))
    .flatMap((file) => file.points)
    .map(({ point, isCovered }) => `${point.key} ${isCovered}`)
    .sort();

describe("coverage counts meanings", () => {
  it("whatever the layout, the order of steps and the labels", async () => {
    const other = `good: {
  is: "if( y=1  and x>2,  'yes', 'no') else 'no'",
  label: Good }
# a comment
fee:
  label: { en: Fee, zh: 费用 }
  of: x
  bands:
    over 3: 20
    up_to 3: 10`.replaceAll("'", '\\"');
    expect(await meanings(rulebookOf(["x", "y"], other))).toEqual(
      await meanings(rulebookOf(["x", "y"], RULES)),
    );
  });

  it("so another limit is another meaning", async () => {
    const other = RULES.replaceAll("3: ", "4: ");
    expect(await meanings(rulebookOf(["x", "y"], other))).not.toEqual(
      await meanings(rulebookOf(["x", "y"], RULES)),
    );
  });

  it("of cases with parameters of their own as of others", async () => {
    const rulebook = rulebookOf(
      ["x"],
      "fee: { of: x, bands: { up_to near: 10, over near: 20 } }",
      "params: { near: 3 }\n",
    );
    const [file] = await covering(rulebook, caseOf([{ x: 8 }], "  set: { near: 8 }\n"));
    expect(
      file.points
        .filter(({ isCovered }) => isCovered)
        .map(({ point }) => point.outcome)
        .sort(),
    ).toEqual(["at", "taken"]);
  });
});

describe("coverage", () => {
  it("leaves drafts out", async () => {
    const [file] = await covering(
      rulebookOf(["x", "y"], RULES),
      CASES.replace("  period", "  draft: yes\n  period"),
    );
    expect(file.covered).toBe(0);
  });

  it("does not look at what a case gives", async () => {
    const [file] = await covering(
      rulebookOf(["x"], "fee: { of: x, bands: { up_to 3: 10, over 3: 20 } }"),
      caseOf([{ x: 3, fee: 1 }]),
    );
    expect(file.covered).toBe(0);
  });

  it("lists what other files bring under these, and each file once for all that use it", async () => {
    const used =
      "merit: 1\nparams: { near: 3 }\nrules: { people: { fee: { of: x, bands: { up_to near: 10, over near: 20 } } } }\n";
    const rulebook = rulebookOf(["x"], "q: x else 0", "use: [common.yaml]\n");
    const library = (path: string) => (path === "common.yaml" ? { text: used } : { near: [] });
    const low = await covering(rulebook, caseOf([{ x: 3 }]), library);
    const high = await covering(rulebook, caseOf([{ x: 4 }]), library);
    expect(low.map(({ file, points }) => [file, points.length])).toEqual(
      expect.arrayContaining([
        ["rules.yaml", 2],
        ["common.yaml", 5],
      ]),
    );
    const both = merged([...low, ...high]).find(({ file }) => file === "common.yaml");
    expect(both?.points.filter(({ isCovered }) => !isCovered).map(({ point }) => point.outcome)).toEqual([
      "below",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { at, finding, inData } from "../../src/findings/finding.js";
import { sarifLog } from "../../src/findings/render-sarif.js";

const TEXT = "merit: 1\nname: 评分 peple\n";

function unknownScored(name = "rules/a.yaml", usedBy?: ReturnType<typeof sourceFile>) {
  const file = sourceFile(name, TEXT, usedBy && { file: usedBy, start: 9, end: 12 });
  const start = TEXT.indexOf("peple");
  const values = { found: "peple", nearest: "", known: ["people"] };
  return finding("scored-unknown", at({ file, start, end: start + 5 }), values);
}

const inCell = finding("cell-unreadable", inData({ file: "data/甲 1.csv", row: 7, column: "Base" }), {
  found: "x",
  expected: "money",
});

interface Location {
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId?: string };
    region?: Record<string, unknown>;
  };
}

interface Log {
  version: string;
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: { id: string; help: { text: string; markdown: string } }[];
      };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations?: Location[];
      relatedLocations?: Location[];
    }[];
  }[];
}

const log = (...args: Parameters<typeof sarifLog>): Log => JSON.parse(sarifLog(...args));

describe("a SARIF log", () => {
  test("has what SARIF 2.1.0 requires of a log, a run, a tool, a rule and a result", () => {
    const { version, runs } = log([{ finding: unknownScored() }, { finding: inCell }], {
      version: "1.2.3",
      language: "en",
    });
    expect(version).toBe("2.1.0");
    expect(runs).toHaveLength(1);
    const [{ tool, columnKind, results }] = runs;
    expect(tool.driver).toMatchObject({ name: "Meritbook", version: "1.2.3" });
    expect(columnKind).toBe("unicodeCodePoints");
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(["error", "warning", "note"]).toContain(level);
      expect(message.text).not.toBe("");
    }
    for (const { help } of tool.driver.rules) {
      expect(help.text).not.toMatch(/\{\w+\}/);
      expect(help.markdown).toContain(help.text.split("\n")[0]);
    }
  });

  test("places a finding in its region, counted in characters, the end exclusive", () => {
    const [{ results }] = log([{ finding: unknownScored() }], { version: "1.2.3", language: "en" }).runs;
    expect(results[0].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "rules/a.yaml", uriBaseId: "%SRCROOT%" },
          region: {
            startLine: 2,
            startColumn: 10,
            endLine: 2,
            endColumn: 15,
            snippet: { text: "name: 评分 peple" },
          },
        },
      },
    ]);
  });

  test("writes paths as references that any reader of URIs takes back", () => {
    const uri = (name: string) => {
      const [{ results }] = log([{ finding: unknownScored(name) }], {
        version: "1.2.3",
        language: "en",
      }).runs;
      return results[0].locations?.[0].physicalLocation.artifactLocation;
    };
    expect(uri("./a b/甲#1.yaml")?.uri).toBe("a%20b/%E7%94%B2%231.yaml");
    expect(uri("/x/a b.yaml")).toEqual({ uri: "file:///x/a%20b.yaml" });
  });

  test("places a finding in data in its file, and its row and column in the message", () => {
    const [{ results }] = log([{ finding: inCell }], { version: "1.2.3", language: "en" }).runs;
    const [location] = results[0].locations ?? [];
    expect(location.physicalLocation).toEqual({
      artifactLocation: { uri: "data/%E7%94%B2%201.csv", uriBaseId: "%SRCROOT%" },
    });
    expect(results[0].message.text).toMatch(/^data\/甲 1\.csv row 7, column Base: /);
  });

  test("names where a used file is taken in", () => {
    const used = unknownScored("common.yaml", sourceFile("rules/a.yaml", "merit: 1\nuse: common.yaml\n"));
    const [{ results }] = log([{ finding: used }], { version: "1.2.3", language: "en" }).runs;
    expect(results[0].relatedLocations?.[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "rules/a.yaml" },
      region: { startLine: 2 },
    });
  });

  test("without findings is a whole log all the same", () => {
    const [{ tool, results }] = log([], { version: "1.2.3", language: "zh" }).runs;
    expect([tool.driver.rules, results]).toEqual([[], []]);
  });

  test("speaks Chinese, and names the case that a finding is about", () => {
    const [{ results, tool }] = log([{ finding: unknownScored(), about: "用例：甲" }], {
      version: "1.2.3",
      language: "zh",
    }).runs;
    expect(results[0].message.text).toMatch(/^用例：甲\n/);
    expect(tool.driver.rules[0].help.text).toMatch(/\p{Script=Han}/u);
  });
});

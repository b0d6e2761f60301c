import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { at, finding, inData } from "../../src/findings/finding.js";
import { githubAnnotation } from "../../src/findings/render-github.js";

function unknownScored(found: string, name = "rules/a.yaml", text = `merit: 1\nscored: ${found}\n`) {
  const file = sourceFile(name, text);
  const start = text.indexOf(found);
  const place = at({ file, start, end: start + found.length });
  return finding("scored-unknown", place, { found, nearest: "", known: ["people"] });
}

/** How GitHub's runner reads a line back: https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs */
function readBack(line: string) {
  const match = /^::(\w+) (.*?)::(.*)\n$/s.exec(line);
  const unescaped = (text: string, ...pairs: [string, string][]) =>
    pairs.reduce((done, [from, to]) => done.replaceAll(from, to), text);
  const [, command = "", written = "", data = ""] = match ?? [];
  const properties = written.split(",").map((one) => {
    const [name = "", value = ""] = one.split(/=(.*)/s);
    return [name, unescaped(value, ["%0D", "\r"], ["%0A", "\n"], ["%3A", ":"], ["%2C", ","], ["%25", "%"])];
  });
  return {
    command,
    properties: Object.fromEntries(properties),
    data: unescaped(data, ["%0D", "\r"], ["%0A", "\n"], ["%25", "%"]),
  };
}

describe("an annotation of a workflow", () => {
  test("has file, line and column, the title of the finding with its code, the message, and what to do", () => {
    const { command, properties, data } = readBack(
      githubAnnotation({ finding: unknownScored("peple") }, "en"),
    );
    expect(command).toBe("error");
    expect(properties).toMatchObject({ file: "rules/a.yaml", line: "2", col: "9" });
    expect(properties.title).toMatch(/^\S.* \[scored-unknown\]$/);
    expect(data).toMatch(/^.*peple.*\n.*people/);
  });

  test("is said in Chinese, and begins with the case that it is about", () => {
    const written = githubAnnotation({ finding: unknownScored("peple"), about: "用例：甲" }, "zh");
    expect(readBack(written).data).toMatch(/^用例：甲\n.*peple/);
    expect(written).toMatch(/title=\p{Script=Han}/u);
  });

  test("of data names the file as its place and the row in its message", () => {
    const place = inData({ file: "tickets.csv", row: 7, column: "Base" });
    const problem = finding("cell-unreadable", place, { found: "x", expected: "money" });
    const { properties, data } = readBack(githubAnnotation({ finding: problem }, "en"));
    expect(properties.file).toBe("tickets.csv");
    expect(properties.line).toBeUndefined();
    expect(data).toMatch(/^tickets\.csv row 7, column Base: /);
  });

  test("without a place has a title only", () => {
    const problem = finding("rulebooks-none", undefined, { path: "." });
    expect(Object.keys(readBack(githubAnnotation({ finding: problem }, "en")).properties)).toEqual(["title"]);
  });

  test("cannot be ended by what it quotes, nor hold a second command", () => {
    const evil = "x\n::set-output name=a::b\r\n::error file=c::d\u2028%0A::stop-commands::e";
    const written = githubAnnotation({ finding: unknownScored(evil, "a,b::c%0A.yaml"), about: evil }, "en");
    expect(written.match(/[\r\n\u2028]/g)).toEqual(["\n"]);
    expect(readBack(written).properties.file).toBe("a,b::c%0A.yaml");
  });

  test("is one line and reads back as it was meant, whatever it quotes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.string({ unit: "binary" }),
        (found, name) => {
          const written = githubAnnotation(
            { finding: unknownScored("peple", `f${name}`), about: found },
            "en",
          );
          const { command, properties, data } = readBack(written);
          expect(written.indexOf("\n")).toBe(written.length - 1);
          expect(written).not.toContain("\r");
          expect(command).toBe("error");
          expect(Object.keys(properties)).toEqual(["file", "line", "col", "title"]);
          expect(data.split("\n")).toHaveLength(3);
        },
      ),
    );
  });
});

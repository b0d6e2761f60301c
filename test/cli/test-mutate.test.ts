import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

const EXAMPLE = "docs/examples/unnoticed";
const FILES = Object.fromEntries(
  [`${EXAMPLE}.yaml`, `${EXAMPLE}.test.yaml`].map((path) => [path, readFileSync(path, "utf8")]),
);
const COMMAND = `test ${EXAMPLE}.test.yaml --mutate`;

/** The output that the page on commands shows. */
function shownIn(page: string): string {
  return /## merit test --mutate[\s\S]*?```text\n([\s\S]*?)```/.exec(readFileSync(page, "utf8"))?.[1] ?? "";
}

describe("merit test --mutate", () => {
  test.each([
    ["en", "docs/commands.md"],
    ["zh", "docs/commands.zh.md"],
  ])("lists the changes that no case notices, in %s as the page shows", async (lang, page) => {
    place.write(FILES);
    const ended = await place.merit(`${COMMAND} --lang ${lang}`);
    expect(ended).toEqual({ code: 1, stdout: shownIn(page), stderr: "" });
  });

  test("is content when what is unnoticed is named", async () => {
    const names =
      "\n- unnoticed: [under 20 -> up_to 20, under 20 -> under 21, under 20 -> under 19]\n  at: rules.people.factor.bands\n  why: shown in the guide\n";
    place.write({ ...FILES, [`${EXAMPLE}.test.yaml`]: FILES[`${EXAMPLE}.test.yaml`] + names });
    const { code, stdout } = await place.merit(COMMAND);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${EXAMPLE}.test.yaml: changes tried 13, noticed 9 (69.2%), unnoticed 4, of which named 4\n`,
    });
  });

  test("tells programs each change with its place and its name", async () => {
    place.write(FILES);
    const { code, stdout } = await place.merit(`${COMMAND} --format json`);
    const told = JSON.parse(stdout);
    expect({ code, schema: told.schema, counts: [told.files[0].tried, told.files[0].unnoticed] }).toEqual({
      code: 1,
      schema: "meritbook-mutation/1",
      counts: [13, 4],
    });
    expect(told.files[0].changes[0]).toEqual({
      kind: "edge",
      at: "rules.people.factor.bands",
      change: "under 20 -> up_to 20",
      rulebook: `${EXAMPLE}.yaml`,
      line: 9,
      column: 62,
      noticed_by: "a case with visits exactly 20",
      why: null,
    });
    expect(told.files[0].changes[3].why).toBe("bases are whole yuan, and the factors whole percents");
  });

  test("marks the lines of a rulebook for a workflow", async () => {
    place.write(FILES);
    const { stdout } = await place.merit(`${COMMAND} --format github`);
    expect(stdout.split("\n")[0]).toContain(`file=${EXAMPLE}.yaml,line=9,col=62`);
  });

  test("says no where a case fails before anything is changed", async () => {
    const failing = FILES[`${EXAMPLE}.test.yaml`].replace("135.00", "135.01");
    place.write({ ...FILES, [`${EXAMPLE}.test.yaml`]: failing });
    const { code, stderr } = await place.merit(COMMAND);
    expect(code).toBe(1);
    expect(stderr).toContain(
      "The case “nine visits are too few, ten are not” fails on the rulebook as it is",
    );
  });

  test("could not run without its rulebook, and has no form for JUnit", async () => {
    place.write({ [`${EXAMPLE}.test.yaml`]: FILES[`${EXAMPLE}.test.yaml`] });
    expect((await place.merit(COMMAND)).code).toBe(2);
    const { code, stderr } = await place.merit(`${COMMAND} --format junit`);
    expect(code).toBe(2);
    expect(stderr).toContain("[usage-not-together]");
  });

  test("shows how far it is only on a terminal, and takes the line away", async () => {
    place.write(FILES);
    const { stderr } = await place.merit(COMMAND, { terminal: true, tick: 400 });
    expect(stderr).toContain("trying changes: ");
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
  });

  test("keeps within a narrow screen", async () => {
    place.write(FILES);
    const { stdout } = await place.merit(COMMAND, { columns: 60 });
    const lines = stdout.split("\n").slice(0, 10);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

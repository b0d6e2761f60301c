import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rulebookSchema, testSchema } from "../../src/rulebook/schema/rulebook-schema.js";
import { Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

describe("merit schema", () => {
  test("prints the schema of rulebooks, in English unless said, whatever the terminal speaks", async () => {
    const { code, stdout, stderr } = await place.merit("schema", { environment: { LANG: "zh_CN.UTF-8" } });
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual(rulebookSchema("en"));
    expect(JSON.parse((await place.merit("schema --lang zh")).stdout)).toEqual(rulebookSchema("zh"));
  });

  test("prints the schema of test files with --tests", async () => {
    expect(JSON.parse((await place.merit("schema --tests")).stdout)).toEqual(testSchema("en"));
  });

  test("takes no files", async () => {
    expect(await place.merit("schema rules/a.yaml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("[usage-too-many-arguments]"),
    });
  });
});

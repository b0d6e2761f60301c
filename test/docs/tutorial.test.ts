import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Workplace } from "../cli/workplace.js";

/** The fenced blocks of a page in one language, in their order. */
function blocks(page: string, fence: string): string[] {
  const text = readFileSync(`docs/${page}`, "utf8");
  return [...text.matchAll(new RegExp(`\`\`\`${fence}\n([\\s\\S]*?)\`\`\``, "g"))].map(([, block]) => block);
}

describe.each(["tutorial.md", "tutorial.zh.md"])("a reader who follows %s", (page) => {
  const [advisors, orders] = blocks(page, "csv");
  const [smallest, whole, cases] = blocks(page, "yaml");
  const [firstPay, typingError, missingUnsaid, wholePay] = blocks(page, "text");
  const lang = page.includes(".zh") ? "zh" : "en";
  const run = `run advisors.yaml --data october --period 2026-10 --lang ${lang}`;
  const check = `check advisors.yaml --lang ${lang}`;
  let place: Workplace;

  beforeEach(() => {
    place = new Workplace();
    place.write({ "october/advisors.csv": advisors, "october/orders.csv": orders });
  });

  afterEach(() => {
    place.remove();
  });

  test("is paid by the smallest rulebook as the page says", async () => {
    place.write({ "advisors.yaml": smallest });
    expect((await place.merit(run)).stdout).toContain(firstPay);
  });

  test("is paid by the whole rulebook as the page says", async () => {
    place.write({ "advisors.yaml": whole });
    expect((await place.merit(run)).stdout).toContain(wholePay);
  });

  test("sees the message about a typing error", async () => {
    place.write({ "advisors.yaml": whole.replace("achieved +", "achived +") });
    expect((await place.merit(check)).stderr).toContain(typingError);
  });

  test("is asked what happens when a value is missing", async () => {
    place.write({ "advisors.yaml": whole.replace("      missing: fail\n", "") });
    expect((await place.merit(check)).stderr).toContain(missingUnsaid);
  });

  test("sees the case pass, with the scheme's own figure", async () => {
    place.write({ "advisors.yaml": whole, "advisors.test.yaml": cases });
    expect(cases).toContain("total: 1930.08");
    expect(await place.merit("test advisors.test.yaml")).toMatchObject({ code: 0 });
  });
});

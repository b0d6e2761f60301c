import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, RUN, SHOP } from "../../cli/shop.js";
import { Workplace } from "../../cli/workplace.js";
import { hasBrowser, openBrowser, openPage } from "./browser.js";

const AXE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/** Scripts for the page, as text: they see its world, not this one. */
const OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true";
const HOSTILE = `<img src=x onerror="document.title='taken'">"'`;

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

const report = () => join(place.folder, "out/report.html");

describe("report.html", () => {
  test("is one file that asks for nothing else", async () => {
    await place.merit(`${RUN} --out out`);
    const page = place.read("out/report.html");
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(page).not.toContain("@import");
  });

  test("shows each one's score, pay and rules in the language asked for", async () => {
    await place.merit(`${RUN} --out out --lang zh`);
    const page = place.read("out/report.html");
    expect(page).toContain('<html lang="zh-CN">');
    for (const text of [
      "合计发放",
      "56.66 CNY",
      "分值 × 基数 ÷ 单价".replace("单价", "parts（3）"),
      "全月无单",
    ]) {
      expect(page).toContain(text);
    }
  });

  test("accounts for all rows in a sentence, and names its rules by their hash", async () => {
    await place.merit(`${RUN} --out out`);
    const page = place.read("out/report.html");
    // Three people and six jobs, one of them in September.
    expect(page).toContain("9 read = 8 used + 1 of other periods + 0 excluded + 0 rejected");
    expect(page).toMatch(/By the rules of Shop, version 7, SHA-256 [0-9a-f]{64}\./);
  });

  test("says how to list the rows behind a figure", async () => {
    await place.merit(`${RUN} --out out`);
    expect(place.read("out/report.html")).toMatch(
      /<code>merit explain \S*shop.yaml 2 NAME --data FOLDER --period 2026-10<\/code>/,
    );
  });

  test("is the same each time", async () => {
    await place.merit(`${RUN} --out out`);
    const first = place.read("out/report.html");
    await place.merit(`${RUN} --out out`);
    expect(place.read("out/report.html")).toBe(first);
  });

  test("masks as the other files do", async () => {
    await place.merit(`${RUN} --out out --mask`);
    expect(place.read("out/report.html")).not.toContain("王小明");
  });

  test("lets no input become markup", async () => {
    const people = `工号,姓名,班组,基数\n1,"${HOSTILE.replaceAll('"', '""')}",甲,10\n`;
    place.write({ "data/people.csv": people, "data/jobs.csv": "单号,工号,日期,分值\na,1,2026-10-01,3\n" });
    const rules = RULEBOOK.replace("No job at all", "'</script><b>'");
    place.write({ "rules/shop.yaml": rules });
    await place.merit(`${RUN} --out out`);
    const page = place.read("out/report.html");
    expect(page).toContain("&lt;img src=x onerror=&quot;");
    expect(page).not.toContain("<img");
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});

describe.skipIf(!hasBrowser)("report.html in a browser (skipped without /usr/bin/chromium)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("finds people by typing and opens whom a link names, without an error or a request", async () => {
    await place.merit(`${RUN} --out out`);
    const { page, trouble } = await openPage(browser, report());
    const shown = () => page.locator("details.person:visible summary b").allTextContents();
    expect(await shown()).toEqual(["王小明", "李雷", "韩梅"]);
    await page.getByRole("searchbox").fill("甲 李");
    expect(await shown()).toEqual(["李雷"]);
    expect(await page.locator("#found").textContent()).toBe("1 found");
    await page.locator("#decide ~ ul a").first().click();
    expect(await page.locator("details.person[open] summary b").allTextContents()).toEqual(["韩梅"]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.each([
    ["phone", 360, "light"],
    ["phone in the dark", 360, "dark"],
    ["desk", 1280, "light"],
    ["desk in the dark", 1280, "dark"],
  ] as const)("fits a %s, and those who do not see it well", async (_, width, scheme) => {
    await place.merit(`${RUN} --out out --lang zh`);
    const { page, trouble } = await openPage(browser, report(), { width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(OPEN_ALL);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(overflow).toBeLessThanOrEqual(0);
    expect(trouble).toEqual([]);
    const problems = await axeProblems(page);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("can be used by keyboard alone", async () => {
    await place.merit(`${RUN} --out out`);
    const { page, trouble } = await openPage(browser, report());
    /** Presses a key until the focus is where it is meant to be. */
    const pressUntil = async (key: string, meant: string) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press(key);
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(meant)})`)) return;
      }
      throw new Error(`${key} never reached ${meant}`);
    };
    const opened = () => page.locator("details.person[open] summary b").allTextContents();
    await pressUntil("Tab", "input[type=search]");
    await page.keyboard.type("甲 李");
    // What is filtered out is not on the way.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await opened()).toEqual(["李雷"]);
    await page.keyboard.press("Enter");
    expect(await opened()).toEqual([]);
    await pressUntil("Shift+Tab", "input[type=search]");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    expect(await page.locator("details.person:visible").count()).toBe(3);
    // A link opens its person and the focus goes on from there; back leads to where the reader was.
    await pressUntil("Shift+Tab", "#decide ~ ul a");
    await page.keyboard.press("Enter");
    await page.locator("details.person[open] > summary:focus").waitFor();
    expect(await opened()).toEqual(["韩梅"]);
    await page.goBack();
    expect(new URL(page.url()).hash).toBe("");
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.each(["en", "zh"])(
    "gives a statement headings in their order, and headers to its tables (%s)",
    async (lang) => {
      await place.merit(`${RUN.replace("run", "statements")} --out out --lang ${lang}`);
      const { page, trouble } = await openPage(browser, join(place.folder, "out/2.html"), {
        width: 390,
        height: 800,
      });
      expect(await axeProblems(page)).toEqual([]);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      // Paper is white, however dark the screen is.
      expect(await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--bg')")).toBe(
        "#fff",
      );
      const foot = await page.evaluate("getComputedStyle(document.querySelector('tfoot')).display");
      expect(foot).toBe("table-row-group");
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  test("unpacks the statements of many as they are opened", async () => {
    const people = Array.from({ length: 301 }, (_, i) => `${1000 + i},员工${i},甲,${i}`);
    place.write({
      "data/people.csv": `工号,姓名,班组,基数\n${people.join("\n")}\n`,
      "data/jobs.csv": "单号,工号,日期,分值\na,1300,2026-10-01,3\n",
    });
    await place.merit(`${RUN} --out out`);
    expect(place.read("out/report.html")).not.toContain("Bonus: 300.00");
    const { page, trouble } = await openPage(browser, report());
    await page.getByRole("searchbox").fill("员工300");
    await page.locator("details.person:visible summary").click();
    // 3 points of 300 ÷ 3 each
    await page.getByRole("heading", { name: "Bonus: 300.00" }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });

  test("runs no script of the input", async () => {
    const people = `工号,姓名,班组,基数\n1,"${HOSTILE.replaceAll('"', '""')}",甲,10\n`;
    place.write({ "data/people.csv": people, "data/jobs.csv": "单号,工号,日期,分值\na,1,2026-10-01,3\n" });
    await place.merit(`${RUN} --out out`);
    const { page, trouble } = await openPage(browser, report());
    await page.evaluate(OPEN_ALL);
    expect([await page.title(), trouble]).toEqual(["Shop 2026-10", []]);
    await page.close();
  });
});

/** What axe-core finds wrong with a page: contrast, names, headers of tables. The page's policy would stop its script. */
async function axeProblems(page: Awaited<ReturnType<typeof openPage>>["page"]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')))",
  );
  return Array.isArray(found) ? found.map(String) : [];
}

test("a figure with a target stands against it, in a chart with its figures", async () => {
  const rules = RULEBOOK.replace("is: sum(people.total)", "target: 30, type: money, is: sum(people.total)");
  place.write({ "rules/shop.yaml": rules });
  await place.merit(`${RUN} --out out`);
  const [, figure] =
    /<figcaption>team: Paid against the target<\/figcaption>(.*?)<\/figure>/s.exec(
      place.read("out/report.html"),
    ) ?? [];
  // 甲 56.66, 乙 0.00, the longest bar 164 wide: the line at 30 of 56.66 is 86.8 from the left end at 112.
  expect(figure).toContain('<line x1="198.8"');
  expect(figure).toContain('<th scope="row">甲</th><td class="n">56.66</td><td class="n">30.00</td>');
});

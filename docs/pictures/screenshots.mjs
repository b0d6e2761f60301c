#!/usr/bin/env node
// Takes the pictures of the demo's report that the README shows: node docs/pictures/screenshots.mjs
// Needs Chromium at /usr/bin/chromium, or where the variable CHROMIUM says.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));
/** A picture that is larger makes the README slow. */
const MOST_BYTES = 150_000;
const PERSON = "1004";
const DATA = ["rules/after-sales.yaml", "--data", "fixtures/after-sales", "--period", "2026-10"];

const openTeam = () => {
  const team = globalThis.document.querySelector("#t-team ~ details");
  team.open = true;
  team.scrollIntoView();
};

const SIGHTS = [
  { name: "report-desk", file: "report.html", width: 1200, height: 820, scheme: "light", before: undefined },
  { name: "statement-phone", file: `${PERSON}.html`, width: 390, height: 844, scheme: "light", before: undefined },
  { name: "report-dark", file: "report.html", width: 1200, height: 620, scheme: "dark", before: openTeam },
];

function merit(...args) {
  const command = [join(ROOT, "bin/merit.js"), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

const folder = mkdtempSync(join(tmpdir(), "merit-pictures-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const language of ["en", "zh"]) {
    const run = join(folder, `run-${language}`);
    const statements = join(folder, `statements-${language}`);
    merit("run", ...DATA, "--out", run, "--lang", language);
    merit("statements", ...DATA, "--out", statements, "--lang", language, "--for", PERSON);
    for (const { name, file, width, height, scheme, before } of SIGHTS) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
      await page.goto(`file://${join(file === "report.html" ? run : statements, file)}`);
      if (before) await page.evaluate(before);
      const path = join(HERE, `${name}.${language}.png`);
      await page.screenshot({ path });
      await page.close();
      const { size } = statSync(path);
      if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes; ${MOST_BYTES} are the most`);
      process.stdout.write(`${path}: ${size} bytes\n`);
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

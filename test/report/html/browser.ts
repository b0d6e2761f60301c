import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

/** Where Debian's package puts the browser; tests that need one skip where it is not. */
const PROGRAM = "/usr/bin/chromium";

export const hasBrowser = existsSync(PROGRAM);

/** A browser without a window, and without connections of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-sync",
    ],
  });
}

/** A page that keeps what should not happen: errors, messages on its console, requests for anything but itself. */
export async function openPage(browser: Browser, file: string, size = { width: 1100, height: 900 }) {
  const page: Page = await browser.newPage({ viewport: size });
  const trouble: string[] = [];
  page.on("console", (message) => trouble.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== `file://${file}`) trouble.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, trouble };
}

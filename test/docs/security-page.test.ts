import { readFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

const PACKAGE: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const LOCKED: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
).packages;

const PAGES = ["docs/security.md", "docs/security.zh.md"] as const;

/** The first cells of the table under a heading, as they stand in backquotes. */
function listed(page: string, heading: RegExp): string[] {
  const text = readFileSync(page, "utf8");
  const from = text.search(heading);
  const section =
    from < 0
      ? ""
      : text
          .slice(from)
          .replace(/^## .*\n/, "")
          .split(/^## /m)[0];
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name).sort();
}

/** Every package whose code is in what is built, by the builder's own word. */
async function bundled(): Promise<string[]> {
  const writer = "exceljs/lib/stream/xlsx/workbook-writer.js";
  const names = new Set<string>();
  for (const [input, external] of [
    [writer, []],
    ["src/cli/main.ts", [writer]],
  ] as const) {
    const build = await rolldown({
      cwd: process.cwd(),
      input,
      platform: "node",
      external: [...external],
      logLevel: "silent",
    });
    const { output } = await build.generate({ format: "cjs" });
    await build.close();
    for (const part of output) {
      for (const id of part.type === "chunk" ? part.moduleIds : []) {
        const inside = id.replaceAll("\\", "/").split("node_modules/").slice(1).at(-1);
        const name = inside && /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0];
        if (name !== undefined) names.add(name);
      }
    }
  }
  return [...names].sort();
}

describe.each(PAGES)("%s", (page) => {
  test("gives the reason for each package that package.json asks for, and for no other", () => {
    expect(listed(page, /^## (What runs|运行时)/m)).toEqual(Object.keys(PACKAGE.dependencies).sort());
  });

  test("names every package whose code is in what is built", async () => {
    const own = new Set(Object.keys(PACKAGE.dependencies));
    const others = (await bundled()).filter((name) => !own.has(name));
    const text = readFileSync(page, "utf8");
    const paragraph = /<!-- with them -->\n([\s\S]*?)\n\n/.exec(text)?.[1] ?? "";
    const told = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort();
    expect(told).toEqual(others);
  });

  test("names for each advisory a version that is installed", () => {
    const rows = [...readFileSync(page, "utf8").matchAll(/^\| \[(?:GHSA|CVE)[^|]*\| `([^`]+)` ([\d.]+)/gm)];
    expect(rows.length).toBeGreaterThan(2);
    for (const [, name, version] of rows) {
      const installed = Object.entries(LOCKED).filter(([path]) => path.endsWith(`node_modules/${name}`));
      expect(
        installed.map(([, one]) => one.version),
        name,
      ).toContain(version);
    }
  });
});

test("the lock file pins every package to one content, and none of those that run has a script at installation", () => {
  const packages = Object.entries(LOCKED).filter(([path]) => path !== "");
  expect(
    packages.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path),
  ).toEqual([]);
  const running = packages.filter(([, { dev }]) => dev !== true);
  expect(running.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

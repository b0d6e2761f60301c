/**
 * What VS Code's YAML extension makes of the schemas. Its server is no package of the project: it asks for a later Node
 * and brings a formatter of its own. Installed anywhere else it is tried by
 * `YAML_LANGUAGE_SERVER=FOLDER/node_modules/yaml-language-server npx vitest run test/rulebook/schema`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rulebookSchema, testSchema } from "../../../src/rulebook/schema/rulebook-schema.js";
import { LanguageServer, serverPath } from "./language-server.js";

const path = serverPath();
if (path === undefined) process.stderr.write("not tried: yaml-language-server, which is not installed\n");

const HEAD = "merit: 1\nname: X\nperiod: month\nscored: people\n";
const COLUMN = `${HEAD}tables:\n  people:\n    columns:\n      id:\n`;
const RULES = `${HEAD}rules:\n  people:\n    x:\n`;

describe.skipIf(path === undefined).each(["en", "zh"] as const)(
  "VS Code's YAML extension (%s)",
  (language) => {
    let folder: string;
    let server: LanguageServer;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "merit-schema-"));
      const rulebooks = join(folder, "rules.json");
      const tests = join(folder, "tests.json");
      writeFileSync(rulebooks, JSON.stringify(rulebookSchema(language)));
      writeFileSync(tests, JSON.stringify(testSchema(language)));
      server = new LanguageServer(path ?? "", {
        [pathToFileURL(rulebooks).href]: ["rules/*.yaml", "!*.test.yaml"],
        [pathToFileURL(tests).href]: ["*.test.yaml"],
      });
      await server.start(resolve("."));
    });
    afterAll(() => {
      server.stop();
      rmSync(folder, { recursive: true });
    });

    let opened = 0;
    /** Opens a rulebook with a `|` where the cursor is. */
    async function at(text: string) {
      const file = resolve(`rules/tried-${opened++}.yaml`);
      const [before, after] = text.split("|");
      const lines = before.split("\n");
      await server.open(file, before + after);
      return [file, lines.length - 1, lines[lines.length - 1].length] as const;
    }
    const offered = async (text: string) => server.offers(...(await at(text)));

    it("finds nothing against the rulebooks and cases of the project", async () => {
      for (const name of readdirSync("rules")) {
        const file = resolve("rules", name);
        expect([name, await server.open(file, readFileSync(file, "utf8"))]).toEqual([name, []]);
      }
    });

    it("underlines a wrong key and a wrong word, at their places", async () => {
      const wrong = await server.open(resolve("rules/wrong.yaml"), `${COLUMN}        tyqe: money\n`);
      expect(wrong[0]).toBe("9:9 Property tyqe is not allowed.");
      const word = await server.open(resolve("rules/word.yaml"), `${COLUMN}        type: mony\n`);
      expect(word[0]).toContain('9:15 Value is not accepted. Valid values: "text", "number"');
    });

    it("tells of keys, and of names that are the author's own", async () => {
      const text = readFileSync("rules/after-sales.yaml", "utf8").split("\n");
      const file = resolve("rules/after-sales.yaml");
      await server.open(file, text.join("\n"));
      const shownAt = (line: string) => {
        const row = text.findIndex((one) => one.startsWith(line));
        return server.hover(file, row, line.length - 1);
      };
      expect(await shownAt("scored")).toContain({ en: "rows are scored and paid", zh: "被评分" }[language]);
      expect(await shownAt("  people")).toContain({ en: "**A table**", zh: "**表**" }[language]);
      expect(await shownAt("      pay")).toContain("pay: {");
    });

    it("offers keys at each level, a text before a list", async () => {
      const keys = await offered(`${HEAD}|`);
      expect([...keys.keys()]).toEqual(expect.arrayContaining(["tables", "rules", "params", "use"]));
      const column = await offered(`${COLUMN}        |`);
      expect(column.get("header")).toBe("header: ");
      expect([...(await offered(`${RULES}      |`)).keys()]).toEqual(
        expect.arrayContaining(["bands", "pay"]),
      );
    });

    it("offers the words that a key takes, also beside another form", async () => {
      const words = async (text: string) => [...(await offered(text)).keys()];
      expect(await words("merit: 1\nperiod: |")).toEqual(["month", "quarter", "year"]);
      expect(await words(`${COLUMN}        empty: |`)).toEqual(["allowed"]);
      expect(await words(`${RULES}      nobody: |`)).toEqual(["keep", "fail"]);
      expect(await words(`${RULES}      missing: |`)).toEqual(["zero", "full", "exclude", "fail"]);
    });
  },
);

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/findings/catalogue.js";

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return path.endsWith("catalogue") ? [] : sources(path);
    return path.endsWith(".ts") ? [readFileSync(path, "utf8")] : [];
  });
}

describe("codes of findings", () => {
  it("are all used somewhere", () => {
    const text = sources("src").join("\n");
    const unused = Object.keys(CATALOGUE).filter((code) => !text.includes(`"${code}"`));
    expect(unused).toEqual([]);
  });
});

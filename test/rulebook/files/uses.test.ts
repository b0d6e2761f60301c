import { describe, expect, it } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { findingText, PLAIN } from "../../../src/findings/render-text.js";
import { type Found, libraryOf, withUsedFiles } from "../../../src/rulebook/files/library.js";
import { fingerprintOf } from "../../../src/rulebook/meaning/fingerprint.js";
import { codesOf, filesOf, read, withPeople } from "../reading.js";

const RATES = `merit: 1
params: { near: 100 }
rules:
  people:
    high: base > near
    flags: { poor: { when: base < near, say: x } }
`;
const CALLS = `merit: 1
use: rates.yaml
tables:
  calls: { file: calls, key: call, columns: { call: {}, agent: { to: people } } }
rules:
  people: { calls: count(calls) }
`;
const MAIN = withPeople(
  "total: if(high, base, 0)\nflags: { idle: { when: calls = 0, say: y } }",
  "use: parts/calls.yaml\n",
);
const FILES = { "parts/calls.yaml": CALLS, "parts/rates.yaml": RATES };

describe("a rulebook that uses files", () => {
  const { rulebook, findings } = read(MAIN, undefined, filesOf(FILES));

  it("has what stands in them beside its own", () => {
    expect(codesOf(findings)).toEqual([]);
    expect([...(rulebook?.params.keys() ?? [])]).toEqual(["near"]);
    expect([...(rulebook?.tables.keys() ?? [])]).toEqual(["calls", "people", "team", "jobs", "all"]);
    expect(rulebook?.quantities.map(({ path }) => path).sort()).toEqual([
      "people.calls",
      "people.high",
      "people.idle",
      "people.poor",
      "people.total",
    ]);
  });

  it("means the same as if all stood in one file", () => {
    const one = withPeople(
      "high: base > near\ncalls: count(calls)\ntotal: if(high, base, 0)\nflags: { idle: { when: calls = 0, say: y }, poor: { when: base < near, say: x } }",
      "params: { near: 100 }\n",
    ).replace(
      "  people:\n",
      "  calls: { file: calls, key: call, columns: { call: {}, agent: { to: people } } }\n  people:\n",
    );
    const hashes = (of: typeof rulebook) => of?.quantities.map(({ path, hash }) => `${path} ${hash}`).sort();
    expect(hashes(read(one).rulebook)).toEqual(hashes(rulebook));
  });

  it("says which files these are, each after what it uses", () => {
    expect(rulebook?.used.map(({ path }) => path)).toEqual(["parts/rates.yaml", "parts/calls.yaml"]);
  });

  it("can be read again from what it kept", () => {
    const again = read(MAIN, undefined, libraryOf(rulebook?.used ?? []));
    expect(again.rulebook?.quantities.map(({ hash }) => hash)).toEqual(
      rulebook?.quantities.map(({ hash }) => hash),
    );
  });

  it("takes a file in once, whatever ways lead there", () => {
    const twice = MAIN.replace(
      "use: parts/calls.yaml",
      "use: [parts/rates.yaml, ./parts/calls.yaml, parts/rates.yaml]",
    );
    expect(codesOf(read(twice, undefined, filesOf(FILES)).findings)).toEqual([]);
  });

  it("tells of a fault in a used file there, and who uses it", () => {
    const files = { ...FILES, "parts/rates.yaml": RATES.replace("base > near", "base > naer") };
    const { findings: found } = read(MAIN, undefined, filesOf(files));
    const texts = found.map((one) => findingText(one, { language: "en", paint: PLAIN }));
    expect(texts[0]).toMatch(/^parts\/rates\.yaml:5:18: error: /);
    expect(texts[0]).toContain("\n  used by parts/calls.yaml:2, sample:5\n");
  });

  it("shows both places of a name that stands twice", () => {
    const files = {
      ...FILES,
      "parts/calls.yaml": CALLS.replace("people: { calls", "people: { high: 1, calls"),
    };
    const [found] = read(MAIN, undefined, filesOf(files)).findings;
    expect(found && findingText(found, { language: "en", paint: PLAIN })).toContain(
      "parts/calls.yaml:6:13: error: high stands here and at parts/rates.yaml:5.",
    );
  });

  it("names a missing file's neighbour", () => {
    const wrong = MAIN.replace("parts/calls.yaml", "parts/cals.yaml");
    const [found] = read(wrong, undefined, () => ({ near: ["calls.yaml", "rates.yaml"] })).findings;
    expect(found && findingText(found, { language: "en", paint: PLAIN })).toContain(
      "Did you mean calls.yaml?",
    );
  });
});

describe("the fingerprint of a rulebook", () => {
  const SHA = {
    // printf 'a' | sha256sum; printf 'b' | sha256sum
    a: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
    b: "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
    // printf '%s  shop.yaml\n%s  parts/b.yaml\n' <a> <b> | sha256sum
    both: "ba3332152dfb7ee6cfe91b8b8962fb06ad1e2c3d3d172ecd9d276f1420ab733a",
  };

  it("of one file is that file's", () => {
    const source = sourceFile("rules/shop.yaml", "a");
    expect(fingerprintOf({ source, used: [] })).toEqual({
      sha256: SHA.a,
      files: [{ file: "shop.yaml", sha256: SHA.a }],
    });
  });

  it("of several is that of the list of them, as sha256sum prints it", () => {
    const used = [{ path: "parts/b.yaml", source: sourceFile("rules/parts/b.yaml", "b") }];
    expect(fingerprintOf({ source: sourceFile("rules/shop.yaml", "a"), used })).toEqual({
      sha256: SHA.both,
      files: [
        { file: "shop.yaml", sha256: SHA.a },
        { file: "parts/b.yaml", sha256: SHA.b },
      ],
    });
  });
});

describe("fetching used files", () => {
  it("asks for each once, and stops where a chain has no end", async () => {
    const asked: string[] = [];
    const fetch = async (path: string): Promise<Found> => {
      asked.push(path);
      return { text: `merit: 1\nuse: [${path.replace(/\d+/, (n) => String(Number(n) + 1))}, f0.yaml]\n` };
    };
    const { library } = await withUsedFiles(sourceFile("x.yaml", "use: [f0.yaml, f0.yaml]"), fetch);
    expect(asked).toEqual(Array.from({ length: 8 }, (_, i) => `f${i}.yaml`));
    expect(library("f3.yaml")).toHaveProperty("text");
    expect(library("f9.yaml")).toEqual({ near: [] });
  });

  it("does not look at a rulebook that uses none", async () => {
    const fetch = () => Promise.reject(new Error("nothing is used"));
    expect((await withUsedFiles(sourceFile("x.yaml", "merit: 1"), fetch)).asked).toEqual([]);
  });

  it("reads a bomb of files that use each other only so far", () => {
    const names = Array.from({ length: 60 }, (_, i) => `f${i}.yaml`);
    const text = `merit: 1\nuse: [${names.join(", ")}]\n`;
    const { findings } = read(`use: [${names.join(", ")}]\n${withPeople("a: 1")}`, undefined, () => ({
      text,
    }));
    expect(new Set(codesOf(findings))).toEqual(new Set(["use-cycle", "use-limit"]));
  });
});

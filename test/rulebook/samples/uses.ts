import type { RULEBOOK } from "../../../src/findings/catalogue/rulebook.js";

/** A code, what a rulebook uses, and the files there: it is found once for each mark (▸), at the mark. */
type UseSample = readonly [code: keyof typeof RULEBOOK, use: string, files: Readonly<Record<string, string>>];

const PART = "merit: 1\nparams: { near: 3 }\n";
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [
      `f${i}.yaml`,
      `merit: 1\n${i < length - 1 ? `use: f${i + 1}.yaml\n` : ""}`,
    ]),
  );

/** Files that a rulebook takes in by `use:`. */
export const USE_SAMPLES: readonly UseSample[] = [
  ["use-path", "use: ▸/etc/rates.yaml", {}],
  ["use-path", "use: ▸https://example.org/rates.yaml", {}],
  ["use-path", "use: ▸C:/rates.yaml", {}],
  ["use-path", "use: '▸parts\\rates.yaml'".replace("'▸", "▸'"), {}],
  ["use-path", "use: ▸../../rates.yaml", {}],
  ["use-path", "use: ▸parts/../rates.yaml", {}],
  ["use-path", "use: ▸.git/rates.yaml", {}],
  ["use-path", "use: ▸rates.txt", {}],
  ["use-missing", "use: ▸comon.yaml", { "common.yaml": PART }],
  ["use-missing", "use: common.yaml", { "common.yaml": "merit: 1\nuse: [▸other.yaml]\n" }],
  ["use-cycle", "use: a.yaml", { "a.yaml": "merit: 1\nuse: b.yaml\n", "b.yaml": "merit: 1\nuse: ▸a.yaml\n" }],
  ["use-cycle", "use: a.yaml", { "a.yaml": "merit: 1\nuse: ▸a.yaml\n" }],
  ["use-limit", "use: f0.yaml", { ...chain(40), "f7.yaml": "merit: 1\nuse: ▸f8.yaml\n" }],
  [
    "use-limit",
    `use: [${Array.from({ length: 50 }, (_, i) => `f${i}.yaml`).join(", ")}, ▸f50.yaml, f51.yaml]`,
    Object.fromEntries(Array.from({ length: 52 }, (_, i) => [`f${i}.yaml`, "merit: 1\n"])),
  ],
  ["yaml-too-long", "use: [▸a.yaml]", { "a.yaml": `merit: 1\n# ${"x".repeat(999_990)}\n` }],
  [
    "yaml-too-long",
    "use: [a.yaml, ▸b.yaml]",
    { "a.yaml": `merit: 1\n# ${"x".repeat(600_000)}\n`, "b.yaml": `merit: 1\n# ${"x".repeat(600_000)}\n` },
  ],
  ["use-header", "use: a.yaml", { "a.yaml": "merit: 1\n▸scored: people\n▸period: month\n▸currency: CNY\n" }],
  ["use-name-twice", "use: a.yaml\nparams: { ▸near: 4 }", { "a.yaml": PART }],
  [
    "use-name-twice",
    "use: [a.yaml, b.yaml]",
    { "a.yaml": PART, "b.yaml": "merit: 1\nparams: { ▸near: 4 }\n" },
  ],
  [
    "use-name-twice",
    "use: [a.yaml, b.yaml]",
    {
      "a.yaml": "merit: 1\nrules: { people: { flags: { low: { when: base < 5, say: x } } } }\n",
      "b.yaml": "merit: 1\nrules: { people: { flags: { ▸low: { when: base < 9, say: x } } } }\n",
    },
  ],
  ["key-missing", "use: a.yaml", { "a.yaml": "▸params: { near: 3 }\n" }],
  ["merit-version", "use: a.yaml", { "a.yaml": "merit: ▸2\n" }],
  ["key-unknown", "use: a.yaml", { "a.yaml": "merit: 1\n▸parms: { near: 3 }\n" }],
  ["value-form", "use: a.yaml", { "a.yaml": "▸- case: x\n" }],
  ["yaml-alias", "use: a.yaml", { "a.yaml": "merit: 1\nparams: { a: &x 1, b: ▸*x }\n" }],
  ["yaml-too-deep", "use: a.yaml", { "a.yaml": `▸a: ${"- ".repeat(5000)}x` }],
  [
    "shape-type",
    "use: a.yaml",
    { "a.yaml": "merit: 1\nrules: { people: { a: { is: base, type: ▸percent } } }\n" },
  ],
];

/** The runner of the corpus: small files, a command, and all that it says of them. */
import { appendFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { Workplace } from "../cli/workplace.js";

/** What a user does, and what must come of it. */
export interface Case {
  /** What stands in the file, by the words of the list in README.md. */
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The command; without one the suite's. */
  readonly line?: string;
  readonly exit: 0 | 1 | 2;
  /** Every finding, as `code: place` (the place in English; only the code where there is none), in the order of the screen. */
  readonly says: readonly string[];
  /** Values of the result, as `table.row.column`, `row` being a key. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What stdout or a file of the output must hold, and must not. */
  readonly also?: (ended: Outcome) => void | Promise<void>;
}

/** What came of a case. */
export interface Outcome {
  readonly work: Workplace;
  readonly stdout: string;
  readonly stderr: string;
}

const FINDING = /^(?:(?<place>.*?): )?(?<severity>error|warning|notice): .* \[(?<code>[a-z0-9-]+)\]$/;

/** Findings of a screen in English. */
function findingsOf(stderr: string): string[] {
  return stderr.split("\n").flatMap((line) => {
    const { place, code } = FINDING.exec(line)?.groups ?? {};
    return code === undefined ? [] : [place === undefined ? code : `${code}: ${place}`];
  });
}

/** Controls, bidi marks and zero-width characters, which no screen may show as they are. */
const RAW = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const SLIPS = /\{(?!number|text|time|duration)\w+\}|undefined|\[object|NaN(?!”|")|tool-bug|\n {4}at /;

/** Runs each case in both languages: findings, exit code, values; and what holds of every screen. */
export function corpus(topic: string, suite: { readonly line: string }, cases: readonly Case[]): void {
  describe(topic, () => {
    const work: Workplace[] = [];
    afterAll(() => {
      for (const one of work) one.remove();
    });
    test.each(cases.map((one) => [one.what, one] as const))("%s", async (_, one) => {
      const place = new Workplace();
      work.push(place);
      place.write(one.files);
      const before = place.names();
      const line = one.line ?? suite.line;
      const chinese = await place.merit(`${line} --lang zh`);
      const english = await place.merit(`${line} --lang en`);
      record(one, chinese.stderr, english.stderr);
      expect({ exit: english.code, says: findingsOf(english.stderr) }).toEqual({
        exit: one.exit,
        says: one.says,
      });
      expect(chinese.code).toBe(one.exit);
      expect(codes(chinese.stderr)).toEqual(codes(english.stderr));
      for (const said of [chinese, english]) {
        expect(said.stderr).not.toMatch(RAW);
        expect(said.stderr).not.toMatch(SLIPS);
        if (!line.includes("--json")) expect(said.stdout).not.toMatch(RAW);
      }
      // Where a command says no, it leaves nothing behind.
      if (one.exit !== 0) expect(place.names()).toEqual(before);
      if (one.values) expect(valuesOf(english.stdout, Object.keys(one.values))).toEqual(one.values);
      await one.also?.({ work: place, stdout: english.stdout, stderr: english.stderr });
    });
  });
}

const codes = (stderr: string) => [...stderr.matchAll(/ \[([a-z0-9-]+)\]$/gm)].map(([, code]) => code);

interface ResultRow {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Values of a printed result.json. */
function valuesOf(stdout: string, paths: readonly string[]): Record<string, unknown> {
  const { tables } = JSON.parse(stdout) as { tables: Record<string, readonly ResultRow[]> };
  return Object.fromEntries(
    paths.map((path) => {
      const [table, key, column] = path.split(".");
      const row = tables[table]?.find((one) => one.key === key);
      return [
        path,
        row ? row.values[column] : `none among ${tables[table]?.map((one) => one.key).join(", ")}`,
      ];
    }),
  );
}

/** Screens to be read by eye: `CORPUS_SCREENS=FILE npx vitest run test/corpus`. */
function record({ what }: Case, chinese: string, english: string): void {
  const file = process.env.CORPUS_SCREENS;
  if (file !== undefined) appendFileSync(file, `\n## ${what}\n${english}${chinese}`);
}

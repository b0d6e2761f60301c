import { expect } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { finding, messageOf } from "../../../src/findings/finding.js";
import { Findings } from "../../../src/findings/findings.js";
import type { Library } from "../../../src/rulebook/files/library.js";
import { Coverage, type CoveredFile } from "../../../src/study/coverage/coverage.js";
import { runCases } from "../../../src/study/run-cases.js";

/** What the cases of a rulebook cover; the rulebook must be sound, and all that a case gives must be readable. */
export async function covering(
  rulebook: string,
  cases: string,
  library?: Library,
): Promise<readonly CoveredFile[]> {
  const findings = new Findings();
  let coverage: Coverage | undefined;
  await runCases(
    sourceFile("rules.yaml", rulebook),
    sourceFile("rules.test.yaml", cases),
    async (folder) => finding("file-missing", undefined, { path: folder }),
    findings,
    library,
    {
      begin: (read) => {
        coverage = new Coverage(read);
      },
      worked: (one, evaluation) => coverage?.add(one, evaluation),
    },
  );
  expect(findings.kept.map((one) => messageOf(one, "en"))).toEqual([]);
  return coverage?.files((name) => name) ?? [];
}

/** Points as `construct text outcome`, those covered and those not. */
export async function coveredAndNot(rulebook: string, cases: string) {
  const points = (await covering(rulebook, cases)).flatMap((file) => file.points);
  const texts = (wanted: boolean) =>
    points
      .filter(({ isCovered }) => isCovered === wanted)
      .map(({ point }) => `${point.construct} ${point.text} ${point.outcome}`);
  return { covered: texts(true), lacking: texts(false) };
}

/** A rulebook of one table `people`, keyed by `id`, with number columns and these rules. */
export function rulebookOf(columns: readonly string[], rules: string, more = ""): string {
  const own = columns.map((name) => `      ${name}: { type: number, empty: allowed }\n`).join("");
  return `merit: 1
name: Sample
period: month
scored: people
${more}tables:
  people:
    file: staff
    key: id
    columns:
      id: {}
${own}rules:
  people:
${rules.replace(/^(?=.)/gm, "    ")}
`;
}

/** A case that gives people and expects nothing in particular of them. */
export function caseOf(people: readonly Readonly<Record<string, string | number>>[], more = ""): string {
  const rows = people.map(
    (row, i) =>
      `{ ${Object.entries({ id: `p${i}`, ...row })
        .map(([name, value]) => `${name}: ${value}`)
        .join(", ")} }`,
  );
  return `- case: sample\n${more}  period: 2026-10\n  given: { people: [${rows.join(", ")}] }\n  expect: { people: { p0: { id: p0 } } }\n`;
}

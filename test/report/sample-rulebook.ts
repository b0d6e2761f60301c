import { sourceFile } from "../../src/base/source.js";
import { Findings } from "../../src/findings/findings.js";
import type { Rulebook } from "../../src/rulebook/model.js";
import { readRulebook } from "../../src/rulebook/read.js";

const TEXT = `
merit: 1
name: { en: After-sales engineer, zh: 售后工程师月度绩效 }
period: month
scored: people
tables:
  team:
  people:
    file: staff
    key: id
    columns:
      id: { header: 工号 }
      name: { header: 姓名 }
      team: { header: 班组, to: team }
  attendance:
    file: attendance
    key: [person, date]
    columns:
      person: { header: 工号, to: people }
      date: { header: 日期, type: date }
rules:
  people:
    days: count(attendance)
`;

/**
 * A rulebook whose tables and links are those of the sample result, and an attendance sheet by person and day; `tables`
 * stand beside them.
 */
export function sampleRulebook(tables = ""): Rulebook {
  const findings = new Findings();
  const rulebook = readRulebook(
    sourceFile("sample.yaml", TEXT.replace("\nrules:", `${tables}\nrules:`)),
    findings,
  );
  if (!rulebook) throw new Error(findings.kept.map(({ code }) => code).join(", "));
  return rulebook;
}

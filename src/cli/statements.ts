import type { Language } from "../base/language.js";
import type { ResultRow, ResultTable } from "../engine/result/result.js";
import { type Finding, finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { didYouMean } from "../language/check-context.js";
import { PAGE_FILE, STATEMENTS_FILE } from "../report/files.js";
import { mannerOf } from "../report/forms.js";
import { reportHtml } from "../report/html/report-html.js";
import { statementPage } from "../report/html/statement-page.js";
import { insightOf } from "../report/insight/insight.js";
import { mask } from "../report/mask/mask.js";
import { type Report, reportOf } from "../report/report.js";
import { rulesInWords } from "../report/rules/rules-in-words.js";
import { shownOf } from "../report/shown.js";
import { nameOf } from "../report/statement/statement.js";
import { type StatementFile, statementList, statementNames } from "../report/statement/statement-list.js";
import type { StatementsOptions } from "./commands/statements.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "./exit.js";
import type { Host } from "./host/host.js";
import type { OutputFolder } from "./host/output-folder.js";
import { type Computed, compute } from "./job/compute.js";
import { keyUnknown, linkUnknown } from "./job/only.js";
import { openRulebook } from "./job/open-rulebook.js";
import { pathOf } from "./job/task.js";
import { refuse, refuseFor } from "./telling/refuse.js";
import { showFindings } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** `merit statements`: a page for each one who is scored. Gives the exit code. */
export async function statements(
  options: StatementsOptions,
  host: Host,
  language: Language,
): Promise<number> {
  const findings = new Findings();
  const task = { options, host, language, findings };
  const opened = await openRulebook(options.rulebook, new Map(), host, findings);
  if (!opened) return refuse(task, COULD_NOT_RUN);
  const misled = options.only && linkUnknown(opened.rulebook, options.only);
  if (misled) return refuseFor(task, misled);
  const folder = host.claimFolder(options.out);
  if (!folder.ok) return refuseFor(task, folder.finding);
  try {
    const computed = await compute(task, opened);
    if (!computed) return await refuse(task, codeForErrors(findings));
    await host.pause();
    const problem = write(options, computed, folder.value);
    if (typeof problem !== "number") return await refuseFor(task, problem);
    const { result } = computed;
    const { kept, counts } = (options.mask ? mask(result, opened.rulebook) : result).findings;
    await showFindings(host, { kept, counts, language, pathOf: pathOf(options.rulebook) });
    host.stdout.write(`${sayIn(language)("statements", { path: options.out, count: problem })}\n`);
    return DONE;
  } finally {
    folder.value.release();
  }
}

/** Writes the statements asked for, and with `--only` the report of those; gives how many, or what hindered it. */
function write(
  options: StatementsOptions,
  { result: whole, evaluation }: Computed,
  folder: OutputFolder,
): number | Finding {
  const { only, lang, for: asked, mask: masked } = options;
  const nobody = only && keyUnknown(whole, only);
  if (nobody) return nobody;
  const { rulebook } = evaluation;
  const language = lang ?? rulebook.language;
  const { limited, result, masker } = shownOf(whole, rulebook, options);
  const manner = mannerOf(result, language);
  const rules = rulesInWords(rulebook, result.period.first, language, manner.zone);
  const insight = insightOf(evaluation, result, manner, masker);
  const report = reportOf(result, { only, masked }, language, rules, insight);
  const rows = asked.length === 0 ? report.scored.table.rows : rowsAsked(report, limited.tables[0], asked);
  if ("code" in rows) return rows;
  const names = statementNames(report.scored.table.rows);
  const files: StatementFile[] = [];
  for (const row of rows) {
    const file = names.get(row.key) ?? "";
    const page = statementPage(report, row);
    const written = folder.write(file, [page]);
    if (!written.ok) return written.finding;
    files.push({ file, key: row.key, page });
  }
  const list: readonly (readonly [string, Iterable<string>])[] = [
    ...(only ? [[PAGE_FILE, reportHtml(report)] as const] : []),
    [STATEMENTS_FILE, [statementList(report, files)]],
  ];
  for (const [name, content] of list) {
    const written = folder.write(name, content);
    if (!written.ok) return written.finding;
  }
  const committed = folder.commit();
  return committed.ok ? files.length : committed.finding;
}

/**
 * The rows that keys or names mean; a name that several have means none of them. Of a masked report, whose rows are those
 * of `own` in their order, it may also be a pseudonym, and no others are named.
 */
function rowsAsked(
  { scored: { table }, manner: { language } }: Report,
  own: ResultTable,
  asked: readonly string[],
): readonly ResultRow[] | Finding {
  const rows: ResultRow[] = [];
  for (const one of new Set(asked)) {
    const at = own.rows.findIndex((row, i) => row.key === one || table.rows[i].key === one);
    const named =
      at >= 0 ? [table.rows[at]] : table.rows.filter((_, i) => nameOf(own, own.rows[i], language) === one);
    if (named.length > 1) {
      return finding("statement-ambiguous", undefined, { found: one, known: named.map(({ key }) => key) });
    }
    if (named.length === 0) {
      const known = table.rows.flatMap((row) => [row.key, nameOf(table, row, language) ?? row.key]);
      return finding("statement-unknown", undefined, {
        table: table.name,
        found: one,
        hint: didYouMean(one, known),
      });
    }
    rows.push(...named);
  }
  return rows;
}

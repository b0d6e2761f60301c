import type { Language } from "../../base/language.js";
import { lineColumn } from "../../base/source.js";
import type { MutationReport } from "../../study/mutation/mutate.js";
import { countsOf } from "./mutation-text.js";

/** What came of the changes of rulebooks, for programs. `schema` names the form. */
export function mutationRecord(
  reports: readonly { readonly file: string; readonly report: MutationReport }[],
  language: Language,
): object {
  return {
    schema: "meritbook-mutation/1",
    files: reports.map(({ file, report }) => ({
      file,
      ...countsOf(report),
      changes: report.survivors.map(({ mutation: { kind, at, change, span, hint }, why }) => ({
        kind,
        at,
        change,
        rulebook: span.file.name,
        ...lineColumn(span.file, span.start),
        noticed_by: hint[language],
        why: why ?? null,
      })),
    })),
  };
}

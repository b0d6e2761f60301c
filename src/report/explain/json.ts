/** An explanation as JSON: the steps in a list, each once, and formulas that refer to them by their numbers. */

import { dateText } from "../../base/calendar.js";
import type { Standing } from "../../engine/result/result-of.js";
import type { Explanation } from "../../study/explain/explain.js";
import type { Step } from "../../study/explain/tree.js";
import { howRecord } from "./json-hows.js";
import { fundRecord, poolRecord } from "./json-pools.js";
import { ExplanationWriter } from "./json-writer.js";
import type { Telling } from "./telling.js";

/** Name and version of the form. */
const SCHEMA = "meritbook-explanation/1";

/** The whole explanation; rows are listed in full. */
export function explanationJson(explanation: Explanation, standing: Standing, telling: Telling): string {
  const writer = new ExplanationWriter(telling);
  const { subject, unused, figures, flags, pools, funds } = explanation;
  const { rulebook, period, status } = standing;
  const shown = {
    figures: figures.map((step) => writer.ref(step)),
    flags: flags.map((step) => writer.ref(step)),
    pools: pools.map((pool) => poolRecord(writer, pool)),
    funds: funds.map((fund) => fundRecord(writer, fund)),
  };
  const record = {
    schema: SCHEMA,
    rulebook: {
      name: rulebook.name,
      id: rulebook.id ?? null,
      version: rulebook.version ?? null,
      sha256: rulebook.sha256,
    },
    currency: rulebook.currency ?? null,
    timezone: rulebook.timezone ?? null,
    period: period.name,
    days: { first: dateText(period.first), last: dateText(period.last) },
    status,
    reach: standing.reach.map(({ table, column, until, needed }) => ({
      column: `${table}.${column}`,
      until: until === undefined ? null : dateText(until),
      needed: dateText(needed),
    })),
    provisional: standing.provisional.map(({ name, say, table, keys }) => ({ name, say, table, keys })),
    overrides: standing.overrides,
    masked: telling.masker !== undefined,
    subject: subject ? writer.row(subject) : null,
    unused: unused ?? null,
    ...shown,
    steps: writer.steps((step) => stepRecord(writer, step)),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function stepRecord(writer: ExplanationWriter, step: Step): object {
  const { kind, path, label, row, value, type, rule, how } = step;
  return {
    id: writer.ref(step),
    kind,
    path,
    label,
    row: row ? writer.row(row) : null,
    type: type.kind,
    ...writer.value(value, type, path),
    ...(rule ? { rule } : {}),
    how: howRecord(writer, how),
  };
}

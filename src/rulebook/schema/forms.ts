/** What may stand behind a key, by the form that the catalogue of keys gives it. */
import type { Language } from "../../base/language.js";
import { DECLARED_KINDS } from "../../language/types.js";
import { ITEM_POLICIES, LINE_POLICIES } from "../model/policies.js";
import {
  definition,
  filledList,
  filledMap,
  listOf,
  mapOf,
  oneOf,
  oneOfOr,
  SCALAR,
  type Schema,
  SOME_TEXTS,
  scalarOr,
  TEXTS,
  written,
} from "./json-schema.js";

/** A form's schema, and an example of it where the form itself shows none. */
export interface Form {
  readonly schema: Schema;
  readonly example?: string;
}

const text = (example?: string): Form => ({ schema: SCALAR, ...(example ? { example } : {}) });
const STEP = "^\\s*(at_least|over|under|up_to)(?![A-Za-z0-9_])";
const STEPS: Schema = filledMap({
  type: "object",
  patternProperties: { [STEP]: SCALAR },
  additionalProperties: false,
});
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const DATED = "^\\d{4}-\\d{2}(-\\d{2})?$";

/** A value, or values by the date from which each holds. */
export const DATED_VALUES: Schema = filledMap(
  scalarOr({ patternProperties: { [DATED]: SCALAR }, additionalProperties: false }),
);

const bilingual = definition("bilingual");
const rows = listOf(mapOf(SCALAR));

const TEXT_FORMS: Readonly<Record<string, Form>> = {
  "1": { schema: { enum: [1, "1"] } },
  text: text(),
  name: text(),
  folder: text(),
  formula: text("share(tickets where on_time)"),
  condition: text("count(tickets) > 0"),
  number: text("20"),
  amount: text("2000"),
  "number or amount": text("2000"),
  date: text("2026-10-01"),
  table: text("people"),
  column: text("works"),
  "IANA name": text("Asia/Shanghai"),
  CNY: text(),
  "2026-10": text(),
  "70%, or 70": text("70%"),
  "2026-01, 2026-Q1, 2026 or a date": text("2026-01"),
  "column or path": text("closed"),
  "path to money": text("team.bonus"),
  "table or table.column": text("people.name"),
  "id, or id.table": text("quarterly"),
  "value, or { 2026-01: value }": { schema: DATED_VALUES, example: "{ 2026-01: 100, 2026-10: 120 }" },
  "en | zh": { schema: oneOf("en", "zh") },
  yes: { schema: oneOf("yes", "no") },
  allowed: { schema: oneOf("allowed") },
  lenient: { schema: oneOf("lenient") },
  exclude: { schema: oneOf("exclude") },
  "first | unique | all": { schema: oneOf("first", "unique", "all") },
  "error | warning | notice": { schema: oneOf("error", "warning", "notice") },
  "fail | report": { schema: oneOf("fail", "report") },
  "title | file | sheet": { schema: oneOf("title", "file", "sheet") },
  "title | file | sheet | period": { schema: oneOf("title", "file", "sheet", "period") },
  "name, or a list": { schema: SOME_TEXTS, example: "第*周" },
  down: { schema: oneOf("down") },
  "1 | 2 | 3": { schema: { enum: [1, 2, 3, "1", "2", "3"] } },
  "cell | cell 2 | heading | parent | day | block": {
    schema: {
      anyOf: [
        oneOf("cell", "heading", "parent", "day", "block"),
        { type: "string", pattern: "^cell [1-9]\\d?$" },
      ],
    },
    example: "cell",
  },
  "pattern or a list": { schema: SOME_TEXTS, example: "迟到{number}分钟" },
  "final | provisional": { schema: oneOf("final", "provisional") },
  "zero | full | exclude | fail": { schema: oneOf(...ITEM_POLICIES) },
  "zero | full | exclude | fail; full not in pay": { schema: oneOf(...ITEM_POLICIES), example: "zero" },
  "zero | exclude | fail": { schema: oneOf(...LINE_POLICIES) },
  "text | number | percent | money | duration | date | datetime | boolean": {
    schema: oneOf(...DECLARED_KINDS),
  },
  "percent | number | money | …": { schema: oneOf(...DECLARED_KINDS), example: "percent" },
  "month | { month: from 26 } | quarter | year": {
    schema: oneOfOr(["month", "quarter", "year"], {
      type: "object",
      properties: { month: written(/^from \d{1,2}$/) },
      additionalProperties: false,
      required: ["month"],
    }),
    example: "month",
  },
  "after-sales": { schema: written(/^[a-z][a-z0-9_-]{0,39}$/) },
  "last by column | first by column": {
    schema: written(/^(first|last) by \S+$/),
    example: "last by updated",
  },
  "08:00 to 17:30": { schema: written(/^\d{1,2}:[0-5]\d to \d{1,2}:[0-5]\d$/) },
  "started | full | proportional, then a unit": {
    schema: written(/^\s*(started|full|proportional)(?![A-Za-z0-9_])/),
    example: "started 1%",
  },
  "0.01, or half_up | up | down 0.01": {
    schema: { type: ["string", "number"], pattern: "^((half_up|up|down) )?\\d+(\\.\\d+)?$" },
    example: "down 0.01",
  },
  "[saturday, sunday] or none": {
    schema: oneOfOr(["none", ...WEEKDAYS], filledList(oneOf(...WEEKDAYS))),
    example: "[saturday, sunday]",
  },
  "file, or a list": { schema: SOME_TEXTS, example: "common.yaml" },
  "name, or a list; * and ? as wildcards": { schema: SOME_TEXTS, example: "tickets-*" },
  "column, [columns] or none": { schema: SOME_TEXTS, example: "[person, day]" },
  "text or a list": { schema: SOME_TEXTS, example: "[工号, employee_id]" },
  "change, or a list": { schema: SOME_TEXTS, example: '"up_to 3% -> under 3%"' },
  "keys with dots": text("rules.people.factor.bands"),
  "[code]": { schema: TEXTS, example: "[period-without-rows]" },
  "{ up_to 3%: 100%, over 3%: 90% }": { schema: STEPS },
  "{ at_least 90: excellent, under 90: pass }": { schema: STEPS },
  "{ up_to 10000: 2%, over 10000: 3% }": { schema: STEPS },
  "{ 70%: 0%, 90%: 100% }": { schema: filledMap(mapOf(SCALAR)) },
  "[{ a: 60%, b: 40% }, { a: 100% }]": { schema: filledList(filledMap(mapOf(SCALAR))) },
  "{ column: duration }": { schema: mapOf(SCALAR), example: "{ reported: 30d }" },
  "{ table: [columns] }": { schema: mapOf(TEXTS), example: "{ sheet: [ratee, rater] }" },
  "{ word: [spellings] } or [words]": {
    schema: { anyOf: [...SOME_TEXTS.anyOf, filledMap(mapOf(SOME_TEXTS))] },
    example: "{ body: [车身, 上装], engine: [发动机] }",
  },
  "{ param: value }": { schema: mapOf(SCALAR), example: "{ limit: 5% }" },
};

const MAP_FORMS: Readonly<Record<string, Form>> = {
  "{ en: …, zh: … }": { schema: bilingual, example: "{ en: Score, zh: 得分 }" },
  "text or { en: …, zh: … }": { schema: bilingual, example: "{ en: Late report, zh: 迟报 }" },
  "{ word: { en: …, zh: … } }": { schema: mapOf(bilingual), example: "{ body: { en: Body, zh: 车身 } }" },
  "{ excellent: { en: …, zh: … } }": { schema: mapOf(bilingual) },
  "{ from: 2026-01 }": { schema: definition("history") },
  "{ begin: text }": { schema: definition("blocks"), example: "{ begin: 工号* }" },
  "{ headers: …, days: … }": { schema: definition("wide"), example: "{ headers: 考勤结果/*, days: title }" },
  "{ name: { where: …, say: … } }": {
    schema: mapOf(definition("skip")),
    example: "{ total: { where: { id: 合计 }, say: Totals } }",
  },
  "{ column: [texts] } or header": {
    schema: oneOfOr(["header"], filledMap(mapOf(SOME_TEXTS))),
    example: "{ id: [合计, 小计] }",
  },
  "pattern, [patterns] or { sum: pattern }": {
    schema: definition("takes"),
    example: "迟到{number}分钟",
  },
  "{ name: value }": { schema: mapOf(definition("param")), example: "{ limit: 3% }" },
  "{ name: { from: date, to: date } }": {
    schema: mapOf(definition("span")),
    example: "{ season: { from: 2026-04-01, to: 2026-09-30 } }",
  },
  "{ name: { weekend: …, days: … } }": {
    schema: mapOf(definition("calendar")),
    example: "{ office: { weekend: [saturday, sunday] } }",
  },
  "{ name: table }": { schema: mapOf(definition("table")) },
  "{ name: column }": { schema: mapOf(definition("column")) },
  "{ table: { name: quantity } }": { schema: mapOf(definition("rules")) },
  "{ name: { when: …, say: … } }": { schema: mapOf(definition("exclusion")) },
  "{ above: 3%, each: started 1%, take: 4 } or a list": {
    schema: definition("deducts"),
    example: "{ above: 3%, each: started 1%, take: 4 }",
  },
  "[{ when: …, give: … }, { give: … }]": { schema: filledList(definition("choice")) },
  "{ item: … }": { schema: filledMap(mapOf(definition("item"))) },
  "{ line: …, group: { lines: … } }": { schema: filledMap(mapOf(definition("entry"))) },
  "keep | fail | { fund: name }": {
    schema: oneOfOr(["keep", "fail"], {
      type: "object",
      properties: { fund: bilingual },
      additionalProperties: false,
      required: ["fund"],
    }),
    example: "keep",
  },
  "[{ column: value }]": { schema: rows, example: "[{ role: advisor, rate: 2% }]" },
  "{ table: [{ column: value }] }": { schema: mapOf(rows) },
  "{ table: { key: { name: value } } }": { schema: mapOf(mapOf(mapOf(SCALAR))) },
  "{ 2026-09: { table: { key: { name: value } } } }": { schema: mapOf(mapOf(mapOf(mapOf(SCALAR)))) },
};

/** The forms that the catalogue of keys uses, by their English words. */
export const FORMS: Readonly<Record<string, Form>> = { ...TEXT_FORMS, ...MAP_FORMS };

/** How a form is shown: as the catalogue writes it, then an example where it does not show one itself. */
export function formText(key: string, form: string, example: string | undefined, language: Language): string {
  const shown = `\`${key}: ${form}\``;
  if (example === undefined) return shown;
  return `${shown}\n\n${language === "zh" ? "例如" : "For example"} \`${key}: ${example}\``;
}

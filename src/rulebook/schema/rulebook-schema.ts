/** JSON Schemas of rulebooks and test files, which editors complete and explain keys by. */
import type { Bilingual, Language } from "../../base/language.js";
import { SECTIONS } from "../keys/sections.js";
import type { Section } from "../keys.js";
import { DATED_VALUES } from "./forms.js";
import {
  definition,
  filledMap,
  mapOf,
  mayBeEmpty,
  SCALAR,
  SCALARS,
  type Schema,
  scalarOr,
  where,
} from "./json-schema.js";
import { propertiesOf, sectionSchema } from "./sections.js";

const DRAFT = "http://json-schema.org/draft-07/schema#";

/**
 * The schema of rulebooks, and of the files that they use. It follows the catalogue of keys and refuses nothing that
 * `merit check` accepts; what only the whole rulebook tells (names, types, steps without gaps) is left to that.
 */
export function rulebookSchema(language: Language): Schema {
  const properties = propertiesOf("rulebook", language);
  return {
    $schema: DRAFT,
    title: { en: "Meritbook rulebook", zh: "Meritbook 规则文件" }[language],
    type: "object",
    properties,
    additionalProperties: false,
    required: ["merit"],
    // A file that other rulebooks use has none of these three. What it holds, those that use it need not.
    ...where(anyKey("name", "period", "scored"), {
      required: ["name", "period", "scored"],
      anyOf: [{ required: ["tables", "rules"] }, { required: ["use"] }],
    }),
    definitions: definitionsOf(language),
  };
}

/** The schema of `*.test.yaml`: cases, and beside them changes that none need notice. */
export function testSchema(language: Language): Schema {
  return {
    $schema: DRAFT,
    title: { en: "Cases of a Meritbook rulebook", zh: "Meritbook 规则的测试用例" }[language],
    type: "array",
    items: {
      type: "object",
      properties: { ...propertiesOf("unnoticed", language), ...propertiesOf("case", language) },
      ...where(anyKey("unnoticed"), sectionSchema("unnoticed", language), sectionSchema("case", language)),
    },
  };
}

function definitionsOf(language: Language): Schema {
  const section = (name: Section) => sectionSchema(name, language);
  const sections = [
    "history",
    "span",
    "calendar",
    "exclusion",
    "choice",
    "item",
    "veto",
    "skip",
    "wide",
    "blocks",
  ] as const;
  const verdicts = ["flag", "check", "guard", "provisional"] as const;
  const entry = (name: Section, schema: Schema) => ({ ...entryWords(name, language), ...schema });
  return {
    ...Object.fromEntries([...sections, ...verdicts].map((name) => [name, entry(name, section(name))])),
    bilingual: filledMap(scalarOr(section("bilingual"))),
    param: entry("param", paramSchema(language)),
    table: entry("table", mayBeEmpty(section("table"))),
    column: entry("column", mayBeEmpty(section("column"))),
    rules: rulesSchema(language),
    quantity: entry("quantity", scalarOr(section("quantity"))),
    deduct: section("deduct"),
    deducts: { ...section("deduct"), type: ["object", "array"], items: definition("deduct"), minItems: 1 },
    group: section("group"),
    takes: { ...section("take"), type: [...SCALARS, "array", "object"], items: SCALAR, minItems: 1 },
    entry: entry("line", entrySchema(language)),
  };
}

/** What editors show of an entry whose name is the author's own. */
function entryWords(name: Section, language: Language): Schema {
  const title = SECTIONS[name].title[language];
  const where = SECTIONS[name].where[language];
  const stop = language === "zh" ? "。" : ".";
  return { description: `${title}${stop} ${where}`, markdownDescription: `**${title}**\n\n${where}` };
}

/** A map that has at least one of some keys. */
function anyKey(...keys: readonly string[]): Schema {
  return { anyOf: keys.map((key) => ({ required: [key] })) };
}

/** A value, values by date, or a map that says more of them. */
function paramSchema(language: Language): Schema {
  const section = sectionSchema("param", language);
  return scalarOr({
    properties: section.properties,
    ...where({ type: "object", required: ["value"] }, section, DATED_VALUES),
  });
}

/** A pay line as a formula or a map, or a group, which is known by the keys that only groups have. */
function entrySchema(language: Language): Schema {
  const { lines, times, at_most, leaves_at_least, at_least } = propertiesOf("group", language);
  const own = { lines, times, at_most, leaves_at_least, at_least };
  const section = sectionSchema("line", language);
  return scalarOr({
    properties: own,
    ...where({ type: "object", ...anyKey(...Object.keys(own)) }, definition("group"), scalarOr(section)),
  });
}

const VERDICTS: Readonly<Record<string, { readonly of: string; readonly doc: Bilingual }>> = {
  flags: {
    of: "flag",
    doc: {
      en: "Consequences that a person decides; they pay and deduct nothing.",
      zh: "由人决定的后果，不影响金额。",
    },
  },
  checks: {
    of: "check",
    doc: { en: "Faults of data, told with their rows.", zh: "数据的问题，连同所在行一起报告。" },
  },
  guards: {
    of: "guard",
    doc: {
      en: "What must hold of a result; a guard changes no figure.",
      zh: "结果必须满足的条件；不改变任何金额。",
    },
  },
  provisional: {
    of: "provisional",
    doc: {
      en: "Conditions under which the result is not final.",
      zh: "使结果成为暂定的条件。",
    },
  },
};

/** The rules of a table: its quantities, and what is said of its rows. */
function rulesSchema(language: Language): Schema {
  const verdicts = Object.entries(VERDICTS).map(([name, { of, doc }]) => [
    name,
    { description: doc[language], ...mapOf(definition(of)) },
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(verdicts),
    additionalProperties: definition("quantity"),
  };
}

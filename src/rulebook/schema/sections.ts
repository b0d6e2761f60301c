/** The sections of the catalogue of keys as schemas: their keys, what each is for, and what may stand behind it. */
import type { Language } from "../../base/language.js";
import type { Key } from "../keys/key.js";
import { KEYS, type Section } from "../keys.js";
import { FORMS, type Form, formText } from "./forms.js";
import { definition, filledMap, mapOf, type Schema } from "./json-schema.js";

/** Keys that have the form of another section's. */
const OTHERWISE: Readonly<Record<string, Schema>> = {
  "quantity.veto": filledMap(mapOf(definition("veto"))),
};

/** What formulas behind some keys look like: a gather, as elsewhere, would mislead. */
const FORMULAS: Readonly<Record<string, string>> = {
  points: "30",
  bonus: "5",
  penalty: "20",
  weight: "40%",
  above: "3%",
  below: "10",
  take: "4",
  from: "20",
  floor: "0",
  give: "3",
  by: "score",
  where: "score > 0",
  "line.is": "base * score / 100",
};

/** What a form that is not known says: nothing, so that nothing right is refused. */
const ANYTHING: Form = { schema: {} };

/** A map with the keys of a section and no others. */
export function sectionSchema(section: Section, language: Language): Schema {
  const keys = Object.entries<Key>(KEYS[section]);
  const required = keys.filter(([, key]) => key.required).map(([name]) => name);
  return {
    type: "object",
    properties: propertiesOf(section, language),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** The keys of a section, each with its schema and what editors show of it. */
export function propertiesOf(section: Section, language: Language): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries<Key>(KEYS[section]).map(([name, { doc, form }]) => {
      const known = FORMS[form.en] ?? ANYTHING;
      const formula = FORMULAS[`${section}.${name}`];
      const example = formula ?? (isFormula(form.en) ? FORMULAS[name] : undefined) ?? known.example;
      const shown = formText(name, form[language], example, language);
      const schema = OTHERWISE[`${section}.${name}`] ?? known.schema;
      return [
        name,
        { description: doc[language], markdownDescription: `${doc[language]}\n\n${shown}`, ...schema },
      ];
    }),
  );
}

function isFormula(form: string): boolean {
  return form === "formula" || form === "condition";
}

import { expect, test } from "vitest";
import type { Key } from "../../src/rulebook/keys/key.js";
import { KEYS } from "../../src/rulebook/keys.js";
import { FORMS } from "../../src/rulebook/schema/forms.js";

test("the JSON Schema says what may stand behind every form that the catalogue of keys uses", () => {
  const forms = Object.values(KEYS).flatMap((section) =>
    Object.values<Key>(section).map(({ form }) => form.en),
  );
  expect([...new Set(forms)].filter((form) => !FORMS[form])).toEqual([]);
});

import type { Json, Schema } from "../../../src/rulebook/schema/json-schema.js";

type JsonMap = { readonly [key: string]: Json };

/** Words that say nothing of a value. */
const ANNOTATIONS = ["$schema", "title", "description", "markdownDescription", "definitions", "then", "else"];

/**
 * What is against a value, as `path: keyword`, by draft-07 of JSON Schema as far as the schemas of rulebooks use it;
 * throws at any other keyword, so that none is passed over.
 */
export function validate(root: Schema, value: Json): string[] {
  return new Validator(root).against(root, value, "");
}

class Validator {
  readonly #root: Schema;

  constructor(root: Schema) {
    this.#root = root;
  }

  against(schema: Schema, value: Json, path: string): string[] {
    return Object.entries(schema).flatMap(([keyword, said]) =>
      ANNOTATIONS.includes(keyword) ? [] : this.#keyword(schema, keyword, said, value, path),
    );
  }

  #fits(schema: Schema, value: Json): boolean {
    return this.against(schema, value, "").length === 0;
  }

  #keyword(schema: Schema, keyword: string, said: Json, value: Json, path: string): string[] {
    const refused = (isRefused: boolean) =>
      isRefused ? [`${path}: ${keyword} ${JSON.stringify(said)}`] : [];
    const map = isMap(value) ? value : undefined;
    const list = isList(value) ? value : undefined;
    switch (keyword) {
      case "$ref":
        return this.against(this.#definition(String(said)), value, path);
      case "type":
        return refused(!(isList(said) ? said : [said]).includes(typeOf(value)));
      case "enum":
        return refused(!listed(said).includes(value));
      case "pattern":
        return refused(typeof value === "string" && !new RegExp(String(said), "u").test(value));
      case "required":
        return refused(map !== undefined && listed(said).some((key) => !Object.hasOwn(map, String(key))));
      case "minProperties":
        return refused(map !== undefined && Object.keys(map).length < Number(said));
      case "minItems":
        return refused(list !== undefined && list.length < Number(said));
      case "items":
        return (list ?? []).flatMap((item, i) => this.against(mapped(said), item, `${path}/${i}`));
      case "properties":
      case "patternProperties":
      case "additionalProperties":
        return this.#properties(schema, keyword, map ?? {}, path);
      case "anyOf":
        return refused(!listed(said).some((one) => this.#fits(mapped(one), value)));
      case "if":
        return this.against(
          mapped(schema[this.#fits(mapped(said), value) ? "then" : "else"] ?? {}),
          value,
          path,
        );
      default:
        throw new Error(`a keyword that this validator does not know: ${keyword}`);
    }
  }

  /** Each property is looked at once, by the keyword that it belongs to. */
  #properties(schema: Schema, keyword: string, map: JsonMap, path: string): string[] {
    const own = mapped(schema.properties ?? {});
    const patterns = Object.entries(mapped(schema.patternProperties ?? {}));
    return Object.entries(map).flatMap(([key, value]) => {
      const here = `${path}/${key}`;
      const matching = patterns.filter(([pattern]) => new RegExp(pattern, "u").test(key));
      if (keyword === "properties")
        return Object.hasOwn(own, key) ? this.against(mapped(own[key]), value, here) : [];
      if (keyword === "patternProperties")
        return matching.flatMap(([, one]) => this.against(mapped(one), value, here));
      if (Object.hasOwn(own, key) || matching.length > 0) return [];
      const others = schema.additionalProperties;
      return others === false ? [`${here}: unknown key`] : this.against(mapped(others), value, here);
    });
  }

  #definition(reference: string): Schema {
    const name = /^#\/definitions\/(\w+)$/.exec(reference)?.[1] ?? "";
    const found = mapped(this.#root.definitions ?? {})[name];
    if (!found) throw new Error(`no definition for ${reference}`);
    return mapped(found);
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isMap = (value: Json): value is JsonMap =>
  typeof value === "object" && value !== null && !isList(value);

function typeOf(value: Json): string {
  if (value === null) return "null";
  return isList(value) ? "array" : typeof value;
}

function mapped(value: Json): JsonMap {
  if (isMap(value)) return value;
  throw new Error(`no schema: ${JSON.stringify(value)}`);
}

function listed(value: Json): readonly Json[] {
  if (isList(value)) return value;
  throw new Error(`no list: ${JSON.stringify(value)}`);
}

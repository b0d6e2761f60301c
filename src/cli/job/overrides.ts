import { DAY_MS, dateText, HOUR_MS } from "../../base/calendar.js";
import { exactText, HUNDRED, integer } from "../../base/exact.js";
import { sourceFile } from "../../base/source.js";
import type { Override } from "../../engine/result/result.js";
import { formulaText } from "../../language/formula-text.js";
import type { Type } from "../../language/types.js";
import type { Param, ParamValue, Rulebook } from "../../rulebook/model.js";
import type { YamlText } from "../../rulebook/yaml.js";

/** What `--set` gives, as the rulebook's reader takes it: a finding about it shows the option. */
export function overrideTexts(set: ReadonlyMap<string, string>): ReadonlyMap<string, YamlText> {
  return new Map([...set].map(([name, value]) => [name, overrideText(name, value)]));
}

function overrideText(name: string, text: string): YamlText {
  const before = `${name}=`;
  const file = sourceFile("--set", before + text);
  const [start, end] = [before.length, before.length + text.length];
  const source = formulaText(file, text, start, end);
  return { kind: "text", text, plain: false, source, span: { file, start, end } };
}

/** What was overridden, for the result: the values of the rulebook as it stands, and those of `--set`. */
export function overridesOf(plain: Rulebook, set: ReadonlyMap<string, string>): Override[] {
  return [...set].map(([name, to]) => {
    const param = plain.params.get(name);
    return { name, from: param ? paramText(param) : "", to };
  });
}

/** A param's value as a rulebook would write it; of a dated one, each value with its first day. */
function paramText({ type, values }: Param): string {
  return values
    .map(({ from, value }) => {
      const text = literalText(value, type);
      return from === undefined ? text : `${dateText(from)}: ${text}`;
    })
    .join(", ");
}

function literalText(value: ParamValue, { kind }: Type): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  switch (kind) {
    case "percent":
      return `${exactText(value.mul(HUNDRED))}%`;
    case "duration": {
      const days = value.div(integer(DAY_MS));
      return days.d === 1n ? `${days.n}d` : `${exactText(value.div(integer(HOUR_MS)))}h`;
    }
    case "date":
      return dateText(Number(value.n * value.s));
    default:
      return exactText(value);
  }
}

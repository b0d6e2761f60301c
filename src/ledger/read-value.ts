import { checkedDay, DAY_MS, HOUR_MS } from "../base/calendar.js";
import { integer, parseExact } from "../base/exact.js";
import type { Kind } from "../language/types.js";
import type { Value } from "../language/value.js";

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:([+-])(\d{2}):(\d{2}))?$/;

/** A value from its exact form in a result (`result.json`); undefined where it is none of that type. */
export function readValue(form: unknown, kind: Kind): Value | undefined {
  if (kind === "boolean") return typeof form === "boolean" ? form : undefined;
  if (typeof form !== "string") return undefined;
  switch (kind) {
    case "text":
      return form;
    case "date": {
      const day = dayOf(form);
      return day === undefined ? undefined : integer(day);
    }
    case "datetime":
      return instantOf(form);
    case "duration":
      return form.endsWith("h") ? parseExact(form.slice(0, -1))?.mul(HOUR_MS) : undefined;
    default:
      return parseExact(form);
  }
}

/** The day that a date in ISO form names. */
export function dayOf(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? checkedDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function instantOf(text: string): Value | undefined {
  const parts = INSTANT.exec(text);
  const day = parts ? dayOf(parts[1]) : undefined;
  if (!parts || day === undefined) return undefined;
  const [hours, minutes, seconds] = [parts[2], parts[3], parts[4] ?? "0"].map(Number);
  const ms = Number((parts[5] ?? "0").padEnd(3, "0"));
  const civil = day * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
  const offset = (Number(parts[7] ?? "0") * 60 + Number(parts[8] ?? "0")) * 60_000;
  return integer(civil - (parts[6] === "-" ? -offset : offset));
}

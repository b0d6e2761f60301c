import type { Zone } from "../../base/calendar.js";
import { type Exact, exactText, moneyText } from "../../base/exact.js";
import type { Type } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import { exactForm } from "../forms.js";
import { quoted } from "./json-text.js";

/** A value in its exact form (see `exactForm`) as JSON. Numbers and dates need no escape. */
export function valueJson(value: Value, type: Type, zone: Zone): string {
  if (typeof value === "string") return quoted(value);
  const form = exactForm(value, type, zone);
  return typeof form === "string" ? `"${form}"` : `${form}`;
}

export function exactJson(value: Exact | undefined): string {
  return value === undefined ? "null" : `"${exactText(value)}"`;
}

export function moneyJson(value: Exact): string {
  return `"${moneyText(value)}"`;
}

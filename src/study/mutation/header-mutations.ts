/** The changes of what stands before tables and rules: the period, params, spans, calendars. */
import type { FormulaWorld } from "./formula-changes.js";
import { formulaMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { literalIn, nudgedText } from "./nudge.js";
import { type EntrySpot, entriesOf, entryOf, itemsOf, rewritten, type Spot } from "./spot.js";

/** Every change of those sections. */
export function headerMutations(top: Spot, world: FormulaWorld): readonly Mutation[] {
  return [
    ...periodMutations(entryOf(top, "period")),
    ...entriesOf(entryOf(top, "params")).flatMap(paramMutations),
    ...entriesOf(entryOf(top, "spans")).flatMap((span) => edgesOfTime(span, world)),
    ...entriesOf(entryOf(top, "calendars")).flatMap((calendar) => calendarMutations(calendar, world)),
  ];
}

/** `{ month: from 26 }`: a day later. */
function periodMutations(period: EntrySpot | undefined): readonly Mutation[] {
  const month = entryOf(period, "month");
  const node = month?.node;
  const day = node?.kind === "text" ? /^from (\d+)$/.exec(node.text)?.[1] : undefined;
  if (!month || node?.kind !== "text" || day === undefined) return [];
  const other = `from ${Number(day) + 1}`;
  const hint = HINTS.day(`${day}`);
  return [
    mutation("time", month, arrow(node.text, other), node.span, hint, () =>
      month.put(rewritten(node, other)),
    ),
  ];
}

/** One value, or values by date; each by one step up and down. */
function paramMutations(param: EntrySpot): readonly Mutation[] {
  const value = entryOf(param, "value") ?? param;
  const spots = value.node.kind === "map" ? entriesOf(value) : [value];
  return spots.flatMap((spot) => {
    const { node } = spot;
    const literal = node.kind === "text" ? literalIn(node) : undefined;
    if (!literal || node.kind !== "text") return [];
    const others = (["up", "down"] as const).map((direction) => nudgedText(literal, direction));
    return [...new Set(others)].flatMap((other) => {
      if (other === undefined) return [];
      const hint = HINTS.param(param.key.text, node.text, other);
      const put = () => spot.put(rewritten(node, other));
      return [mutation("threshold", spot, arrow(node.text, other), node.span, hint, put)];
    });
  });
}

function edgesOfTime(map: Spot, world: FormulaWorld): readonly Mutation[] {
  return ["from", "to", "until"].flatMap((key) => formulaMutations(entryOf(map, key), world));
}

function calendarMutations(calendar: EntrySpot, world: FormulaWorld): readonly Mutation[] {
  const weekend = entryOf(calendar, "weekend");
  const days = weekend?.node.kind === "list" ? itemsOf(weekend) : [];
  return [
    ...(days.length > 1 ? days : []).flatMap((day) => {
      if (day.node.kind !== "text") return [];
      const word = day.node.text;
      return [
        mutation("time", weekend ?? day, `drop ${word}`, day.node.span, HINTS.day(word), () =>
          day.put(undefined),
        ),
      ];
    }),
    ...openMutations(entryOf(calendar, "open")),
    ...edgesOfTime(calendar, world),
  ];
}

/** `08:00 to 17:30`: each a minute later. */
function openMutations(open: EntrySpot | undefined): readonly Mutation[] {
  const node = open?.node;
  if (!open || node?.kind !== "text") return [];
  const { text, span } = node;
  return [...text.matchAll(/(\d{2}):(\d{2})/g)].map((match) => {
    const [clock, hours, minutes] = match;
    const later = Number(hours) * 60 + Number(minutes) + (clock === "24:00" ? -1 : 1);
    const two = (number: number) => String(number).padStart(2, "0");
    const other = `${two(Math.floor(later / 60))}:${two(later % 60)}`;
    const changed = text.slice(0, match.index) + other + text.slice(match.index + clock.length);
    const put = () => open.put(rewritten(node, changed));
    return mutation("time", open, arrow(clock, other), span, HINTS.day(clock), put);
  });
}

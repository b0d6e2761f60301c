import type { DateShape } from "../../intake/inspect/column-profile.js";

/** How dates of a shape may be written. */
export interface GuessedFormat {
  readonly format: string;
  readonly hasClock: boolean;
  /** Another order of day and month that fits all of them as well. */
  readonly orElse: string | undefined;
}

type Order = readonly ("y" | "M" | "d")[];
const LAST_YEAR = 60;

/** The format of dates of one shape, by what their parts hold; undefined where none fits. */
export function formatOf({ shape, least, most, single }: DateShape): GuessedFormat | undefined {
  const match = /^(9+)([-/.])(9+)\2(9+)(?:([ T]+)(a ?)?(9+:99)(:99)?( ?a)?)?(\s*EEEE)?$/.exec(shape);
  if (!match) return undefined;
  const [, first, separator, , third, gap, before = "", clock, seconds, behind = "", weekday] = match;
  const orders: readonly Order[] =
    first.length === 4
      ? [["y", "M", "d"]]
      : third.length === 4
        ? [
            ["d", "M", "y"],
            ["M", "d", "y"],
          ]
        : [
            ["y", "M", "d"],
            ["d", "M", "y"],
            ["M", "d", "y"],
          ];
  const fitting = orders.filter((order) =>
    order.every((part, i) => {
      if (part === "M") return least[i] >= 1 && most[i] <= 12;
      if (part === "d") return least[i] >= 1 && most[i] <= 31;
      return most[i] > 99 || (least[i] >= 15 && most[i] <= LAST_YEAR && most[i] - least[i] <= 15);
    }),
  );
  if (fitting.length === 0) return undefined;
  const year = first.length === 4 || third.length === 4 ? "yyyy" : "yy";
  const letters = { y: year, M: single ? "M" : "MM", d: single ? "d" : "dd" };
  const texts = fitting.map((order) => {
    const day = order.map((part) => letters[part]).join(separator);
    const time =
      clock === undefined
        ? ""
        : `${gap}${before}${before + behind === "" ? "HH" : "h"}:mm${seconds ? ":ss" : ""}${behind}`;
    return `${day}${time}${weekday ?? ""}`;
  });
  return { format: texts[0], hasClock: clock !== undefined, orElse: texts[1] };
}

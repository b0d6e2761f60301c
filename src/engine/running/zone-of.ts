import { UTC, type Zone } from "../../base/calendar.js";
import { zoneNamed } from "../../base/zone.js";
import type { Rulebook } from "../../rulebook/model.js";

/** The zone by whose clock a rulebook reads times; clock times are taken as they stand where it names none. */
export function zoneOf({ timezone }: Pick<Rulebook, "timezone">): Zone {
  return (timezone === undefined ? undefined : zoneNamed(timezone)) ?? UTC;
}

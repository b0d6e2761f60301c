import type { Pay, PayGroup } from "../model.js";

/** The groups that a line or group stands in, the innermost first; `innermost` is its place among the pay's groups. */
export function groupsAround({ groups }: Pick<Pay, "groups">, innermost: number | undefined): PayGroup[] {
  const around: PayGroup[] = [];
  for (let at = innermost; at !== undefined; at = groups[at].group) around.push(groups[at]);
  return around;
}

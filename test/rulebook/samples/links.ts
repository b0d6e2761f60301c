import { withTables } from "../reading.js";
import type { Sample } from "./sample.js";

const link = (to: string) => withTables(`t: { file: x, key: none, columns: { a: { to: ${to} } } }`);

/** Links between tables, and tables made of the values that link to them. */
export const LINK_SAMPLES: readonly Sample[] = [
  ["link-target", link("▸people.id.x")],
  ["link-target", link("▸people.")],
  ["link-target", link("▸.id")],
  ["link-table", link("▸peple")],
  ["link-table", link("▸__proto__")],
  ["link-table", withTables("t: { file: x, key: none, columns: { a: }, links: { ▸sheet: [a] } }")],
  ["unknown-column", link("▸people.number")],
  [
    "unknown-column",
    withTables("s: { key: [a, b] }\nt: { file: x, key: none, columns: { a: }, links: { s: [a, ▸b] } }"),
  ],
  [
    "link-key",
    withTables(
      "s: { file: y, key: [a, b], columns: { a:, b: } }\nt: { file: x, key: none, columns: { a: }, links: { ▸s: [a] } }",
    ),
  ],
  [
    "link-key",
    withTables(
      "s: { file: y, key: none, columns: { a: } }\nt: { file: x, key: none, columns: { a: }, links: { ▸s: [a] } }",
    ),
  ],
  [
    "link-needs-column",
    withTables(
      "s: { file: y, key: [a, b], columns: { a:, b: } }\nt: { file: x, key: none, columns: { a: { to: ▸s } } }",
    ),
  ],
  [
    "link-needs-column",
    withTables(
      "s: { file: y, key: none, columns: { a: } }\nt: { file: x, key: none, columns: { a: { to: ▸s } } }",
    ),
  ],
  ["link-types", withTables("t: { file: x, key: none, columns: { ▸a: { type: number, to: people } } }")],
  [
    "link-types",
    withTables(
      "s: { file: y, key: [a, b], columns: { a:, b: { type: date } } }\nt: { file: x, key: none, columns: { a:, b: }, links: { s: [a, ▸b] } }",
    ),
  ],
  [
    "link-types",
    withTables(
      "s: { file: y, key: a, columns: { a: { type: number } } }\nt: { key: k, columns: { ▸b: { to: s } }, rows: [{ k: x, b: 5 }] }",
    ),
  ],
  [
    "name-taken",
    withTables("s: { key: [s, b] }\nt: { file: x, key: none, columns: { s:, b: }, links: { ▸s: [s, b] } }"),
  ],
  [
    "values-column",
    withTables("s: { columns: { ▸colour: } }\nt: { file: x, key: none, columns: { a: { to: s } } }"),
  ],
  [
    "values-types",
    withTables(
      "▸s:\nt: { file: x, key: none, columns: { a: { type: text, to: s }, b: { type: date, to: s } } }",
    ),
  ],
  ["values-unlinked", withTables("▸s:")],
  ["values-unlinked", withTables("▸s: { key: [a, b] }")],
];

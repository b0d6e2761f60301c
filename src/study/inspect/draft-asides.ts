import { comparable } from "../../base/text.js";
import type { ColumnGuess } from "./column-guess.js";
import type { ColumnDraft, TableDraft } from "./draft.js";
import { PLAIN_COLUMN } from "./draft-column.js";
import type { Aside } from "./guess-asides.js";
import { leaf } from "./guess-wide.js";
import { Names } from "./names.js";
import { scaleOf } from "./scales.js";
import type { Work } from "./table-work.js";

/** A question of several columns as a table beside that of the answers: a row for each option or mark. */
export function asideTable(
  work: Work,
  aside: Aside,
  answers: TableDraft,
  tables: Names,
): TableDraft | undefined {
  const keys = answers.columns.filter(({ name }) => answers.key.includes(name));
  const [key, more] = keys;
  // Rows of which nothing tells whose they are would be worth nothing.
  if (!key) return undefined;
  const unique = new Names();
  for (const { name } of keys) unique.of(name, name);
  const isOptions = aside.kind === "options";
  const heading = headingOf(aside, unique);
  const cell = isOptions
    ? { ...PLAIN_COLUMN, name: unique.of("picked", "picked"), from: "cell" as const }
    : markOf(work, aside, unique);
  const own = more ? keys : [{ ...key, to: answers.keep === undefined ? answers.name : key.to }];
  const zeros = aside.columns.some((one) => one.zeros > 0) ? ["0"] : [];
  return {
    ...answers,
    name: tables.of(`${answers.name}_${isOptions ? "picks" : "marks"}`, "answers"),
    key: [...answers.key, heading.name],
    keyNotes: [],
    dated: undefined,
    datedNotes: [],
    wide: aside,
    skips: [
      ...answers.skips.filter(({ column }) => column === undefined || answers.key.includes(column)),
      ...(isOptions
        ? [
            {
              name: "not_picked",
              kind: "not-picked" as const,
              column: cell.name,
              patterns: ["", ...zeros],
              below: false,
            },
          ]
        : []),
    ],
    columns: [...own.map((one) => ({ ...one, notes: [] })), ...keepColumn(answers, own), heading, cell],
    doubledHeaders: [],
  };
}

/** The last answers of a log are told by the same column as there. */
function keepColumn({ keep, columns }: TableDraft, own: readonly ColumnDraft[]): ColumnDraft[] {
  return columns.filter(({ name }) => name === keep && own.every((one) => one.name !== name));
}

function headingOf({ kind, columns, prefix }: Aside, unique: Names): ColumnDraft {
  const names = new Map<string, string>();
  for (const { header } of columns) {
    const name = leaf(header).slice(prefix.length).trim();
    if (!names.has(comparable(name))) names.set(comparable(name), name);
  }
  return {
    ...PLAIN_COLUMN,
    name: kind === "options" ? unique.of("option", "option") : unique.of("aspect", "aspect"),
    from: "heading",
    whole: prefix === "" ? undefined : [`${prefix}{text}`],
    words: [...names.values()],
  };
}

/** What stands in the cells of a matrix: a scale in words, or numbers. */
function markOf({ guesses }: Work, { columns }: Aside, unique: Names): ColumnDraft {
  const inside: readonly ColumnGuess[] = guesses[0].columns.filter(({ profile }) =>
    columns.includes(profile),
  );
  const said = columns.flatMap(({ texts }) => [...texts.values()]).filter(({ form }) => form === "text");
  const scale = scaleOf(said.map(({ text }) => text));
  const words = new Map(said.map(({ text }) => [comparable(text), text.trim()]));
  const hasZero = columns.some(({ zeros }) => zeros > 0);
  const emptyWords = new Set([
    ...inside.flatMap((one) => one.emptyWords),
    ...(scale && hasZero ? ["0"] : []),
  ]);
  return {
    ...PLAIN_COLUMN,
    name: unique.of("mark", "mark"),
    from: "cell",
    type: scale || said.length === 0 ? "number" : "text",
    scale,
    words: scale || said.length === 0 ? undefined : [...words.values()],
    empty: true,
    emptyWords: [...emptyWords],
    notes:
      hasZero && !scale ? [{ note: "zero", count: columns.reduce((sum, { zeros }) => sum + zeros, 0) }] : [],
  };
}

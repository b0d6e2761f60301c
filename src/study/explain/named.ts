import type { Bilingual } from "../../base/language.js";
import { comparable } from "../../base/text.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { type Finding, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import type { Quantity } from "../../rulebook/model.js";

interface Named {
  readonly name: string;
  readonly label: Bilingual;
}

/**
 * The column, quantity or part of a table that somebody asks about: by its name (`total.performance`), else by its
 * label in either language; what stands on its own goes before parts of others.
 */
export function quantityNamed(evaluation: Evaluation, table: string, text: string): string | Finding {
  const name = nameMeant(evaluation, table, text);
  if (typeof name !== "string") return name;
  const { rulebook } = evaluation;
  const { table: declared, stored } = evaluation.table(table);
  const isRead = (column: string) => stored.columns.has(column);
  if (!declared.columns.has(name) || isRead(name)) return name;
  const quantities = rulebook.quantities.filter((one) => one.table === table && one.role === "quantity");
  const known = [...quantities.map((one) => one.name), ...[...declared.columns.keys()].filter(isRead)];
  return finding("explain-unread-column", undefined, { table, column: name, known });
}

function nameMeant(evaluation: Evaluation, table: string, text: string): string | Finding {
  const { rulebook } = evaluation;
  const quantities = rulebook.quantities.filter((one) => one.table === table);
  const whole = quantities.filter(({ shape }) => shape.kind !== "part");
  const parts = quantities.filter(({ shape }) => shape.kind === "part");
  const columns = [...(rulebook.tables.get(table)?.columns.values() ?? [])];
  const all: readonly Named[] = [...whole, ...columns, ...parts];
  const plain = text.startsWith(`${table}.`) ? text.slice(table.length + 1) : text;
  if (all.some(({ name }) => name === plain)) return plain;
  for (const group of [whole, columns, parts] satisfies readonly (readonly Named[])[]) {
    const called = group.filter((one) => isCalled(one, plain));
    if (called.length === 1) return called[0].name;
    if (called.length > 1) {
      const known = called.map(({ name }) => name);
      return finding("explain-several-quantities", undefined, { table, found: text, known });
    }
  }
  const names = all.map(({ name }) => name);
  const labels = all.flatMap(({ label }) => [label.en, label.zh]);
  const hint = didYouMean(plain, [...names, ...labels]);
  const known = whole.filter(({ role }) => role === "quantity").map(({ name }) => name);
  return finding("explain-unknown-quantity", undefined, { table, found: text, known, hint });
}

/** A pool or fund that somebody asks about. */
export interface PoolAsked {
  /** Quantities that share a pool out. */
  readonly splits: readonly Quantity[];
  /** Names of funds, as `nobody:` and pay lines give them. */
  readonly funds: readonly Bilingual[];
}

/** The pools and funds of a name: that of what shares it out, of the pool itself, or of a fund. */
export function poolNamed({ rulebook }: Evaluation, text: string): PoolAsked | Finding {
  const all = rulebook.quantities.filter(({ shape }) => shape.kind === "split");
  const known = fundsNamed(rulebook.quantities);
  const splits = all.filter((quantity) =>
    [quantity, poolOf(quantity, rulebook.quantities)].some(
      (one) => one && (one.name === text || one.path === text || isCalled(one, text)),
    ),
  );
  const funds = known.filter((fund) => isCalled({ name: fund.en, label: fund }, text));
  if (splits.length > 0 || funds.length > 0) return { splits, funds };
  const names = [...all.map(({ path }) => path), ...known.map(({ en }) => en)];
  const said = [...names, ...all.map(({ name }) => name), ...known.map(({ zh }) => zh)];
  const hint = didYouMean(text, said);
  return names.length === 0
    ? finding("explain-no-pool", undefined, { found: text })
    : finding("explain-unknown-pool", undefined, { found: text, known: names, hint });
}

/** The quantity that is shared out, where the pool is one. */
function poolOf({ shape }: Quantity, quantities: readonly Quantity[]): Quantity | undefined {
  if (shape.kind !== "split" || shape.pool.op !== "column") return undefined;
  const { table, name } = shape.pool;
  return quantities.find((one) => one.table === table && one.name === name);
}

/** Every fund that pay lines and pools give to, each once. */
function fundsNamed(quantities: readonly Quantity[]): Bilingual[] {
  const funds = quantities.flatMap(({ shape }) => {
    if (shape.kind === "pay") return shape.lines.flatMap(({ fund }) => fund ?? []);
    return shape.kind === "split" && shape.nobody.kind === "fund" ? [shape.nobody.fund] : [];
  });
  return funds.filter((fund, i) => funds.findIndex((one) => sameFund(one, fund)) === i);
}

/** Is it the same fund? */
export function sameFund(a: Bilingual, b: Bilingual): boolean {
  return a.en === b.en && a.zh === b.zh;
}

function isCalled({ name, label }: Named, text: string): boolean {
  const wanted = comparable(text);
  return [name, label.en, label.zh].some((one) => comparable(one) === wanted);
}

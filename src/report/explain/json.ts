/** An explanation as JSON: the steps in a list, each once, and formulas that refer to them by their numbers. */

import { dateText } from "../../base/calendar.js";
import { type Exact, exactText, moneyText } from "../../base/exact.js";
import type { Standing } from "../../engine/result-of.js";
import { written } from "../../engine/written.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Explanation } from "../../study/explain/explain.js";
import type { FundTold, PoolTold } from "../../study/explain/pools.js";
import type {
  CutTold,
  End,
  GatherHow,
  How,
  RowRef,
  ShapeHow,
  Step,
  Summed,
  Term,
  Where,
} from "../../study/explain/tree.js";
import { explainedRows } from "../../study/explain/walk.js";
import { exactForm } from "../forms.js";
import { maskedText, type Telling } from "./telling.js";

/** Name and version of the form. */
const SCHEMA = "meritbook-explanation/1";

/** The whole explanation; rows are listed in full. */
export function explanationJson(explanation: Explanation, standing: Standing, telling: Telling): string {
  const writer = new Writer(telling);
  const { subject, unused, figures, flags, pools, funds } = explanation;
  const { rulebook, period, status } = standing;
  const shown = {
    figures: figures.map((step) => writer.ref(step)),
    flags: flags.map((step) => writer.ref(step)),
    pools: pools.map((pool) => writer.pool(pool)),
    funds: funds.map((fund) => writer.fund(fund)),
  };
  const record = {
    schema: SCHEMA,
    rulebook: {
      name: rulebook.name,
      id: rulebook.id ?? null,
      version: rulebook.version ?? null,
      sha256: rulebook.sha256,
    },
    currency: rulebook.currency ?? null,
    timezone: rulebook.timezone ?? null,
    period: period.name,
    days: { first: dateText(period.first), last: dateText(period.last) },
    status,
    reach: standing.reach.map(({ table, column, until, needed }) => ({
      column: `${table}.${column}`,
      until: until === undefined ? null : dateText(until),
      needed: dateText(needed),
    })),
    provisional: standing.provisional.map(({ name, say, table, keys }) => ({ name, say, table, keys })),
    overrides: standing.overrides,
    masked: telling.masker !== undefined,
    subject: subject ? writer.row(subject) : null,
    unused: unused ?? null,
    ...shown,
    steps: writer.steps(),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

class Writer {
  readonly #telling: Telling;
  readonly #numbers = new Map<Step, number>();
  readonly #waiting: Step[] = [];

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** The number of a step, which will be among `steps`. */
  ref(step: Step): number {
    let number = this.#numbers.get(step);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(step, number);
      this.#waiting.push(step);
    }
    return number;
  }

  /** All steps that were referred to, and those that they refer to. */
  steps(): object[] {
    const records: object[] = [];
    for (let i = 0; i < this.#waiting.length; i++) records.push(this.#step(this.#waiting[i]));
    return records;
  }

  row({ table, key, name, where }: RowRef): object {
    const { masker } = this.#telling;
    return {
      table,
      key: key === undefined ? null : masker ? masker.key(key, table) : key,
      ...(name === undefined ? {} : { name: masker ? masker.text(name) : name }),
      ...placeRecord(where),
    };
  }

  #value(value: Value, type: Type, path?: string): object {
    const form = exactForm(value, type, this.#telling.manner.zone);
    const shown = typeof value === "string" ? maskedText(value, path, this.#telling.masker) : form;
    return { value: shown, ...(isMissing(value) ? { missing: value.missing } : {}) };
  }

  #step(step: Step): object {
    const { kind, path, label, row, value, type, rule, how } = step;
    return {
      id: this.ref(step),
      kind,
      path,
      label,
      row: row ? this.row(row) : null,
      type: type.kind,
      ...this.#value(value, type, path),
      ...(rule ? { rule } : {}),
      how: this.#how(how),
    };
  }

  #term(term: Term): object {
    if (term.op === "step") return { step: this.ref(term.step) };
    const own = { op: term.op, type: term.type.kind, ...this.#value(term.value, term.type) };
    switch (term.op) {
      case "literal":
        return own;
      case "period":
        return { ...own, edge: term.edge };
      case "unary":
        return { ...own, operator: term.operator, of: this.#term(term.of) };
      case "binary": {
        const { operator, left, right } = term;
        return { ...own, operator, left: this.#term(left), ...(right ? { right: this.#term(right) } : {}) };
      }
      case "else":
        return {
          ...own,
          of: this.#term(term.of),
          ...(term.otherwise ? { otherwise: this.#term(term.otherwise) } : {}),
        };
      case "if":
        return {
          ...own,
          condition: this.#term(term.condition),
          ...(term.taken ? { taken: this.#term(term.taken) } : {}),
        };
      case "in":
        return { ...own, of: this.#term(term.of), list: term.list.map((one) => this.#term(one)) };
      case "is_missing":
        return { ...own, of: this.#term(term.of) };
      case "call":
        return { ...own, name: term.name, args: term.args.map((arg) => this.#term(arg)) };
    }
  }

  #how(how: How): object {
    const { kind } = how;
    switch (how.kind) {
      case "cell":
        return { kind, ...placeRecord(how.where) };
      case "param":
        return {
          kind,
          ...(how.source ? { source: how.source } : {}),
          ...(how.since === undefined ? {} : { since: dateText(how.since) }),
          set: how.isSet,
        };
      case "given":
      case "no_row":
        return { kind };
      case "not_applicable":
        return {
          kind,
          ...(how.applies ? { applies: this.#term(how.applies) } : {}),
          ...(how.leftOut ? { leftOut: how.leftOut } : {}),
        };
      case "part":
        return { kind, of: this.ref(how.of) };
      case "veto":
        return { kind, when: this.#term(how.when) };
      case "card":
        return {
          kind,
          ...this.#summed(how.summed),
          before: how.before ? exactText(how.before) : null,
          ...(how.atMost ? { atMost: this.#term(how.atMost) } : {}),
          vetoes: how.vetoes.map(({ say, when }) => ({ say, when: this.#term(when) })),
          ...(how.pass ? { pass: { mark: this.#term(how.pass.mark), passed: how.pass.passed ?? null } } : {}),
          ...(how.tooFew ? { atLeastPoints: this.#term(how.tooFew) } : {}),
        };
      case "item":
        return {
          kind,
          role: how.role,
          points: exactText(how.points),
          ...(how.worth ? { worth: this.#term(how.worth) } : {}),
          gives:
            how.gives.kind === "module"
              ? { kind: "module", ...this.#summed(how.gives.summed) }
              : this.#shape(how.gives),
          ...(how.gives.kind === "module"
            ? {}
            : { given: this.#value(how.given, { kind: how.isShare ? "percent" : "number" }) }),
          share: how.isShare,
          ...(how.unbounded ? { unbounded: exactText(how.unbounded) } : {}),
          ...(how.pass ? { pass: { mark: this.#term(how.pass.mark), passed: how.pass.passed ?? null } } : {}),
          ...(how.policy ? { missing: how.policy } : {}),
        };
      case "pay":
      case "group":
        return {
          kind,
          parts: how.parts.map((part) => this.ref(part)),
          absent: how.absent.map(({ label, applies, lacks }) => ({
            label,
            ...(applies ? { applies: this.#term(applies) } : {}),
            ...(lacks ? { lacks: this.#term(lacks) } : {}),
          })),
          ...(how.raised ? { raised: this.#cut(how.raised) } : {}),
          ...(how.kind === "pay"
            ? {
                corrections: how.corrections.map(({ name, amount, reason }) => ({
                  name,
                  amount: moneyText(amount),
                  reason: reason ?? null,
                })),
              }
            : {}),
        };
      case "line":
        return {
          kind,
          gives: this.#shape(how.gives),
          given: this.#value(how.given, { kind: "money" }),
          factors: how.factors.map(({ label, times }) => ({ label, times: this.#term(times) })),
          exact: exactText(how.exact),
          round: { to: exactText(how.round.to), how: how.round.how },
          due: moneyText(how.due),
          cuts: how.cuts.map((cut) => this.#cut(cut)),
          ...(how.least ? { least: this.#term(how.least) } : {}),
          ...(how.fund ? { fund: how.fund } : {}),
          ...(how.policy ? { missing: how.policy } : {}),
        };
      case "split": {
        const { share, where } = how;
        if (!share) return { kind, share: null, ...(where ? { where: this.#term(where) } : {}) };
        return {
          kind,
          share: {
            pool: this.#term(share.pool),
            of: this.row(share.poolRow),
            cents: moneyText(share.cents),
            weight: share.weight ? this.#term(share.weight) : null,
            ownWeight: exactText(share.ownWeight),
            allWeights: exactText(share.allWeights),
            sharers: share.sharers,
            down: moneyText(share.down),
            extra: moneyText(share.extra),
            centsLeft: share.left,
          },
        };
      }
      case "gather":
        return this.#gather(how);
      case "window":
        return {
          kind,
          formula: written(how.node),
          per: how.per.map((one) => this.#term(one)),
          ...(how.after ? { after: this.#term(how.after) } : {}),
          found: how.found ? this.row(how.found) : null,
          ...(how.taken ? { taken: this.#term(how.taken) } : {}),
        };
      case "history":
        return {
          kind,
          formula: written(how.node),
          closed: how.closed.map(({ period, value }) => ({
            period,
            ...this.#value(value, how.node.value.type),
          })),
          ...(how.present ? { present: this.#term(how.present) } : {}),
        };
      case "calendar":
        return {
          kind,
          formula: written(how.node),
          args: how.args.map((arg) => this.#term(arg)),
          days: how.days.map((day) => this.row(day)),
        };
      default:
        return this.#shape(how);
    }
  }

  #gather(how: GatherHow): object {
    const { node, counts } = how;
    return {
      kind: "gather",
      name: node.name,
      formula: written(node),
      from: node.from,
      counts,
      ...(how.atLeastRows === undefined ? {} : { atLeastRows: how.atLeastRows }),
      rows: Array.from(how.rows, ({ ref, fate, value, detail }) => ({
        ...this.row(ref),
        fate,
        ...(value === undefined || !node.value ? {} : this.#value(value, node.value.type)),
        ...(detail ? { detail } : {}),
      })),
      explained: explainedRows(how).map(({ row, steps }) => ({
        row: this.row(row.ref),
        steps: steps.map((step) => this.ref(step)),
      })),
    };
  }

  #shape(how: ShapeHow): object {
    const { kind } = how;
    const end = (one: End | undefined) => (one ? { at: this.#term(one.at), included: one.included } : null);
    switch (how.kind) {
      case "formula":
        return {
          kind,
          term: this.#term(how.term),
          ...(how.atLeastRows === undefined ? {} : { atLeastRows: how.atLeastRows }),
        };
      case "step":
        return {
          kind,
          of: this.#term(how.of),
          from: end(how.from),
          to: end(how.to),
          gives: typeof how.gives === "string" ? how.gives : this.#term(how.gives),
        };
      case "curve": {
        const [low, high] = [how.low, how.high].map(({ at, gives }) => ({
          at: this.#term(at),
          gives: this.#term(gives),
        }));
        return { kind, of: this.#term(how.of), low, high };
      }
      case "tiers":
        return {
          kind,
          of: this.#term(how.of),
          slices: how.slices.map(({ from, to, amount, rate }) => ({
            from: end(from),
            to: end(to),
            amount: exactText(amount),
            rate: this.#term(rate),
          })),
        };
      case "deduct":
        return {
          kind,
          from: how.fromTerm ? this.#term(how.fromTerm) : exactText(how.from),
          rules: how.rules.map(({ measured, take, taken }) => ({
            ...(measured
              ? {
                  of: this.#term(measured.of),
                  side: measured.side,
                  limit: this.#term(measured.limit),
                  each: this.#term(measured.each),
                  unit: measured.unit,
                  beyond: exactText(measured.beyond),
                  units: exactText(measured.units),
                }
              : {}),
            take: this.#term(take),
            taken: exactText(taken),
          })),
          floor: exactOrNull(how.floor),
        };
      case "choice":
        return {
          kind,
          before: how.before.map((one) => this.#term(one)),
          when: how.when ? this.#term(how.when) : null,
          gives: this.#term(how.gives),
        };
      case "choices":
        return {
          kind,
          rows: how.rows.map(({ when, gives }) => ({
            when: when ? this.#term(when) : null,
            gives: this.#term(gives),
          })),
        };
      case "blend":
        return {
          kind,
          passed: how.passed.map((one) => this.#term(one)),
          parts: how.parts.map(({ of, weight }) => ({ of: this.#term(of), weight: this.#term(weight) })),
        };
      case "none":
        return { kind, asked: how.asked.map((one) => this.#term(one)) };
    }
  }

  #summed({ items, full, scored, got, beside, isFloored }: Summed): object {
    return {
      items: items.map((item) => this.ref(item)),
      full: exactOrNull(full),
      scored: exactText(scored),
      got: exactText(got),
      beside: exactText(beside),
      floored: isFloored,
    };
  }

  #cut({ label, before, after, by, limit }: CutTold): object {
    return {
      label,
      before: moneyText(before),
      after: moneyText(after),
      rule: by.rule,
      whose: by.label,
      limit: moneyText(by.limit),
      formula: this.#term(limit),
    };
  }

  pool({
    path,
    label,
    rule,
    row,
    amount,
    cents,
    by,
    where,
    sharers,
    allWeights,
    left,
    kept,
  }: PoolTold): object {
    return {
      path,
      label,
      rule,
      row: this.row(row),
      amount: this.#term(amount),
      cents: moneyText(cents),
      by: by ?? null,
      where: where ?? null,
      allWeights: exactText(allWeights),
      centsLeft: left,
      sharers: sharers.map(({ row: who, weight, exact, down, extra, amount: paid }) => ({
        ...this.row(who),
        weight: exactText(weight),
        exact: exactText(exact),
        down: moneyText(down),
        extra: moneyText(extra),
        amount: moneyText(paid),
      })),
      kept: kept ? { amount: moneyText(kept.amount), fund: kept.fund ?? null } : null,
    };
  }

  fund({ fund, total, lines, pools }: FundTold): object {
    return {
      fund,
      total: moneyText(total),
      lines: lines.map(({ label, row, took, back }) => ({
        label,
        ...this.row(row),
        took: moneyText(took),
        back: moneyText(back),
      })),
      pools: pools.map(({ label, row, amount }) => ({ label, ...this.row(row), amount: moneyText(amount) })),
    };
  }
}

function exactOrNull(value: Exact | undefined): string | null {
  return value ? exactText(value) : null;
}

function placeRecord(where: Where): object {
  if ("rule" in where) return { rule: where.rule };
  const { file, sheet, row, column } = where.data;
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    row: row ?? null,
    ...(column === undefined ? {} : { column }),
  };
}

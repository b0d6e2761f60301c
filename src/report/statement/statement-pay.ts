/** A pay as its own person reads it: from what it starts with to what is paid. */
import type { Exact } from "../../base/exact.js";
import type { PaidGroup, PaidLine, ResultRow, ResultTable } from "../../engine/result/result.js";
import { moneyShown } from "../forms.js";
import type { HowTold, RowInsight, WayTold } from "../insight/insight.js";
import { lineRemark } from "../remarks.js";
import type { Report } from "../report.js";
import { shownValue } from "./statement-facts.js";

/** A pay, line by line. */
export interface PayStatement {
  readonly label: string;
  readonly rule: string;
  readonly total: string;
  readonly lines: readonly LineStatement[];
  /** From what it starts with to what is paid; empty where there is nothing between. */
  readonly way: readonly WayTold[];
}

/** A pay line or the subtotal of a group. */
export interface LineStatement {
  readonly label: string;
  readonly rule: string;
  /** The path of the quantity that it pays as it is. */
  readonly measure: string | undefined;
  readonly isGroup: boolean;
  /** The rules of the groups that it stands in, the outermost first. */
  readonly within: readonly string[];
  readonly amount: Exact;
  readonly shown: string;
  /** The rows that what it pays rests on, in words. */
  readonly rows: string | undefined;
  /** How it came about, with its figures. */
  readonly how: HowTold | undefined;
  readonly remark: string | undefined;
}

/** A pay of a row; `told` says how its figures came about. */
export function payOf(
  table: ResultTable,
  row: ResultRow,
  quantity: string,
  told: RowInsight | undefined,
  { manner, rules, insight }: Report,
): PayStatement {
  const { language } = manner;
  const at = table.columns.findIndex(({ name }) => name === quantity);
  const path = `${table.name}.${quantity}`;
  const groups = row.payGroups.get(quantity) ?? [];
  const line = (one: PaidLine): LineStatement => {
    const paid = rules.get(`${path}.${one.name}`)?.measure;
    const measure = paid?.slice(table.name.length + 1);
    const how =
      told?.how(`${quantity}.${one.name}`) ?? (measure === undefined ? undefined : told?.how(measure));
    const rows = measure === undefined ? undefined : insight?.rowsBehind(row, measure);
    // What a sentence tells need not be remarked.
    const remark = how === undefined || one.reason ? lineRemark(one, manner) : undefined;
    return { ...partOf(one), isGroup: false, measure: paid, rows, how, remark };
  };
  const partOf = ({ name, label, groups: around, amount }: PaidLine | PaidGroup) => ({
    label: label[language],
    rule: `${path}.${name}`,
    within: around.map((group) => `${path}.${group}`),
    amount,
    shown: moneyShown(amount),
  });
  return {
    label: table.columns[at].label[language],
    rule: path,
    total: shownValue(row.values[at], table.columns[at], manner),
    lines: [
      ...(row.pay.get(quantity) ?? []).map(line),
      ...groups.map((group): LineStatement => {
        return {
          ...partOf(group),
          isGroup: true,
          measure: undefined,
          rows: undefined,
          how: undefined,
          remark: undefined,
        };
      }),
    ],
    way: told?.ways.get(quantity) ?? [],
  };
}

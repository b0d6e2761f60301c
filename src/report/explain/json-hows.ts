import { dateText } from "../../base/calendar.js";
import { exactText, moneyText } from "../../base/exact.js";
import { written } from "../../engine/words/written.js";
import type { GatherHow, How } from "../../study/explain/tree.js";
import { explainedRows } from "../../study/explain/walk.js";
import { cutRecord, shapeRecord, summedRecord } from "./json-shapes.js";
import { termRecord } from "./json-terms.js";
import type { ExplanationWriter } from "./json-writer.js";

/** How a step came about. */
export function howRecord(writer: ExplanationWriter, how: How): object {
  const { kind } = how;
  switch (how.kind) {
    case "cell":
      return { kind, ...writer.place(how.where) };
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
        ...(how.applies ? { applies: termRecord(writer, how.applies) } : {}),
        ...(how.leftOut ? { leftOut: how.leftOut } : {}),
      };
    case "part":
      return { kind, of: writer.ref(how.of) };
    case "veto":
      return { kind, when: termRecord(writer, how.when) };
    case "card":
      return {
        kind,
        ...summedRecord(writer, how.summed),
        before: how.before ? exactText(how.before) : null,
        ...(how.atMost ? { atMost: termRecord(writer, how.atMost) } : {}),
        vetoes: how.vetoes.map(({ say, when }) => ({ say, when: termRecord(writer, when) })),
        ...(how.pass
          ? { pass: { mark: termRecord(writer, how.pass.mark), passed: how.pass.passed ?? null } }
          : {}),
        ...(how.tooFew ? { atLeastPoints: termRecord(writer, how.tooFew) } : {}),
      };
    case "item":
      return {
        kind,
        role: how.role,
        points: exactText(how.points),
        ...(how.worth ? { worth: termRecord(writer, how.worth) } : {}),
        gives:
          how.gives.kind === "module"
            ? { kind: "module", ...summedRecord(writer, how.gives.summed) }
            : shapeRecord(writer, how.gives),
        ...(how.gives.kind === "module"
          ? {}
          : { given: writer.value(how.given, { kind: how.isShare ? "percent" : "number" }) }),
        share: how.isShare,
        ...(how.unbounded ? { unbounded: exactText(how.unbounded) } : {}),
        ...(how.pass
          ? { pass: { mark: termRecord(writer, how.pass.mark), passed: how.pass.passed ?? null } }
          : {}),
        ...(how.policy ? { missing: how.policy } : {}),
      };
    case "pay":
    case "group":
      return {
        kind,
        parts: how.parts.map((part) => writer.ref(part)),
        absent: how.absent.map(({ label, applies, lacks }) => ({
          label,
          ...(applies ? { applies: termRecord(writer, applies) } : {}),
          ...(lacks ? { lacks: termRecord(writer, lacks) } : {}),
        })),
        ...(how.raised ? { raised: cutRecord(writer, how.raised) } : {}),
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
        ...(how.applies ? { applies: termRecord(writer, how.applies) } : {}),
        gives: shapeRecord(writer, how.gives),
        given: writer.value(how.given, { kind: "money" }),
        factors: how.factors.map(({ label, times }) => ({ label, times: termRecord(writer, times) })),
        exact: exactText(how.exact),
        round: { to: exactText(how.round.to), how: how.round.how },
        due: moneyText(how.due),
        cuts: how.cuts.map((cut) => cutRecord(writer, cut)),
        ...(how.least ? { least: termRecord(writer, how.least) } : {}),
        ...(how.fund ? { fund: how.fund } : {}),
        ...(how.policy ? { missing: how.policy } : {}),
      };
    case "split": {
      const { share, where, outside } = how;
      if (outside) return { kind, share: null, poolOfAnotherTime: writer.row(outside) };
      if (!share) return { kind, share: null, ...(where ? { where: termRecord(writer, where) } : {}) };
      return {
        kind,
        share: {
          pool: termRecord(writer, share.pool),
          of: writer.row(share.poolRow),
          cents: moneyText(share.cents),
          weight: share.weight ? termRecord(writer, share.weight) : null,
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
      return gatherRecord(writer, how);
    case "window":
      return {
        kind,
        formula: written(how.node),
        per: how.per.map((one) => termRecord(writer, one)),
        ...(how.after ? { after: termRecord(writer, how.after) } : {}),
        found: how.found ? writer.row(how.found) : null,
        ...(how.taken ? { taken: termRecord(writer, how.taken) } : {}),
      };
    case "history":
      return {
        kind,
        formula: written(how.node),
        closed: how.closed.map(({ period, value }) => ({
          period,
          ...writer.value(value, how.node.value.type),
        })),
        ...(how.present ? { present: termRecord(writer, how.present) } : {}),
      };
    case "calendar":
      return {
        kind,
        formula: written(how.node),
        args: how.args.map((arg) => termRecord(writer, arg)),
        days: how.days.map((day) => writer.row(day)),
      };
    default:
      return shapeRecord(writer, how);
  }
}

/** What a gather took, and every row that led there with what became of it. */
function gatherRecord(writer: ExplanationWriter, how: GatherHow): object {
  const { node, counts } = how;
  return {
    kind: "gather",
    name: node.name,
    formula: written(node),
    from: node.from,
    counts,
    ...(how.atLeastRows === undefined ? {} : { atLeastRows: how.atLeastRows }),
    rows: Array.from(how.rows, ({ ref, fate, value, detail }) => ({
      ...writer.row(ref),
      fate,
      ...(value === undefined || !node.value ? {} : writer.value(value, node.value.type)),
      ...(detail ? { detail } : {}),
    })),
    explained: explainedRows(how).map(({ row, steps }) => ({
      row: writer.row(row.ref),
      steps: steps.map((step) => writer.ref(step)),
    })),
  };
}

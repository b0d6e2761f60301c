import { type Exact, exactText, moneyText } from "../../base/exact.js";
import type { CutTold, End, ShapeHow, Summed } from "../../study/explain/tree.js";
import { termRecord } from "./json-terms.js";
import type { ExplanationWriter } from "./json-writer.js";

/** What a shape looked at, and the way it took. */
export function shapeRecord(writer: ExplanationWriter, how: ShapeHow): object {
  const { kind } = how;
  const end = (one: End | undefined) =>
    one ? { at: termRecord(writer, one.at), included: one.included } : null;
  switch (how.kind) {
    case "formula":
      return {
        kind,
        term: termRecord(writer, how.term),
        ...(how.atLeastRows === undefined ? {} : { atLeastRows: how.atLeastRows }),
      };
    case "step":
      return {
        kind,
        of: termRecord(writer, how.of),
        from: end(how.from),
        to: end(how.to),
        gives: typeof how.gives === "string" ? how.gives : termRecord(writer, how.gives),
      };
    case "curve": {
      const [low, high] = [how.low, how.high].map(({ at, gives }) => ({
        at: termRecord(writer, at),
        gives: termRecord(writer, gives),
      }));
      return { kind, of: termRecord(writer, how.of), low, high };
    }
    case "tiers":
      return {
        kind,
        of: termRecord(writer, how.of),
        slices: how.slices.map(({ from, to, amount, rate }) => ({
          from: end(from),
          to: end(to),
          amount: exactText(amount),
          rate: termRecord(writer, rate),
        })),
      };
    case "deduct":
      return {
        kind,
        from: how.fromTerm ? termRecord(writer, how.fromTerm) : exactText(how.from),
        rules: how.rules.map(({ measured, take, taken }) => ({
          ...(measured
            ? {
                of: termRecord(writer, measured.of),
                side: measured.side,
                limit: termRecord(writer, measured.limit),
                each: termRecord(writer, measured.each),
                unit: measured.unit,
                beyond: exactText(measured.beyond),
                units: exactText(measured.units),
              }
            : {}),
          take: termRecord(writer, take),
          taken: exactText(taken),
        })),
        floor: exactOrNull(how.floor),
      };
    case "choice":
      return {
        kind,
        before: how.before.map((one) => termRecord(writer, one)),
        when: how.when ? termRecord(writer, how.when) : null,
        gives: termRecord(writer, how.gives),
      };
    case "choices":
      return {
        kind,
        rows: how.rows.map(({ when, gives }) => ({
          when: when ? termRecord(writer, when) : null,
          gives: termRecord(writer, gives),
        })),
      };
    case "blend":
      return {
        kind,
        passed: how.passed.map((one) => termRecord(writer, one)),
        parts: how.parts.map(({ of, weight }) => ({
          of: termRecord(writer, of),
          weight: termRecord(writer, weight),
        })),
      };
    case "none":
      return { kind, asked: how.asked.map((one) => termRecord(writer, one)) };
  }
}

/** What score items come to together. */
export function summedRecord(
  writer: ExplanationWriter,
  { items, full, scored, got, beside, isFloored }: Summed,
): object {
  return {
    items: items.map((item) => writer.ref(item)),
    full: exactOrNull(full),
    scored: exactText(scored),
    got: exactText(got),
    beside: exactText(beside),
    floored: isFloored,
  };
}

/** What a limit did. */
export function cutRecord(writer: ExplanationWriter, { label, before, after, by, limit }: CutTold): object {
  return {
    label,
    before: moneyText(before),
    after: moneyText(after),
    rule: by.rule,
    whose: by.label,
    limit: moneyText(by.limit),
    formula: termRecord(writer, limit),
  };
}

function exactOrNull(value: Exact | undefined): string | null {
  return value ? exactText(value) : null;
}

/** Drafts cases at and beside the edges that no case shows yet. */
import { type Exact, ONE } from "../../base/exact.js";
import { sourceFile } from "../../base/source.js";
import { givenStore } from "../../engine/data/given-store.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { runRulebook } from "../../engine/running/run-rulebook.js";
import { zoneOf } from "../../engine/running/zone-of.js";
import { Findings } from "../../findings/findings.js";
import { same } from "../../language/evaluate.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Case } from "../cases.js";
import { readTestFile } from "../cases.js";
import { lastPlace } from "../coverage/edges.js";
import type { Construct, Outcome, Point } from "../coverage/point.js";
import type { PointList } from "../coverage/point-list.js";
import { coveragePoints } from "../coverage/points.js";
import { recordCase, type Sighting } from "../coverage/record.js";
import { openCells } from "../open-cells.js";
import type { Draft, EdgeDraft } from "./draft.js";
import { caseRows, ownRow, type Rows, withoutOne } from "./draft-rows.js";
import { draftYaml } from "./draft-yaml.js";
import { type Assignment, keyOf, solve } from "./solve.js";

/** Rows that are tried as the beginning of a draft, the nearest first. */
const TRIED = 4;
/** Rows of a case beyond which it is not pared down: each row is tried without. */
const PARED = 60;

/** Watches the cases of a rulebook, and drafts what they leave open at its edges. */
export class EdgeDrafts {
  readonly #rulebook: Rulebook;
  readonly #list: PointList;
  readonly #covered = new Set<string>();
  /** Drafts that were not looked at as cases yet. */
  readonly #drafted: { readonly one: Case; readonly evaluation: Evaluation }[] = [];
  /** What cases held to each edge, by the keys of its points. */
  readonly #seen = new Map<string, { readonly sighting: Sighting; readonly one: Case }[]>();

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
    this.#list = coveragePoints(rulebook);
  }

  /** Adds a case. Drafts count here, or they would be drafted again. */
  add(one: Case, evaluation: Evaluation): void {
    if (evaluation.rulebook !== this.#rulebook) {
      recordCase(evaluation, coveragePoints(evaluation.rulebook), this.#covered);
      return;
    }
    recordCase(evaluation, this.#list, this.#covered, (sighting) => this.#keep(sighting, one));
  }

  /**
   * A draft for each side of an edge that no case shows, in the order of the rules. Drafts may be what first comes near
   * another edge, so what is left is tried again beside them: asked a second time there would be nothing to add.
   */
  drafts(nameOf: (point: Point) => string): readonly EdgeDraft[] {
    const open = this.#list.points
      .filter((point) => isEdge(point) && !this.#covered.has(point.key))
      .sort((a, b) => a.span.start - b.span.start);
    const made = new Map<Point, EdgeDraft>();
    for (let isNew = true; isNew; ) {
      const left = open.filter((point) => !("text" in (made.get(point) ?? {})));
      for (const point of left) made.set(point, this.#draft(point, nameOf(point)));
      const drafted = this.#drafted.splice(0);
      isNew = drafted.length > 0;
      for (const { one, evaluation } of drafted) this.add(one, evaluation);
    }
    return open.flatMap((point) => made.get(point) ?? []);
  }

  #keep(sighting: Sighting, one: Case): void {
    for (const outcome of EDGES) {
      const point = this.#list.find(sighting.owner, sighting.construct, outcome);
      if (!point) continue;
      const near = this.#seen.get(point.key) ?? [];
      near.push({ sighting, one });
      near.sort((a, b) => distance(a.sighting).compare(distance(b.sighting)));
      this.#seen.set(point.key, near.slice(0, TRIED));
    }
  }

  #draft(point: Point, name: string): EdgeDraft {
    // A score is added up of many items.
    if (point.construct === "pass") return { point, why: "not_given" };
    const seen = this.#seen.get(point.key);
    if (!seen) return { point, why: "never_seen" };
    let why: "not_given" | "not_reached" = "not_given";
    for (const { sighting, one } of seen) {
      const target = targetOf(sighting, point.outcome);
      const set = target && solve(sighting.of, target, sighting.reader);
      if (!set || sighting.reader.run.rulebook !== this.#rulebook) continue;
      for (const rows of this.#beginnings(sighting, one, set)) {
        const draft = new Attempt(this.#rulebook, this.#list, point, name, sighting, set).from(rows);
        const text = draft && this.#proved(draft, sighting.evaluation, point);
        if (text !== undefined) return { point, text };
        why = "not_reached";
      }
    }
    return { point, why };
  }

  /** The row alone where that is enough, else the rows of the case. */
  *#beginnings(sighting: Sighting, one: Case, set: Assignment): Generator<Rows> {
    const own = ownRow(sighting, set);
    if (own) yield own;
    // What a case gives of earlier periods is not carried over.
    const all = one.closed.own.length === 0 ? caseRows(one, sighting.evaluation, set) : undefined;
    if (all) yield all;
  }

  /** The text of a draft, if read again it holds and shows what it is for. */
  #proved(draft: Draft, { time }: Evaluation, point: Point): string | undefined {
    const text = draftYaml(draft, this.#rulebook, time.period.name, zoneOf(this.#rulebook));
    const findings = new Findings();
    const test = readTestFile(sourceFile("draft", text), this.#rulebook, zoneOf(this.#rulebook), findings);
    const [one] = test?.cases ?? [];
    if (one?.input.kind !== "given") return undefined;
    const evaluation = workedOut(
      this.#rulebook,
      one.input.tables,
      time.period.name,
      one.closed,
      new Findings(),
    );
    if (!evaluation || !shows(evaluation, this.#list, point)) return undefined;
    const holds = one.expectations.every(({ table, key, name, value }) => {
      const row = evaluation.rowOf(table, key);
      const got = row === undefined ? undefined : evaluation.value(table, row, name);
      return got !== undefined && agree(got, value ?? { missing: "empty" });
    });
    const asks = one.expectations.some(({ table, key, name }) => {
      const row = evaluation.rowOf(table, key);
      return row !== undefined && openCells(evaluation, { table, row }, name).length > 0;
    });
    if (!holds || asks) return undefined;
    this.#drafted.push({ one, evaluation });
    return text;
  }
}

/** Works one draft out: what it expects, and which rows it can do without. */
class Attempt {
  readonly #rulebook: Rulebook;
  readonly #list: PointList;
  readonly #point: Point;
  readonly #name: string;
  readonly #sighting: Sighting;
  readonly #key: string;

  constructor(
    rulebook: Rulebook,
    list: PointList,
    point: Point,
    name: string,
    sighting: Sighting,
    set: Assignment,
  ) {
    this.#rulebook = rulebook;
    this.#list = list;
    this.#point = point;
    this.#name = name;
    this.#sighting = sighting;
    const { evaluation, quantity, reader, row } = sighting;
    // A window is looked at through whichever row asks first; what is told is that of the row itself.
    const own = quantity.table === reader.scope.table && set.table === quantity.table ? set.row : row;
    this.#key = keyOf(evaluation, quantity.table, own);
  }

  from(rows: Rows): Draft | undefined {
    const first = this.#worked(rows);
    if (!first) return undefined;
    let least = rows;
    const count = [...rows.values()].reduce((sum, own) => sum + own.length, 0);
    for (let pared = count > 1 && count <= PARED; pared; ) {
      pared = false;
      for (const fewer of withoutOne(least)) {
        const again = this.#worked(fewer);
        if (!again || !alike(again, first)) continue;
        least = fewer;
        pared = true;
        break;
      }
    }
    return { ...first, rows: least };
  }

  /** The draft with these rows; undefined where they do not show the edge, or something else is wrong with them. */
  #worked(rows: Rows): Draft | undefined {
    const { evaluation: before, quantity } = this.#sighting;
    const findings = new Findings();
    const evaluation = workedOut(this.#rulebook, rows, before.time.period.name, NO_PAST, findings);
    const row = evaluation?.rowOf(quantity.table, this.#key);
    if (!evaluation || row === undefined || !shows(evaluation, this.#list, this.#point)) return undefined;
    const codes = findings
      .counts()
      .filter(({ severity, code }) => severity !== "notice" || code === "check-notice")
      .flatMap(({ code, count }) => new Array<string>(count).fill(code));
    const errors = findings.counts().filter(({ severity }) => severity === "error");
    if (errors.some(({ code }) => !EXPECTABLE.has(code))) return undefined;
    const names = [this.#partName(), quantity.name].filter((name) => name !== undefined);
    const values = names.map((name) => ({
      name,
      value: evaluation.value(quantity.table, row, name),
      type: evaluation.quantity(quantity.table, name)?.type ?? quantity.type,
    }));
    const expected = { table: quantity.table, key: this.#key, values };
    return { name: this.#name, rows, expected, codes: errors.length > 0 ? codes.sort() : [] };
  }

  /** `score.returns` for an edge in an item, line or group. */
  #partName(): string | undefined {
    const { quantity, evaluation } = this.#sighting;
    const { path } = this.#point;
    if (!path.startsWith(`${quantity.path}.`)) return undefined;
    const name = `${quantity.name}.${path.slice(quantity.path.length + 1)}`;
    return evaluation.quantity(quantity.table, name) ? name : undefined;
  }
}

/** Errors that a rule is there to give. */
const EXPECTABLE: ReadonlySet<string> = new Set(["guard-failed", "check-error"]);
const NO_PAST = { own: [], others: new Map(), partial: true } as const;

const EDGES: readonly Outcome[] = ["at", "just_below", "just_above", "below", "above"];
const HAVE_EDGES: readonly Construct[] = ["edge", "comparison", "pass"];
const isEdge = ({ construct, outcome }: Point) => HAVE_EDGES.includes(construct) && EDGES.includes(outcome);
const distance = ({ value, limit }: Sighting): Exact => value.sub(limit).abs();

/** The value that shows a side of an edge. */
function targetOf({ limit, of }: Sighting, outcome: Outcome): Exact | undefined {
  if (outcome === "at") return limit;
  const near = lastPlace(limit, of.type.kind) ?? ONE;
  return outcome === "below" || outcome === "just_below" ? limit.sub(near) : limit.add(near);
}

function workedOut(
  rulebook: Rulebook,
  rows: Rows,
  period: string,
  closed: Case["closed"],
  findings: Findings,
): Evaluation | undefined {
  return runRulebook(rulebook, givenStore(rulebook, rows), { period, closed }, findings);
}

function shows(evaluation: Evaluation, list: PointList, { key }: Point): boolean {
  const covered = new Set<string>();
  recordCase(evaluation, list, covered);
  return covered.has(key);
}

function agree(a: Value, b: Value): boolean {
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b);
  return same(a, b);
}

function alike(a: Draft, b: Draft): boolean {
  return (
    a.codes.join() === b.codes.join() &&
    a.expected.values.every(({ value }, i) => agree(value, b.expected.values[i].value))
  );
}

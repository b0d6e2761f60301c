import type { Span } from "../../base/source.js";
import type { Construct, Outcome, Point } from "./point.js";

/** Where a rule stands of which points are told, and what makes its points differ from all others. */
export interface Spot {
  /** `people.score.returns` */
  readonly path: string;
  /** Where in that path: `of/left`. */
  readonly slot: string;
}

/** A spot further down. */
export function within(spot: Spot, ...slots: readonly (string | number)[]): Spot {
  return { path: spot.path, slot: [spot.slot, ...slots].filter((one) => one !== "").join("/") };
}

/** The coverage points of a rulebook, found by the part of the model that they belong to. */
export class PointList {
  readonly points: Point[] = [];
  readonly #known = new Map<string, Point>();
  readonly #of = new Map<object, Map<string, Point>>();

  /** Adds the points of a part of the model. What has the same spot and outcome is one point. */
  add(
    owner: object,
    spot: Spot,
    construct: Construct,
    outcomes: readonly Outcome[],
    words: { readonly text: string; readonly span: Span },
  ): void {
    const own = this.#of.get(owner) ?? new Map<string, Point>();
    this.#of.set(owner, own);
    for (const outcome of outcomes) {
      const key = `${spot.path} ${spot.slot} ${construct} ${outcome}`;
      let point = this.#known.get(key);
      if (!point) {
        point = { key, path: spot.path, construct, outcome, ...words };
        this.#known.set(key, point);
        this.points.push(point);
      }
      own.set(`${construct} ${outcome}`, point);
    }
  }

  /** Has a part of the model points of its own? */
  has(owner: object): boolean {
    return this.#of.has(owner);
  }

  /** A point of a part of the model, where it has it. */
  find(owner: object, construct: Construct, outcome: Outcome): Point | undefined {
    return this.#of.get(owner)?.get(`${construct} ${outcome}`);
  }
}

import type { Result } from "../engine/result/result.js";
import type { Rulebook } from "../rulebook/model.js";
import { limitTo, type Only } from "./limit.js";
import { mask } from "./mask/mask.js";
import { type Masker, maskerOf } from "./mask/masker.js";

/** What is asked of all that is shown. */
export interface ShownAsked {
  readonly only: Only | undefined;
  readonly mask: boolean;
}

/** What may be shown of a result. */
export interface Shown {
  /** The rows that were asked for, with their own names. */
  readonly limited: Result;
  /** The same with names replaced, where that was asked for. */
  readonly result: Result;
  readonly masker: Masker | undefined;
}

/** A result limited and masked as asked. It is masked by all its names: texts of those who are shown name others, too. */
export function shownOf(whole: Result, rulebook: Rulebook, asked: ShownAsked): Shown {
  const limited = asked.only ? limitTo(whole, rulebook, asked.only) : whole;
  const masker = asked.mask ? maskerOf(whole.tables[0], rulebook) : undefined;
  return { limited, result: masker ? mask(limited, rulebook, masker) : limited, masker };
}

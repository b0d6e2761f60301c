import type { MissingPolicy } from "../model.js";

/** What `missing:` of a score item may say. */
export const ITEM_POLICIES = ["zero", "full", "exclude", "fail"] as const satisfies readonly MissingPolicy[];

/** What `missing:` of a pay line may say: it has no full amount. */
export const LINE_POLICIES = ["zero", "exclude", "fail"] as const satisfies readonly MissingPolicy[];

import { entries } from "../entry.js";

/** Headers and cells that are not as the rulebook declares them. */
export const INTAKE = entries({});

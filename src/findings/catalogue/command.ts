import { entries } from "../entry.js";

/** How a command was called, and what hindered it. */
export const COMMAND = entries({});

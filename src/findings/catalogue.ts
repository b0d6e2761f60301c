import { COMMAND } from "./catalogue/command.js";
import { DIFF } from "./catalogue/diff.js";
import { ENGINE } from "./catalogue/engine.js";
import { EXPLAIN } from "./catalogue/explain.js";
import { EXPORT } from "./catalogue/export.js";
import { FILE } from "./catalogue/file.js";
import { INSPECT } from "./catalogue/inspect.js";
import { INTAKE } from "./catalogue/intake.js";
import { LANGUAGE } from "./catalogue/language.js";
import { LEDGER } from "./catalogue/ledger.js";
import { MUTATION } from "./catalogue/mutation.js";
import { RULEBOOK } from "./catalogue/rulebook.js";
import { SHEETS } from "./catalogue/sheets.js";
import { STUDY } from "./catalogue/study.js";
import { WHAT_IF } from "./catalogue/what-if.js";

/** Every code there is. Codes are stable: scripts and the documentation refer to them. */
export const CATALOGUE = {
  ...FILE,
  ...SHEETS,
  ...INTAKE,
  ...LANGUAGE,
  ...RULEBOOK,
  ...ENGINE,
  ...STUDY,
  ...MUTATION,
  ...EXPLAIN,
  ...DIFF,
  ...LEDGER,
  ...EXPORT,
  ...COMMAND,
  ...WHAT_IF,
  ...INSPECT,
};

/** The code of a finding. */
export type Code = keyof typeof CATALOGUE;

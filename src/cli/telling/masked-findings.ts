import { ENGINE } from "../../findings/catalogue/engine.js";
import { EXPORT } from "../../findings/catalogue/export.js";
import { INTAKE } from "../../findings/catalogue/intake.js";
import { LEDGER } from "../../findings/catalogue/ledger.js";
import type { Finding } from "../../findings/finding.js";
import { isHindrance } from "../exit.js";

/** What comes up when rulebooks meet data: its messages may repeat what cells hold. */
const OF_DATA = [INTAKE, ENGINE, LEDGER, EXPORT];

/**
 * Whose message is not shown under `--mask` where no result came about that would tell who is to be masked. What names
 * only files, periods and folders is shown.
 */
export function hiddenUnder(mask: boolean): (finding: Finding) => boolean {
  return ({ code }) => mask && !isHindrance(code) && OF_DATA.some((catalogue) => code in catalogue);
}

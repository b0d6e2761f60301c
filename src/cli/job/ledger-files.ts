import { join } from "node:path";
import type { FindingSink } from "../../findings/findings.js";
import type { LedgerFiles } from "../../ledger/read-ledger.js";
import type { Host } from "../host/host.js";

/** Larger than any result of ours: 100,000 people with 40 figures each have 90 MB. */
export const LARGEST_RESULT = 1 << 27;

/** The files of a ledger; one that is not there yet has none. Undefined where the folder cannot be read. */
export async function ledgerFiles(
  path: string,
  host: Host,
  findings: FindingSink,
): Promise<LedgerFiles | undefined> {
  const listed = await host.list(path);
  if (!listed.ok && listed.finding.code !== "file-missing") {
    findings.add(listed.finding);
    return undefined;
  }
  return {
    names: listed.ok ? listed.value.filter((name) => !name.endsWith("/")) : [],
    read: async (name) => {
      const bytes = await host.readBytes(join(path, name), LARGEST_RESULT);
      if (bytes.ok) return bytes.value;
      findings.add(bytes.finding);
      return undefined;
    },
  };
}

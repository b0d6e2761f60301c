import type { DataFolder } from "../engine/data/data.js";
import { givenStore } from "../engine/data/given-store.js";
import { loadData } from "../engine/data/load-data.js";
import { planReading } from "../engine/data/read-plan.js";
import type { Store } from "../engine/data/store.js";
import type { Memo } from "../engine/running/memo.js";
import { at, type Finding } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";
import type { Rulebook } from "../rulebook/model.js";
import type { Case } from "./cases.js";

/** Opens a data folder that a case names; a finding where there is none. */
export type OpenFolder = (folder: string) => Promise<DataFolder | Finding>;

/** What a case runs on. */
export interface CaseData {
  readonly store: Store;
  /** Columns that other runs over the same data worked out. */
  readonly memo?: Memo;
}

/** The rows that a case gives, or its folder's; undefined, with findings, where they cannot be read. */
export type DataOf = (rulebook: Rulebook, one: Case, findings: Findings) => Promise<CaseData | undefined>;

/** The data of cases, read anew for each. */
export function dataFrom(open: OpenFolder): DataOf {
  return async (rulebook, { input, expectations, period }, findings) => {
    if (input.kind === "given") return { store: givenStore(rulebook, input.tables) };
    const folder = await open(input.folder);
    if ("code" in folder) {
      findings.add({ ...folder, place: at(input.span) });
      return undefined;
    }
    const asked = new Set(expectations.map(({ table, name }) => `${table}.${name}`));
    const store = await loadData(planReading([rulebook], asked), folder, { period }, findings);
    return store && { store };
  };
}

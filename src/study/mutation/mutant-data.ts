import { givenStore } from "../../engine/data/given-store.js";
import { loadData } from "../../engine/data/load-data.js";
import { planReading } from "../../engine/data/read-plan.js";
import { SameData } from "../../engine/data/same-data.js";
import { Memo } from "../../engine/running/memo.js";
import type { Finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import type { Rulebook } from "../../rulebook/model.js";
import { type CaseData, type DataOf, dataFrom, type OpenFolder } from "../case-data.js";
import type { Case } from "../cases.js";

/** A folder as it was read for the rulebook that is not changed. */
interface Read {
  readonly same: SameData;
  readonly memo: Memo;
  /** What reading told, which is told each time. */
  readonly told: readonly Finding[];
}

/**
 * The data of cases for a rulebook and its changes: each case's folder is read once, and columns whose meaning a
 * change leaves as it was are worked out once.
 */
export class MutantData {
  readonly #rulebook: Rulebook;
  readonly #open: OpenFolder;
  readonly #anew: DataOf;
  readonly #read = new Map<Case, Read | "anew">();

  constructor(rulebook: Rulebook, open: OpenFolder) {
    this.#rulebook = rulebook;
    this.#open = open;
    this.#anew = dataFrom(open);
  }

  /** The data of a case for any of these rulebooks. */
  readonly dataOf: DataOf = async (rulebook, one, findings) => {
    if (one.input.kind === "given") return { store: givenStore(rulebook, one.input.tables) };
    const read = await this.#readOnce(one, one.input.folder);
    const store = read === "anew" ? undefined : read.same.storeFor(rulebook, askedBy(one));
    if (read === "anew" || !store) return this.#anew(rulebook, one, findings);
    findings.addAll(read.told);
    const memo = rulebook === this.#rulebook ? read.memo : read.memo.settled();
    return { store, memo } satisfies CaseData;
  };

  async #readOnce(one: Case, folder: string): Promise<Read | "anew"> {
    let read = this.#read.get(one);
    if (!read) {
      read = (await this.#readFolder(one, folder)) ?? "anew";
      this.#read.set(one, read);
    }
    return read;
  }

  /** Undefined where something is wrong with the data: how much of that is told goes by what is read of them. */
  async #readFolder(one: Case, path: string): Promise<Read | undefined> {
    const folder = await this.#open(path);
    if ("code" in folder) return undefined;
    const told: Finding[] = [];
    const findings = new Findings((problem) => told.push(problem));
    const asked = askedBy(one);
    const store = await loadData(
      planReading([this.#rulebook], asked),
      folder,
      { period: one.period },
      findings,
    );
    if (!store || findings.hasErrors) return undefined;
    return { same: new SameData(this.#rulebook, store, asked), memo: new Memo(), told };
  }
}

function askedBy({ expectations }: Case): ReadonlySet<string> {
  return new Set(expectations.map(({ table, name }) => `${table}.${name}`));
}

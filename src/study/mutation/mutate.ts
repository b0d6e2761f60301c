/** Changes a rulebook one meaning at a time, and finds the changes that none of its cases notices. */
import type { SourceFile } from "../../base/source.js";
import { zoneOf } from "../../engine/running/zone-of.js";
import { at, finding } from "../../findings/finding.js";
import { type FindingSink, Findings } from "../../findings/findings.js";
import { didYouMean } from "../../language/check-context.js";
import type { Library } from "../../rulebook/files/library.js";
import { parseRulebook, type RulebookTree } from "../../rulebook/files/rulebook-tree.js";
import { wholeMeaning } from "../../rulebook/meaning/whole-meaning.js";
import type { Rulebook } from "../../rulebook/model.js";
import { readTree } from "../../rulebook/read.js";
import type { OpenFolder } from "../case-data.js";
import { type CaseWorld, runCase } from "../case-runner.js";
import { type Case, readTestFile } from "../cases.js";
import type { Unnoticed } from "../unnoticed.js";
import { MutantData } from "./mutant-data.js";
import type { Mutation } from "./mutation.js";
import { mutationsOf } from "./mutations.js";
import { changedQuantities, inOrderOfUse } from "./relevance.js";

/** A change that no case notices. */
export interface Survivor {
  readonly mutation: Mutation;
  /** Why none need, where the author says so. */
  readonly why: string | undefined;
}

/** What came of changing a rulebook. */
export interface MutationReport {
  /** Changes that can be read and mean something else, each meaning once. */
  readonly tried: number;
  readonly noticed: number;
  /** In the order of the file. */
  readonly survivors: readonly Survivor[];
}

/** The texts that a study of a rulebook's cases reads. */
export interface MutationTask {
  readonly rulebook: SourceFile;
  readonly test: SourceFile;
  readonly library: Library;
  readonly open: OpenFolder;
  /** Called before each change with the changes done, of all; waited for. */
  readonly progress?: (done: number, all: number) => Promise<void>;
}

/**
 * Tries every change of a rulebook on its cases. Undefined where rulebook or cases cannot be read, or a case fails as
 * it is: nothing could then be told from a failure. Findings tell.
 */
export async function mutate(task: MutationTask, findings: FindingSink): Promise<MutationReport | undefined> {
  const gathered = new Findings((problem) => problem.severity === "error" && findings.add(problem));
  const tree = parseRulebook(task.rulebook, gathered, task.library);
  const rulebook = tree && readTree(tree, gathered);
  const test = rulebook && readTestFile(task.test, rulebook, zoneOf(rulebook), gathered);
  if (!tree || !rulebook || !test) return undefined;
  const cases = test.cases.filter((one) => !one.isDraft);
  const study = new MutationStudy(tree, rulebook, cases, task.open);
  const failed = await study.firstFailure();
  if (failed) {
    findings.add(finding("mutate-case-fails", at(failed.span), { name: failed.name }));
    return undefined;
  }
  return study.report(test.unnoticed, findings, task.progress);
}

class MutationStudy {
  readonly #tree: RulebookTree;
  readonly #rulebook: Rulebook;
  readonly #data: MutantData;
  /** The last to notice a change first: the next change is mostly of the same rule. */
  #cases: readonly Case[];

  constructor(tree: RulebookTree, rulebook: Rulebook, cases: readonly Case[], open: OpenFolder) {
    this.#tree = tree;
    this.#rulebook = rulebook;
    this.#data = new MutantData(rulebook, open);
    this.#cases = cases;
  }

  /** A case that fails on the rulebook as it is. */
  firstFailure(): Promise<Case | undefined> {
    return this.#failing(this.#tree, this.#rulebook, this.#cases);
  }

  async report(
    named: readonly Unnoticed[],
    findings: FindingSink,
    progress: MutationTask["progress"],
  ): Promise<MutationReport> {
    const mutations = mutationsOf(this.#tree.root, this.#rulebook);
    const meanings = new Set([wholeMeaning(this.#rulebook)]);
    const survivors: Mutation[] = [];
    let tried = 0;
    for (const [done, mutation] of mutations.entries()) {
      await progress?.(done, mutations.length);
      const tree = { ...this.#tree, root: mutation.root() };
      const mutant = readTree(tree, new Findings());
      const meaning = mutant && wholeMeaning(mutant);
      if (!mutant || meaning === undefined || meanings.has(meaning)) continue;
      meanings.add(meaning);
      tried += 1;
      if (!(await this.#isNoticed(tree, mutant))) survivors.push(mutation);
    }
    tellNames(named, mutations, survivors, findings);
    const why = (one: Mutation) => named.find((name) => isNamed(one, name))?.why;
    return {
      tried,
      noticed: tried - survivors.length,
      survivors: survivors.map((mutation) => ({ mutation, why: why(mutation) })),
    };
  }

  async #isNoticed(tree: RulebookTree, mutant: Rulebook): Promise<boolean> {
    const ordered = inOrderOfUse(this.#cases, changedQuantities(this.#rulebook, mutant));
    const by = await this.#failing(tree, mutant, ordered);
    if (by) this.#cases = [by, ...this.#cases.filter((one) => one !== by)];
    return by !== undefined;
  }

  async #failing(tree: RulebookTree, rulebook: Rulebook, cases: readonly Case[]): Promise<Case | undefined> {
    const world: CaseWorld = {
      rulebook,
      withParams: (overrides, problems) => readTree(tree, problems, overrides),
      dataOf: this.#data.dataOf,
    };
    for (const one of cases) if ((await runCase(world, one)).length > 0) return one;
    return undefined;
  }
}

const isNamed = (mutation: Mutation, name: Unnoticed) =>
  mutation.at === name.at && mutation.change === name.change;

/** Names of changes that are noticed, or that there are none of. */
function tellNames(
  named: readonly Unnoticed[],
  mutations: readonly Mutation[],
  survivors: readonly Mutation[],
  findings: FindingSink,
): void {
  for (const name of named) {
    if (survivors.some((one) => isNamed(one, name))) continue;
    const { at: where, change, span } = name;
    if (mutations.some((one) => isNamed(one, name))) {
      findings.add(finding("unnoticed-noticed", at(span), { at: where, change }));
      continue;
    }
    const here = mutations.filter((one) => one.at === where).map((one) => one.change);
    const nearest = didYouMean(
      here.length > 0 ? change : where,
      here.length > 0 ? here : new Set(mutations.map((one) => one.at)),
    );
    findings.add(finding("unnoticed-unknown", at(span), { at: where, change, nearest }));
  }
}

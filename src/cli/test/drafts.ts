/** `merit test FILE… --write-edges`: drafts cases at the edges that no case shows, and adds them to the test files. */
import type { Language } from "../../base/language.js";
import { sourceFile } from "../../base/source.js";
import { zoneOf } from "../../engine/running/zone-of.js";
import { at, finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import { DraftWords } from "../../report/cases/draft-words.js";
import type { Rulebook } from "../../rulebook/model.js";
import { readTestFile } from "../../study/cases.js";
import { EdgeDrafts } from "../../study/drafts/draft-edges.js";
import { draftsText } from "../../study/drafts/draft-yaml.js";
import { COULD_NOT_RUN, DONE, SAYS_NO } from "../exit.js";
import type { Host } from "../host/host.js";
import { tellText } from "./screen.js";
import { holds, readTest, type TestTexts, type Tried, tryCases } from "./try-cases.js";

/** Largest test file that is added to. */
const LARGEST = 1 << 26;

/** Tries the cases of each file and adds drafts below them; what the file holds stays as it is. Gives the exit code. */
export async function writeEdges(files: readonly string[], host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const tried: Tried[] = [];
  const told: string[] = [];
  for (const file of files) {
    const texts = await readTest(file, host, findings);
    if (!texts) continue;
    const work = new DraftWork(texts, language);
    const outcomes = await tryCases(texts, host, findings, work);
    if (!outcomes) continue;
    tried.push({ file, outcomes });
    const text = await work.write(host, findings);
    if (text !== undefined) told.push(text);
  }
  await tellText(tried, findings, host, language);
  for (const text of told) host.stdout.write(text);
  if (findings.hasErrors) return COULD_NOT_RUN;
  return tried.every(({ outcomes }) => outcomes.every((one) => one.isDraft || holds(one))) ? DONE : SAYS_NO;
}

class DraftWork {
  readonly #texts: TestTexts;
  readonly #language: Language;
  #rulebook: Rulebook | undefined;
  #drafts: EdgeDrafts | undefined;

  constructor(texts: TestTexts, language: Language) {
    this.#texts = texts;
    this.#language = language;
  }

  begin(rulebook: Rulebook): void {
    this.#rulebook = rulebook;
    this.#drafts = new EdgeDrafts(rulebook);
  }

  readonly worked: EdgeDrafts["add"] = (one, evaluation) => this.#drafts?.add(one, evaluation);

  /** Adds the drafts to the file, all or none; what is to be told of them. */
  async write(host: Host, findings: Findings): Promise<string | undefined> {
    if (!this.#rulebook || !this.#drafts) return undefined;
    const { file } = this.#texts;
    const words = new DraftWords(this.#language);
    const drafts = this.#drafts.drafts((point) => words.name(point));
    const texts = drafts.flatMap((draft) => ("text" in draft ? [draft.text] : []));
    if (texts.length > 0 && !(await this.#append(texts, host, findings))) return undefined;
    return words.told(file, drafts);
  }

  async #append(drafts: readonly string[], host: Host, findings: Findings): Promise<boolean> {
    const { file, cases } = this.#texts;
    const added = this.#below(cases.text, draftsText(drafts, this.#language));
    if (!this.#fits(cases.text, added, drafts.length)) {
      const start = at({ file: cases, start: 0, end: 0 });
      findings.add(finding("drafts-not-added", start, { path: file, count: drafts.length }));
      return false;
    }
    const before = await host.readBytes(file, LARGEST);
    if (!before.ok) {
      findings.add(before.finding);
      return false;
    }
    const output = host.beginFile(file);
    if (!output.ok) {
      findings.add(output.finding);
      return false;
    }
    output.value.append(before.value);
    output.value.append(added);
    const finished = output.value.finish();
    if (!finished.ok) findings.add(finished.finding);
    return finished.ok;
  }

  /** The text that is added: after an empty line, with the line ends of the file. */
  #below(before: string, text: string): string {
    const gap = before.endsWith("\n") ? "\n" : "\n\n";
    const lines = `${gap}${text}`;
    return before.includes("\r\n") ? lines.replaceAll("\n", "\r\n") : lines;
  }

  /** Is the file with the drafts below it a list of the cases before and the drafts? */
  #fits(before: string, added: string, count: number): boolean {
    if (!this.#rulebook) return false;
    const zone = zoneOf(this.#rulebook);
    const read = (text: string) =>
      this.#rulebook && readTestFile(sourceFile("drafts", text), this.#rulebook, zone, new Findings());
    const own = read(before)?.cases.length;
    return own !== undefined && read(before + added)?.cases.length === own + count;
  }
}

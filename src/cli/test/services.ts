/** What `merit test` says of cases to services that show them beside rulebooks, or list them. */
import type { Language } from "../../base/language.js";
import { at, type Finding } from "../../findings/finding.js";
import type { FindingAbout } from "../../findings/finding-about.js";
import type { Findings } from "../../findings/findings.js";
import { placeText } from "../../findings/render-text.js";
import { junitXml } from "../../report/cases/junit.js";
import type { CaseOutcome } from "../../study/run-cases.js";
import type { TestFormat } from "../commands/formats.js";
import type { Host } from "../host/host.js";
import { tellAbout, tellFindings } from "../telling/tell-findings.js";
import { sayIn } from "../words.js";
import { holds, type Tried } from "./try-cases.js";

/** A test file whose cases could not be tried, and why. */
export interface Untried {
  readonly file: string;
  readonly problems: readonly Finding[];
}

/** What came of all test files; `findings` has the problems of all, and those that belong to none. */
export interface Told {
  readonly tried: readonly Tried[];
  readonly untried: readonly Untried[];
  readonly findings: Findings;
}

/** Tells what came of test files in a form that a service reads. */
export async function tellService(
  told: Told,
  format: Exclude<TestFormat, "text" | "json">,
  host: Host,
  language: Language,
): Promise<void> {
  if (format === "junit") {
    host.stdout.write(junitXml(told.tried, told.untried, language));
    // What belongs to no file has no place in a suite.
    if (told.tried.length + told.untried.length === 0) {
      await tellFindings("text", told.findings, host, language);
    }
    return;
  }
  await tellAbout(format, failuresOf(told, language), host, language);
  // File names could hold what the service takes for a command, so only numbers follow.
  if (format === "github") host.stdout.write(`${sayIn(language)("casesInAll", countedIn(told.tried))}\n`);
}

/** All that is wrong, each failure with the name of its case, and at its place where it has none in the file. */
function failuresOf({ tried, findings }: Told, language: Language): FindingAbout[] {
  const failures = tried.flatMap(({ outcomes }) =>
    outcomes
      .filter(({ isDraft }) => !isDraft)
      .flatMap((outcome) => outcome.failures.map((finding) => failureOf(outcome, finding, language))),
  );
  return [...findings.kept.map((finding) => ({ finding })), ...failures];
}

function failureOf({ name, span }: CaseOutcome, finding: Finding, language: Language): FindingAbout {
  const about = sayIn(language)("ofCase", { name });
  if (finding.place && "source" in finding.place) return { finding, about };
  const place = placeText(finding, language);
  return { finding: { ...finding, place: at(span) }, about: place === "" ? about : `${about} (${place})` };
}

type Counts = Readonly<Record<"files" | "passed" | "failed" | "drafts", number>>;

function countedIn(tried: readonly Tried[]): Counts {
  const outcomes = tried.flatMap((file) => file.outcomes);
  const counted = outcomes.filter(({ isDraft }) => !isDraft);
  const passed = counted.filter(holds).length;
  return {
    files: tried.length,
    passed,
    failed: counted.length - passed,
    drafts: outcomes.length - counted.length,
  };
}

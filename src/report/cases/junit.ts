/** Outcomes of rulebook tests as JUnit XML, which CI servers list case by case. */
import type { Language } from "../../base/language.js";
import { printable } from "../../base/printable.js";
import { type Finding, messageOf } from "../../findings/finding.js";
import { findingText, PLAIN } from "../../findings/render-text.js";
import type { CaseOutcome } from "../../study/run-cases.js";

interface TriedFile {
  readonly file: string;
  readonly outcomes: readonly Pick<CaseOutcome, "name" | "isDraft" | "failures">[];
}

interface UntriedFile {
  readonly file: string;
  readonly problems: readonly Finding[];
}

/**
 * One suite a file, one test case a case; drafts are skipped. A file that could not be tried has one case of its own
 * name with an error. Elements and attributes are those that Jenkins's schema of such files knows (junit-10.xsd of its xUnit
 * plugin), the strictest of those in use that asks for no times and machines. There are no times and no names of machines, so the same outcomes are the same bytes.
 */
export function junitXml(
  tried: readonly TriedFile[],
  untried: readonly UntriedFile[],
  language: Language,
): string {
  const suites = [
    ...tried.map(({ file, outcomes }) => triedSuite(file, outcomes, language)),
    ...untried.map(({ file, problems }) => untriedSuite(file, problems, language)),
  ];
  const total = (key: keyof Counts) => suites.reduce((sum, { counts }) => sum + counts[key], 0);
  const counts = `tests="${total("tests")}" failures="${total("failures")}" errors="${total("errors")}"`;
  const body = suites.map(({ xml }) => xml).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="merit test" ${counts}>\n${body}</testsuites>\n`;
}

type Counts = Readonly<Record<"tests" | "failures" | "errors" | "skipped", number>>;

interface Suite {
  readonly counts: Counts;
  readonly xml: string;
}

function triedSuite(file: string, outcomes: TriedFile["outcomes"], language: Language): Suite {
  const skipped = outcomes.filter(({ isDraft }) => isDraft).length;
  const failures = outcomes.filter((one) => !one.isDraft && one.failures.length > 0).length;
  const cases = outcomes.map((one) => {
    if (one.isDraft) return caseXml(file, one.name, `<skipped message="draft"/>`);
    if (one.failures.length === 0) return caseXml(file, one.name, "");
    return caseXml(file, one.name, problemXml("failure", one.failures, language));
  });
  return suite(file, { tests: outcomes.length, failures, errors: 0, skipped }, cases);
}

function untriedSuite(file: string, problems: readonly Finding[], language: Language): Suite {
  const whole = caseXml(file, file, problemXml("error", problems, language));
  return suite(file, { tests: 1, failures: 0, errors: 1, skipped: 0 }, [whole]);
}

function suite(file: string, counts: Counts, cases: readonly string[]): Suite {
  const { tests, failures, errors, skipped } = counts;
  const numbers = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
  const head = `name=${attribute(file)} ${numbers} file=${attribute(file)}`;
  return { counts, xml: `  <testsuite ${head}>\n${cases.join("")}  </testsuite>\n` };
}

function caseXml(file: string, name: string, inner: string): string {
  const head = `    <testcase classname=${attribute(file)} name=${attribute(name)}`;
  return inner === "" ? `${head}/>\n` : `${head}>\n      ${inner}\n    </testcase>\n`;
}

function problemXml(element: "failure" | "error", problems: readonly Finding[], language: Language): string {
  const message = attribute(problems.map((one) => messageOf(one, language)).join(" "));
  const body = problems.map((one) => findingText(one, { language, paint: PLAIN })).join("");
  return `<${element} type=${attribute(problems[0]?.code ?? "")} message=${message}>${escaped(body)}</${element}>`;
}

function attribute(text: string): string {
  return `"${escaped(printable(text)).replaceAll('"', "&quot;")}"`;
}

/** What XML 1.0 has no way to write is left out: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text
    .replace(NOT_IN_XML, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

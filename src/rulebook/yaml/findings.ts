import type { YAMLError, YAMLWarning } from "yaml";
import { bilingual } from "../../base/language.js";
import type { SourceFile } from "../../base/source.js";
import { at, type Finding, finding } from "../../findings/finding.js";
import { colonFinding, joinedPair } from "./cuts.js";
import { problemText } from "./problems.js";

type Problem = YAMLError | YAMLWarning;

/** Errors of YAML told at once. */
const MOST_PROBLEMS = 20;

/** What the library finds of a line that stands too far in or out; the lines below then fit nothing either. */
const INDENTATION: readonly string[] = [
  "BAD_INDENT",
  "TAB_AS_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "MULTILINE_IMPLICIT_KEY",
];

const FURTHER_IN = bilingual(
  "this line stands further in than the one above it, which has a value already",
  "这一行比上一行缩进更深，而上一行已经有值",
);

/** What is wrong in terms of those who write rulebooks. One slip of indentation is told once. */
export function problemFindings(file: SourceFile, problems: readonly Problem[]): Finding[] {
  const findings: Finding[] = [];
  let isIndentationTold = false;
  for (const problem of problems.slice(0, MOST_PROBLEMS)) {
    const [start, end] = problem.pos;
    const pair = pairAt(file, problem);
    if (pair) findings.push(colonFinding({ file, start, end }, pair));
    else if (problem.code === "TAG_RESOLVE_FAILED")
      findings.push(finding("yaml-tag", at({ file, start, end }), {}));
    else if (INDENTATION.includes(problem.code)) {
      if (!isIndentationTold) findings.push(indentation(file, problem, problems));
      isIndentationTold = true;
    } else findings.push(syntax(file, start, end, problemText(problem)));
  }
  return findings;
}

/** A key and a value that are joined: a line without a key of its own, which ends in another colon or none. */
function pairAt(file: SourceFile, { code, pos: [start, end] }: Problem) {
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "MISSING_CHAR") return undefined;
  return joinedPair(file.text.slice(start, end).split(/[\r\n]/, 1)[0]);
}

function indentation(file: SourceFile, problem: Problem, problems: readonly Problem[]): Finding {
  const [start, end] = problem.pos;
  const joined = problems.find(({ code, pos }) => code === "MULTILINE_IMPLICIT_KEY" && pos[0] === start);
  if (!joined) return syntax(file, start, end, problemText(problem));
  const [from, to] = joined.pos;
  const text = file.text.slice(from, to);
  const key = from + text.lastIndexOf("\n") + 1;
  const blanks = file.text.slice(key, to).search(/\S|$/);
  return syntax(file, key + blanks, to, FURTHER_IN);
}

function syntax(
  file: SourceFile,
  start: number,
  end: number,
  problem: ReturnType<typeof problemText>,
): Finding {
  return finding("yaml-syntax", at({ file, start, end }), { problem });
}

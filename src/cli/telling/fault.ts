import { printable } from "../../base/printable.js";
import { type Finding, finding } from "../../findings/finding.js";
import { VERSION } from "../../report/version.js";
import type { Host } from "../host/host.js";

/**
 * A fault of ours as a finding that may be passed on: what kind of error, where in the program, and which command with
 * which options. What the error says, and the values of options, could name people; they are left out.
 */
export function faultOf(error: unknown, argv: readonly string[], host: Host): Finding {
  const [where = "?"] = framesOf(error);
  return finding("tool-bug", undefined, {
    kind: error instanceof Error ? error.constructor.name : typeof error,
    where: printable(where),
    version: VERSION,
    node: host.nodeVersion,
    command: ["merit", ...argv.map(shapeOf)].join(" "),
  });
}

/** The error in full, for who is to mend it: its own words, which may quote the data, and the calls that led to it. */
export function detailsOf(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${[printable(said), ...framesOf(error).map((frame) => `    at ${printable(frame)}`)].join("\n")}\n`;
}

/** The calls that led to an error, innermost first. They follow its words, which may have lines of their own. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== "string") return [];
  const words = error.stack.indexOf(error.message);
  const calls = error.stack.slice(words < 0 ? 0 : words + error.message.length);
  return calls.split("\n").flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? []);
}

/** A word of a command line without what it was given. */
function shapeOf(word: string, place: number): string {
  if (place === 0 && /^[a-z]+$/.test(word)) return word;
  return /^--?[a-z-]+(?==|$)/.exec(word)?.[0] ?? "…";
}

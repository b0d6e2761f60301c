import type { Language } from "../base/language.js";
import type { Finding } from "../findings/finding.js";
import type { Only } from "../report/limit.js";

/** What a command line asks for. */
export type Invocation =
  | { readonly command: "run"; readonly options: RunOptions }
  | { readonly command: "check"; readonly options: CheckOptions }
  | { readonly command: "test"; readonly options: CheckOptions }
  | { readonly command: "close"; readonly options: CloseOptions }
  | { readonly command: "verify"; readonly options: VerifyOptions }
  /** Help or the version, asked for (`code` 0) or for want of a command (2). */
  | { readonly command: "tell"; readonly text: string; readonly code: 0 | 2 }
  | { readonly command: "none"; readonly finding: Finding };

/** What `merit run` is asked. */
export interface RunOptions {
  readonly rulebook: string;
  readonly data: string;
  readonly period: string | undefined;
  readonly out: string | undefined;
  /** name → text of its value */
  readonly set: ReadonlyMap<string, string>;
  readonly only: Only | undefined;
  readonly findings: string | undefined;
  /** as a day */
  readonly dataUntil: number | undefined;
  readonly ledger: string | undefined;
  /** Closed periods to correct though they were final. */
  readonly correct: readonly string[];
  readonly strict: boolean;
  readonly json: boolean;
  readonly mask: boolean;
  readonly lang: Language | undefined;
}

/** What `merit close` is asked. */
export interface CloseOptions {
  /** A folder of `merit run --out`, or a result.json. */
  readonly result: string;
  readonly ledger: string;
}

/** What `merit verify` is asked. */
export interface VerifyOptions {
  readonly ledger: string;
}

/** What `merit check` is asked. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: "text" | "json";
}

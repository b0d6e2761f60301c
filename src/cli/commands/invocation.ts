import type { Limits } from "../../base/limits.js";
import type { Finding } from "../../findings/finding.js";
import type { CheckOptions } from "./check.js";
import type { CliffsOptions } from "./cliffs.js";
import type { CloseOptions } from "./close.js";
import type { DiffOptions } from "./diff.js";
import type { ExplainOptions } from "./explain.js";
import type { InitOptions } from "./init.js";
import type { InspectOptions } from "./inspect.js";
import type { RunOptions } from "./run.js";
import type { SchemaOptions } from "./schema.js";
import type { StatementsOptions } from "./statements.js";
import type { TestOptions } from "./test.js";
import type { VerifyOptions } from "./verify.js";

/** What a command line asks for, and under which limits files are read where any is raised. */
export type Invocation = Asked & { readonly limits?: Limits };

type Asked =
  | { readonly command: "run"; readonly options: RunOptions }
  | { readonly command: "check"; readonly options: CheckOptions }
  | { readonly command: "test"; readonly options: TestOptions }
  | { readonly command: "cliffs"; readonly options: CliffsOptions }
  | { readonly command: "statements"; readonly options: StatementsOptions }
  | { readonly command: "explain"; readonly options: ExplainOptions }
  | { readonly command: "diff"; readonly options: DiffOptions }
  | { readonly command: "close"; readonly options: CloseOptions }
  | { readonly command: "verify"; readonly options: VerifyOptions }
  | { readonly command: "inspect"; readonly options: InspectOptions }
  | { readonly command: "init"; readonly options: InitOptions }
  | { readonly command: "schema"; readonly options: SchemaOptions }
  /** Help or the version, asked for (`code` 0) or for want of a command (2). */
  | { readonly command: "tell"; readonly text: string; readonly code: 0 | 2 }
  | { readonly command: "none"; readonly finding: Finding };

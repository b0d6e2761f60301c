import { fileNames } from "../../base/file-name.js";
import { sha256 } from "../../base/sha256.js";
import type { ResultRow } from "../../engine/result/result.js";
import type { Report } from "../report.js";
import { VERSION } from "../version.js";

/** A statement that was written. */
export interface StatementFile {
  readonly file: string;
  readonly key: string;
  readonly page: string;
}

/** The names of the files of statements, by key. They do not depend on whose statements are asked for. */
export function statementNames(rows: readonly ResultRow[]): ReadonlyMap<string, string> {
  return fileNames(
    rows.map(({ key }) => key),
    ".html",
  );
}

/** `statements.json`: whose statements stand in the folder, in which files, with their hashes. */
export function statementList({ result, view, manner }: Report, files: readonly StatementFile[]): string {
  const { rulebook, period, status } = result;
  const list = {
    schema: "meritbook-statements/1",
    tool: { name: "Meritbook", version: VERSION },
    rulebook: {
      name: rulebook.name,
      id: rulebook.id ?? null,
      version: rulebook.version ?? null,
      sha256: rulebook.sha256,
    },
    period: period.name,
    status,
    language: manner.language,
    only: view.only ?? null,
    statements: files.map(({ file, key, page }) => ({ key, file, sha256: sha256(page) })),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

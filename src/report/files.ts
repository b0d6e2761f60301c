/** Names of the files of an output folder. */
export const RESULT_FILE = "result.json";
/** The rows that did not count, each with its reason. */
export const LEFT_OUT_FILE = "rows-left-out.csv";
/** Written where a limit of pay acted. */
export const CUTS_FILE = "pay-cuts.csv";
/** All grids as sheets of one workbook. */
export const WORKBOOK_FILE = "report.xlsx";

/** Everything as one page. */
export const PAGE_FILE = "report.html";

/** What a folder of statements holds. */
export const STATEMENTS_FILE = "statements.json";

/** The file of a table. */
export function tableFile(table: string): string {
  return `${table}.csv`;
}

/** The names, in small letters, of all files that a run may write of its own, by the names of its tables. */
export function filesOfRun(tables: Iterable<string>): ReadonlySet<string> {
  const names = [
    RESULT_FILE,
    LEFT_OUT_FILE,
    CUTS_FILE,
    WORKBOOK_FILE,
    PAGE_FILE,
    ...[...tables].map(tableFile),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

/**
 * The names of all files that the run wrote whose `result.json` this is; undefined when it is none of ours, of any
 * version of its form.
 */
export function filesWrittenWith(resultText: string): ReadonlySet<string> | undefined {
  let result: unknown;
  try {
    result = JSON.parse(resultText);
  } catch {
    return undefined;
  }
  if (typeof result !== "object" || result === null || !("schema" in result) || !("tables" in result)) {
    return undefined;
  }
  const { schema, tables } = result;
  if (typeof schema !== "string" || !schema.startsWith("meritbook-result/")) return undefined;
  if (typeof tables !== "object" || tables === null) return undefined;
  return new Set([
    RESULT_FILE,
    LEFT_OUT_FILE,
    CUTS_FILE,
    WORKBOOK_FILE,
    PAGE_FILE,
    ...Object.keys(tables).map(tableFile),
    ...("exports" in result ? exportedFiles(result.exports) : []),
  ]);
}

function exportedFiles(exports: unknown): string[] {
  if (!Array.isArray(exports)) return [];
  return exports.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "file" in one && typeof one.file === "string"
      ? [one.file]
      : [],
  );
}

/** The names of all files that stand with a list of statements; undefined when it is none of ours. */
export function filesListedIn(listText: string): ReadonlySet<string> | undefined {
  try {
    const list: unknown = JSON.parse(listText);
    if (typeof list !== "object" || list === null || !("schema" in list) || !("statements" in list))
      return undefined;
    const { schema, statements } = list;
    if (typeof schema !== "string" || !schema.startsWith("meritbook-statements/")) return undefined;
    return new Set([STATEMENTS_FILE, PAGE_FILE, ...exportedFiles(statements)]);
  } catch {
    return undefined;
  }
}

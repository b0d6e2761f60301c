import { type Finding, finding, inData } from "../../findings/finding.js";
import { forEachElement } from "../xml/elements.js";
import { documentKind } from "./foreign.js";
import { missingPart, type Package, type Result } from "./package.js";
import { xmlFinding } from "./xml-findings.js";

/** A sheet of cells, as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** `hidden` and `veryHidden` sheets */
  readonly hidden: boolean;
  readonly part: string;
}

/** What the workbook part says. */
export interface Workbook {
  readonly part: string;
  /** Sheets of cells in their order; sheets that are charts or dialogs are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  /** Sheets that are listed, but have no part. */
  readonly findings: readonly Finding[];
}

/** Reads the workbook part, which stands wherever the package says. */
export async function readWorkbook(pack: Package, part: string): Promise<Result<Workbook>> {
  const file = pack.source.name;
  const bytes = await pack.whole(part, "_rels/.rels");
  if ("problem" in bytes) return bytes;
  const related = await pack.relationships(part);
  if ("problem" in related) return related;
  const byId = new Map(related.value.map((relationship) => [relationship.id, relationship]));
  const partOf = (type: string) => related.value.find((relationship) => relationship.type === type)?.target;

  const sheets: SheetEntry[] = [];
  const findings: Finding[] = [];
  let date1904 = false;
  let root: string | undefined;
  const problem = forEachElement(bytes.value, ({ name, parents, attributes }) => {
    root ??= name;
    if (name === "workbookPr") date1904 = isTrue(attributes.get("date1904"));
    if (name !== "sheet" || parents.at(-1) !== "sheets") return;
    const listed = attributes.get("name") ?? "";
    const target = byId.get(relationshipId(attributes) ?? "");
    if (target && target.type !== "worksheet") return;
    if (!target || !pack.has(target.target)) {
      findings.push(missingPart(file, target?.target ?? listed, part));
      return;
    }
    sheets.push({ name: listed, hidden: isHidden(attributes.get("state")), part: target.target });
  });
  if (problem) return { problem: xmlFinding(file, part, problem) };
  if (root !== "workbook") {
    return { problem: finding("not-a-workbook", inData({ file }), { found: documentKind(root ?? "") }) };
  }
  return {
    value: {
      part,
      sheets,
      date1904,
      styles: partOf("styles"),
      sharedStrings: partOf("sharedStrings"),
      findings,
    },
  };
}

/** The attribute that leads to the sheet's part: `r:id`, whatever its prefix. */
function relationshipId(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of attributes) if (name.endsWith(":id")) return value;
  return undefined;
}

/** A boolean of XML Schema: `1` or `true`. */
function isTrue(value: string | undefined): boolean {
  const word = value?.trim();
  return word === "1" || word === "true";
}

function isHidden(state: string | undefined): boolean {
  return state === "hidden" || state === "veryHidden";
}

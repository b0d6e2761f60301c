import { createHash } from "node:crypto";
import { bilingual } from "../../base/language.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { OpenFile, Sheet, SheetHandle } from "../sheet.js";
import type { ByteSource } from "../source.js";
import { sharedSource } from "../zip/source.js";
import { isZip, readZip } from "../zip/zip.js";
import type { WorkbookValues } from "./cell-scanner.js";
import { compoundKind, isCompoundFile } from "./compound-file.js";
import { archiveKind } from "./foreign.js";
import { missingPart, Package, type Result } from "./package.js";
import { readSharedStrings, SharedStrings } from "./shared-strings.js";
import { XlsxSheet } from "./sheet.js";
import { NO_STYLES, readStyles, type StyleKinds } from "./styles.js";
import { readWorkbook, type SheetEntry, type Workbook } from "./workbook.js";
import { xmlFinding } from "./xml-findings.js";

const ROOT_LIST = "_rels/.rels";
const HASHED_PIECE = 1 << 20;

/**
 * Opens a workbook (.xlsx, .xlsm): its sheets in their order, hidden ones too, none of them read yet. What is no
 * workbook, or one that cannot be trusted, has no sheets and a finding that says what it is. Rejects only where the
 * source does.
 */
export async function openXlsx(source: ByteSource): Promise<OpenFile> {
  const opened = await openWorkbook(sharedSource(source));
  if ("problem" in opened) return { source, sheets: [], findings: [opened.problem] };
  return { source, ...opened.value };
}

async function openWorkbook(source: ByteSource): Promise<Result<Omit<OpenFile, "source">>> {
  const head = await source.read(0, 8);
  if (isCompoundFile(head)) return { problem: await compoundFinding(source) };
  if (!isZip(head)) return notWorkbook(source, bilingual("no ZIP archive", "不是 ZIP 归档"));
  const zip = await readZip(source);
  if ("problem" in zip) return zip;
  const pack = new Package(source, zip.entries);
  const main = await mainPart(pack);
  if ("problem" in main) return main;
  const workbook = await readWorkbook(pack, main.value);
  if ("problem" in workbook) return workbook;
  const { sheets, findings } = workbook.value;
  if (sheets.length === 0 && findings.length === 0) {
    return { problem: finding("workbook-without-sheets", inData({ file: source.name }), {}) };
  }
  const shared = new SharedParts(pack, workbook.value);
  return { value: { sheets: sheets.map((sheet) => handle(pack, shared, workbook.value, sheet)), findings } };
}

/** The workbook part, which the package names; its place is not fixed. */
async function mainPart(pack: Package): Promise<Result<string>> {
  const related = await pack.relationships("");
  if ("problem" in related) return related;
  const part = related.value.find(({ type }) => type === "officeDocument")?.target;
  const { source } = pack;
  if (part === undefined) {
    if (!pack.has(ROOT_LIST) && pack.has("xl/_rels/workbook.xml.rels")) {
      return { problem: missingPart(source.name, ROOT_LIST, source.name) };
    }
    return notWorkbook(source, await archiveKind(pack));
  }
  if (!pack.has(part)) return { problem: missingPart(source.name, part, ROOT_LIST) };
  if (!part.endsWith(".bin")) return { value: part };
  return { problem: finding("workbook-binary", inData({ file: source.name }), {}) };
}

function notWorkbook(source: ByteSource, found: { en: string; zh: string }): { problem: Finding } {
  return { problem: finding("not-a-workbook", inData({ file: source.name }), { found }) };
}

async function compoundFinding(source: ByteSource): Promise<Finding> {
  const place = inData({ file: source.name });
  const kind = await compoundKind(source);
  if (kind === "encrypted") return finding("workbook-encrypted", place, {});
  return finding("workbook-old", place, { what: kind === "xls" ? XLS : OLD_OFFICE });
}

const XLS = bilingual("an Excel workbook of before 2007 (.xls)", "Excel 2007 之前的工作簿（.xls）");
const OLD_OFFICE = bilingual("an Office document of before 2007", "Office 2007 之前的文档");

function handle(pack: Package, parts: SharedParts, workbook: Workbook, entry: SheetEntry): SheetHandle {
  const { name, hidden, part } = entry;
  return {
    name,
    hidden,
    async open(): Promise<Sheet> {
      const { values, findings } = await parts.values();
      const stream = pack.xml(part);
      if (!stream) throw new Error(`part ${part} was there when the workbook was opened`);
      const { source } = pack;
      const { date1904 } = workbook;
      const sha256 = () => parts.sha256();
      return new XlsxSheet({ source, name, hidden, date1904, part, stream, ...values, findings, sha256 });
    },
  };
}

/** What the sheets of a workbook share, worked out once, when the first of them needs it. */
class SharedParts {
  readonly #pack: Package;
  readonly #workbook: Workbook;
  #values: Promise<{ values: WorkbookValues; findings: Finding[] }> | undefined;
  #sha256: Promise<string> | undefined;

  constructor(pack: Package, workbook: Workbook) {
    this.#pack = pack;
    this.#workbook = workbook;
  }

  values(): Promise<{ values: WorkbookValues; findings: Finding[] }> {
    this.#values ??= this.#readValues();
    return this.#values;
  }

  sha256(): Promise<string> {
    this.#sha256 ??= sha256Of(this.#pack.source);
    return this.#sha256;
  }

  async #readValues(): Promise<{ values: WorkbookValues; findings: Finding[] }> {
    const findings: Finding[] = [];
    const styles = await this.#readStyles(findings);
    const strings = await this.#readStrings(findings);
    return { values: { styles, strings }, findings };
  }

  async #readStyles(findings: Finding[]): Promise<StyleKinds> {
    const part = this.#workbook.styles;
    if (part === undefined) return NO_STYLES;
    const bytes = await this.#pack.whole(part, this.#workbook.part);
    if ("problem" in bytes) {
      findings.push(bytes.problem);
      return NO_STYLES;
    }
    const { kinds, problem } = readStyles(bytes.value);
    if (problem) findings.push(xmlFinding(this.#pack.source.name, part, problem));
    return kinds;
  }

  async #readStrings(findings: Finding[]): Promise<SharedStrings> {
    const part = this.#workbook.sharedStrings;
    if (part === undefined) return new SharedStrings();
    const file = this.#pack.source.name;
    const stream = this.#pack.xml(part);
    if (!stream) {
      findings.push(missingPart(file, part, this.#workbook.part));
      return new SharedStrings();
    }
    const read = await readSharedStrings(stream, file, part);
    findings.push(...read.findings);
    return read.strings;
  }
}

async function sha256Of(source: ByteSource): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < source.size; ) {
    const piece = await source.read(at, HASHED_PIECE);
    if (piece.length === 0) break;
    hash.update(piece);
    at += piece.length;
  }
  return hash.digest("hex");
}

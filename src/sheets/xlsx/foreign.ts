/** Archives and documents that are no workbook we read, named for what they are. */
import { type Bilingual, bilingual } from "../../base/language.js";
import type { Package } from "./package.js";

const WORD = bilingual("a Word document (.docx)", "Word 文档（.docx）");
const SLIDES = bilingual("a PowerPoint presentation (.pptx)", "PowerPoint 演示文稿（.pptx）");

/** Parts that tell the kind of an archive which has no main part of ours. */
const TELLING_PARTS: readonly (readonly [string, Bilingual])[] = [
  ["word/document.xml", WORD],
  ["ppt/presentation.xml", SLIDES],
  ["Index/Document.iwa", bilingual("an Apple iWork document (.numbers)", "Apple iWork 文档（.numbers）")],
  ["content.xml", bilingual("an OpenDocument file (.ods, .odt)", "OpenDocument 文件（.ods、.odt）")],
];

/** MIME types of OpenDocument files, which hold theirs as a part of its own. */
const OPEN_DOCUMENTS: readonly (readonly [string, Bilingual])[] = [
  ["spreadsheet", bilingual("an OpenDocument spreadsheet (.ods)", "OpenDocument 电子表格（.ods）")],
  ["text", bilingual("an OpenDocument text (.odt)", "OpenDocument 文本（.odt）")],
];
const LONGEST_TYPE = 200;

/** What an archive is. */
export async function archiveKind(pack: Package): Promise<Bilingual> {
  const type = (await pack.bytes("mimetype")?.next())?.subarray(0, LONGEST_TYPE);
  const words = new TextDecoder().decode(type ?? new Uint8Array(0));
  for (const [word, kind] of OPEN_DOCUMENTS) if (words.includes(`opendocument.${word}`)) return kind;
  for (const [part, kind] of TELLING_PARTS) if (pack.has(part)) return kind;
  return bilingual("a ZIP archive without a workbook in it", "不含工作簿的 ZIP 归档");
}

/** What a document is whose main part begins with this element. */
export function documentKind(root: string): Bilingual {
  if (root === "document") return WORD;
  if (root === "presentation") return SLIDES;
  return bilingual(`a document of type <${root}>`, `类型为 <${root}> 的文档`);
}

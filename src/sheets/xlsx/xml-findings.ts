import { bilingual } from "../../base/language.js";
import { type Finding, finding, inData } from "../../findings/finding.js";
import type { DocumentProblem } from "../xml/elements.js";
import { damagedPart } from "../zip/entry.js";

/** The finding for a part that is not XML as we accept it. */
export function xmlFinding(file: string, part: string, problem: DocumentProblem): Finding {
  const place = inData({ file });
  if (problem === "doctype") return finding("xml-doctype", place, { part });
  if (problem === "syntax") {
    return damagedPart(file, part, bilingual("it is not well-formed XML", "不是格式正确的 XML"));
  }
  return finding("xml-entity", place, { part, entity: problem.entity });
}

/** The finding for a part that ends before its last tag, or holds a piece that is longer than any we accept. */
export function unfinishedFinding(file: string, part: string, tooLong: boolean): Finding {
  return damagedPart(
    file,
    part,
    tooLong
      ? bilingual("a single row or text in it is longer than 32 MiB", "其中一行或一个文本超过 32 MiB")
      : bilingual("it ends before its last tag", "在最后一个标记之前结束"),
  );
}

/** The finding for a part with bytes that are no UTF-8. */
export function undecodableFinding(file: string, part: string): Finding {
  return damagedPart(
    file,
    part,
    bilingual("it holds bytes that are no UTF-8 text", "含有不是 UTF-8 文本的字节"),
  );
}

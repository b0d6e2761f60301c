const NOTE =
  /^(?:备注|说明|注意|注|制表|制单|审核|填表|打印|导出|统计时间|note|notes|remark|remarks|prepared by|printed|exported|generated)(?:[:：人日时]|\b|$)/i;
const PAGE = /^第?\s*\d+\s*页|^共\s*\d+\s*页|^page\s*\d+/i;

const SIGNED = /(?:签字|签名|签章|盖章)[:：]?$/;

/** Does a text begin as remarks below a table or the foot of a page do? */
export function beginsFoot(text: string): boolean {
  const said = text.trim();
  return NOTE.test(said) || numbersPage(said) || SIGNED.test(said);
}

/** Does a text number a page? No row of data begins so. */
export function numbersPage(text: string): boolean {
  return PAGE.test(text.trim());
}

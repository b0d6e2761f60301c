import { key, required } from "./key.js";

/** Keys of how the sheets of a table are arranged. */
export const SHEET_KEYS = {
  skip: {
    where: required(
      "{ column: [texts] } or header",
      'What cells say, as they stand, of the rows that are left out: `*` and `?` as wildcards, `""` for an empty cell; all columns must fit. `header`: the row repeats the header.',
      '被排除的行中各单元格的原文，可用 * 和 ?，"" 表示空单元格；各列须同时符合。header 表示重复的表头行。',
    ),
    below: key("yes", "All rows below such a row are left out too.", "此行以下的各行也一并排除。"),
    say: required("text or { en: …, zh: … }", "Why.", "原因。"),
  },
  wide: {
    headers: key(
      "text or a list",
      "The headers of these columns, with `*` and `?`; `parent/*` for all under one parent.",
      "这些列的表头，可用 * 和 ?；同一上级之下的各列写作 上级/*。",
    ),
    after: key(
      "text",
      "In place of `headers`: the header that they stand to the right of.",
      "代替 headers：这些列位于此表头右侧。",
    ),
    before: key(
      "text",
      "Beside `after`: the header that they stand to the left of.",
      "与 after 同用：这些列位于此表头左侧。",
    ),
    each: key(
      "number",
      "So many neighbouring columns make one row; 1 unless said.",
      "每几个相邻的列成为一行；默认 1。",
    ),
    days: key(
      "title | file | sheet",
      "The columns are days, one after the other; the first day is named above the header, or in the name of the file or sheet. Headings such as 1 or 六 must agree; columns after the last day must be empty.",
      "各列是依次相连的日期；首日写在表头上方（title）、文件名（file）或工作表名（sheet）中。1、六 之类的表头须与之一致；末日之后的列须为空。",
    ),
  },
  blocks: {
    begin: required(
      "text or a list",
      "What the first cell of each block says, with `*` and `?`: `工号*`. Its rows down to the header are its head; a header that stands once above all blocks serves them all.",
      "每块第一个单元格的内容，可用 * 和 ?，如 工号*。从该行到表头为分块的开头；若表头只在所有分块之上出现一次，则各块共用。",
    ),
    end: key(
      "text or a list",
      "What the first filled cell of a row says that ends the blocks above it, likewise: the foot or title of a page, a total. From there to the next `begin` no row is read.",
      "结束以上各块的行，其第一个非空单元格的内容，写法同上：页脚、页眉、合计。从该行到下一个 begin 之前的各行不读取。",
    ),
    join: key(
      "yes",
      "The lines of a block are one: what stands in a column, one below the other, is one cell, a line each.",
      "一块的各行合为一行：同一列上下的内容合为一个单元格，各占一行。",
    ),
  },
} as const;

import { key, required } from "./key.js";
import { LABEL } from "./shared.js";

/** Keys of a table: where its rows come from, which of them count. */
export const TABLE_KEYS = {
  table: {
    label: LABEL,
    file: key(
      "name, or a list; * and ? as wildcards",
      "Files that hold the rows, named without ending.",
      "数据文件名（不含扩展名），可用 * 和 ?。",
    ),
    optional: key(
      "yes",
      "There may be no such file; the table then has no rows.",
      "可以没有该文件；此时表中没有行。",
    ),
    ledger: key(
      "id, or id.table",
      "Rows of the closed results of another rulebook, by its `id:`: its scored table, or the table named.",
      "另一规则（按其 id）各期结账结果中的行：其被评分的表，或指定的表。",
    ),
    sheet: key(
      "name, or a list",
      "Sheet of a workbook; else the only one that has the headers. With `*` and `?`, or as a list, several that are read together: a month with a sheet a week.",
      "工作表名；不写则取唯一具备表头的工作表。用 * 和 ? 或列表可同时读取多个工作表，例如每周一张。",
    ),
    csv: key(
      "lenient",
      "Its CSV files break the rules of quoting: quotes out of place are taken as text, each cell told.",
      "其 CSV 文件不守引号规则：位置不当的引号按文字读取，并逐一提示。",
    ),
    rows: key("[{ column: value }]", "Rows written here.", "直接写在规则中的行。"),
    key: key("column, [columns] or none", "Columns that tell rows apart.", "区分各行的列。"),
    alike_keys: key(
      "allowed",
      "Keys that differ only in letter case, width, blanks, leading zeros or invisible characters are different rows; else they are an error.",
      "只在大小写、全半角、空格、前导零或不可见字符上不同的键视为不同的行；不写则报错。",
    ),
    keep: key(
      "last by column | first by column",
      "Which of several rows with one key counts; else they are an error.",
      "键重复时保留哪一行；不写则报错。",
    ),
    dated: key(
      "column or path",
      "The time that says in which period a row is.",
      "决定某行属于哪个周期的日期。",
    ),
    needs: key(
      "{ column: duration }",
      "How far past the period a column must be known, else the result is provisional.",
      "某列须已知到周期结束后多久，否则结果为暂定。",
    ),
    exclude: key("{ name: { when: …, say: … } }", "Rows that are left out, and why.", "排除哪些行及其原因。"),
    columns: key("{ name: column }", "The columns.", "各列。"),
    header_row: key(
      "number",
      "The row that holds the header, as spreadsheets count; of several rows the lowest. Else it is looked for in the first 30 rows.",
      "表头所在的行号（多行表头取最下面一行）；不写则在前 30 行中查找。",
    ),
    header_rows: key(
      "1 | 2 | 3",
      "How many rows the header has; of two or three, a parent goes for the blanks to its right (`上班/时间`). Else one and two are tried, and a parent goes for blanks only where headers of the table name it.",
      "表头有几行；两三行时，上级表头覆盖其右侧的空白（如 上班/时间）。不写则一行、两行都试，且仅当本表的列写明上级表头时才覆盖空白。",
    ),
    skip_rows: key(
      "{ name: { where: …, say: … } }",
      "Rows that are left out before any of their cells is judged: totals, remarks, repeated headers.",
      "在判断单元格之前就排除的行：合计行、备注、重复的表头等。",
    ),
    wide: key(
      "{ headers: …, days: … }",
      "Columns that become rows: one row for each line and column, as for days.",
      "把多列转为多行：每一行的每一列成为一行，例如按日排列的列。",
    ),
    blocks: key(
      "{ begin: text }",
      "The sheet is made of blocks, one a person or the like, below one another and side by side: a head that says of whom it is, and lines below it.",
      "工作表由分块组成，每人一块等，上下或左右排列：开头写明是谁，其下是各行。",
    ),
    empty_words: key(
      "text or a list",
      "Texts that are read as an empty cell, in all columns that do not say their own.",
      "按空单元格读取的文本，适用于未单独说明的各列。",
    ),
    links: key(
      "{ table: [columns] }",
      "Links by several columns together, in the order of that table's key.",
      "由多列共同构成的关联，按目标表键列的顺序书写。",
    ),
    shown: key(
      "yes",
      "Results show its rows too, though no link of the scored table leads there; it needs a `key`.",
      "结果中也列出该表，即使被评分的表没有关联通到它；须有 key。",
    ),
  },
  exclusion: {
    when: required("condition", "Which rows.", "哪些行。"),
    say: required("text or { en: …, zh: … }", "Why.", "原因。"),
  },
} as const;

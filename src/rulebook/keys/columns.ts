import { key } from "./key.js";
import { LABEL } from "./shared.js";

/** Keys of a column: how its cells are read, and what is taken of them. */
export const COLUMN_KEYS = {
  take: {
    first: key(
      "pattern or a list",
      "What stands in the hole where the pattern is first found.",
      "格式首次出现处空位中的内容。",
    ),
    last: key("pattern or a list", "The same where it is last found.", "格式末次出现处空位中的内容。"),
    whole: key(
      "pattern or a list",
      "One of the patterns must make up the whole cell; anything else is an error. One without a hole in braces takes the cell as it is.",
      "整个单元格须符合其中一种格式，否则报错。没有花括号空位的格式取整个单元格。",
    ),
    count: key("pattern or a list", "How often the pattern is found.", "格式出现的次数。"),
    sum: key("pattern or a list", "What the holes add up to, wherever it is found.", "各处空位中数值之和。"),
    has: key("text or a list", "Does the cell hold one of these texts?", "单元格是否含有其中之一。"),
    parted_by: key(
      "text",
      "Beside `has`: the cell is a list parted by this, and one of its parts must be the text. Beside `whole`: each of its parts must be of one of the patterns.",
      "单元格是以此分隔的列表。与 has 同用：其中一项须等于该文本；与 whole 同用：每一项都须符合其中一种格式。",
    ),
    except: key(
      "pattern or a list",
      "Beside patterns: what fits one of these is passed over before, such as `无效<time>`.",
      "与格式同用：先跳过符合这些格式的内容，如 无效<time>。",
    ),
    without: key("text or a list", "The cell without these texts.", "去掉这些文本后的单元格。"),
  },
  column: {
    header: key(
      "text or a list",
      "Accepted headers; the column's name unless said. `parent/child` for two-row headers.",
      "可接受的表头；不写则为列名。两行表头写作 上级/下级。",
    ),
    label: LABEL,
    type: key(
      "text | number | percent | money | duration | date | datetime | boolean",
      "How cells are read; text unless said.",
      "单元格的类型，默认 text。",
    ),
    decimals: key(
      "number",
      "Most decimals that a cell may have: 2 for money, 6 for others unless said.",
      "允许的小数位数：金额默认 2，其他默认 6。",
    ),
    empty: key("allowed", "Cells may be empty.", "允许为空。"),
    optional: key("yes", "A file may lack the whole column.", "文件中可以没有该列。"),
    words: key(
      "{ word: [spellings] } or [words]",
      "The texts that cells may hold. In a column of numbers or yes/no, the texts that stand for a value: `{ 5: [非常满意] }`.",
      "单元格可用的词。在 number 或 boolean 列中为代表某个值的词：{ 5: [非常满意] }。",
    ),
    labels: key("{ word: { en: …, zh: … } }", "What readers call the words.", "各词的显示名称。"),
    of_100: key(
      "yes",
      "Bare numbers in a percent column count hundredths: 95 is 95 %.",
      "百分比列中的裸数字按百分数理解：95 即 95%。",
    ),
    from: key(
      "cell | cell 2 | heading | parent | day | block",
      "In a wide table: the cell that became the row (of several taken together, which), its heading, the heading above that, or its day. In a sheet of blocks: what the head of the block says beside the label that `header` names.",
      "在 wide 表中：成为该行的单元格（按组取用时注明第几个）、其表头、上级表头或日期。在 blocks 表中：分块开头处标签（header）旁的内容。",
    ),
    fill: key(
      "down",
      "A blank cell has the value of the one above it, as in merged cells.",
      "空单元格取其上方的值，例如合并单元格。",
    ),
    empty_words: key(
      "text or a list",
      "Texts that are read as an empty cell: `?`, `无`, or 0 where that means not rated.",
      "按空单元格读取的文本：?、无，或表示未评分的 0。",
    ),
    take: key(
      "pattern, [patterns] or { sum: pattern }",
      "The part of the cell that counts: `迟到{number}分钟`. Holes: {text}, {number}, {digits}, {time}, {duration}, {date}; `<time>` is passed over. Where it is not found the cell counts as empty.",
      "单元格中取用的部分，如 迟到{number}分钟。空位有 {text}、{number}、{digits}、{time}、{duration}、{date}；<time> 只跳过不取。找不到则按空单元格。",
    ),
    format: key(
      "text or a list",
      "How dates are written: `dd-MM-yyyy`, `yy-MM-dd EEEE`, `yyyy-MM` or `yyyy年M月` (a month: its first day), `M月d日`, `dd E` (`01 五`), `MM/dd/yyyy hh:mm:ss a` (AM, 下午), `epoch_seconds`, `epoch_milliseconds`; `clock` for times of day in a duration column (`次日08:00` is 32 h).",
      "日期的写法：dd-MM-yyyy、yy-MM-dd EEEE、yyyy-MM 或 yyyy年M月（月份，即当月 1 日）、M月d日、dd E（01 五）、MM/dd/yyyy hh:mm:ss a（AM、下午）、epoch_seconds、epoch_milliseconds；时长列的 clock 表示时刻（次日08:00 为 32 小时）。",
    ),
    year: key(
      "title | file | sheet | period",
      "Where the year stands of dates that `format` reads without one (`MM-dd`): with the days that are named above the header, or in the name of the file or sheet, among which they must lie; or in the period, to which they are next.",
      "format 中没有年份（MM-dd）时年份从何而来：表头上方、文件名或工作表名中写明的日期范围（日期须在其内），或最接近的周期。",
    ),
    unit: key(
      "text or a list",
      "Of a duration, what bare numbers count (days, hours, minutes, seconds); of a number or amount, what may stand behind it (`元`).",
      "时长列：裸数字的单位（days、hours、minutes、seconds）；数字和金额列：其后可带的单位（如 元）。",
    ),
    timezone: key(
      "IANA name",
      "The zone of its times, where that is not the rulebook's.",
      "该列时间的时区，与规则不同时写明。",
    ),
    to: key("table or table.column", "The table that the value leads to.", "关联到的表。"),
    unknown: key(
      "exclude",
      "Rows whose value leads nowhere are left out, with a count; else they are an error.",
      "关联值不存在的行被排除并计数；不写则报错。",
    ),
  },
} as const;

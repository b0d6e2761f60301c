/** Cells of each type: what is read of them exactly, and what is refused. */
import { type Case, corpus } from "./corpus.js";

const LINE = "run rules/v.yaml --data data --period 2026-10 --json";

/** One person whose column x is declared so and holds this cell. */
function cell(declared: string, text: string, timezone = "Asia/Shanghai"): Case["files"] {
  return {
    "rules/v.yaml": `merit: 1
name: Values
period: month
timezone: ${timezone}
scored: people
tables:
  people: { file: people, key: id, columns: { id: { header: ID }, x: { header: X, ${declared} } } }
rules:
  people:
    total: { pay: { fixed: 10 } }
`,
    "data/people.csv": `ID,X\n1,"${text.replaceAll('"', '""')}"\n`,
  };
}

const read = (what: string, declared: string, text: string, value: unknown, timezone?: string): Case => ({
  what,
  files: cell(declared, text, timezone),
  exit: 0,
  says: [],
  values: { "people.1.x": value },
});

const refused = (what: string, declared: string, text: string, code: string, timezone?: string): Case => ({
  what,
  files: cell(declared, text, timezone),
  exit: 1,
  says: [`${code}: people.csv row 2, column X`],
});

corpus("values: numbers and money", { line: LINE }, [
  read("full-width digits", "type: number", "１２．５", "12.5"),
  read("full-width digits and sign in money", "type: money", "￥１，２３４．５０", "1234.50"),
  read("a yen sign", "type: money", "¥1,234.50", "1234.50"),
  read("thousands separators", "type: number", "1,234,567", "1234567"),
  refused("commas that part no thousands", "type: number", "12,34", "cell-unreadable"),
  refused("a decimal comma", "type: money", "8000,50", "cell-unreadable"),
  refused("(120), which some programs mean as -120", "type: money", "(120)", "cell-unreadable"),
  refused("a trailing minus", "type: money", "120-", "cell-unreadable"),
  refused("5% in a number", "type: number", "5%", "cell-unreadable"),
  read("5% in a percent", "type: percent", "5%", "0.05"),
  read("a full-width percent sign", "type: percent", "９５％", "0.95"),
  refused("a bare 95 in a percent", "type: percent", "95", "cell-bare-percent"),
  refused("1e5: digits were lost", "type: number", "1e5", "cell-unreadable"),
  refused("1.23E+11", "type: money", "1.23E+11", "cell-unreadable"),
  refused("NaN", "type: number", "NaN", "cell-unreadable"),
  refused("Infinity", "type: number", "Infinity", "cell-unreadable"),
  refused("-∞", "type: number", "-∞", "cell-unreadable"),
  refused("0x1F", "type: number", "0x1F", "cell-unreadable"),
  refused("½, which NFKC would make 1⁄2", "type: number", "½", "cell-unreadable"),
  refused("1², which NFKC would make 12", "type: number", "1²", "cell-unreadable"),
  refused("Arabic-Indic digits", "type: number", "١٢", "cell-unreadable"),
  refused("Chinese digits", "type: number", "十二", "cell-unreadable"),
  refused("8000元 where no unit is declared", "type: money", "8000元", "cell-unreadable"),
  read("8000元 where it is", "type: money, unit: 元", "8000元", "8000.00"),
  refused("dollars", "type: money", "$8000", "cell-unreadable"),
  refused("three decimals of money", "type: money", "10.005", "cell-decimals"),
  read("zeros behind the decimals", "type: money", "10.5000", "10.50"),
  read("16 digits that are still exact", "type: number", "1234567890123456", "1234567890123456"),
  refused("more digits than are kept exactly", "type: number", "12345678901234567", "cell-too-large"),
  read("minus zero", "type: number", "-0", "0"),
  read("a minus sign as typographers write it", "type: money", "−5.20", "-5.20"),
  refused("a dash", "type: money", "–5", "cell-unreadable"),
  read("blanks around it, also wide ones", "type: number", " \u3000 12\u00a0", "12"),
  refused("a blank inside", "type: number", "1 234", "cell-unreadable"),
  refused("an empty cell", "type: number", "", "cell-empty"),
  refused("nothing but blanks", "type: number", " \u3000", "cell-empty"),
  read("an empty cell where that is allowed", "type: number, empty: allowed", "", null),
  refused("? for missing, undeclared", "type: number, empty: allowed", "?", "cell-unreadable"),
  refused("#N/A as text of a CSV", "type: number", "#N/A", "cell-unreadable"),
  refused("a score out of range is for a check, a word for none", "type: number", "优", "cell-unreadable"),
  refused("400 digits", "type: number", "9".repeat(401), "cell-unreadable"),
]);

corpus("values: dates and times", { line: LINE }, [
  refused("05-03-2016", "type: date", "05-03-2016", "cell-ambiguous-date"),
  refused("01/02/26", "type: date", "01/02/26", "cell-ambiguous-date"),
  refused(
    "13-03-2016, which one more row would show to be ambiguous",
    "type: date",
    "13-03-2016",
    "cell-ambiguous-date",
  ),
  read("05-03-2016 where the form is declared", "type: date, format: dd-MM-yyyy", "05-03-2016", "2016-03-05"),
  refused(
    "29-02-2023 where the form is declared",
    "type: date, format: dd-MM-yyyy",
    "29-02-2023",
    "cell-no-such-date",
  ),
  refused("2023-02-29", "type: date", "2023-02-29", "cell-no-such-date"),
  read("2024-02-29", "type: date", "2024-02-29", "2024-02-29"),
  refused("2026-13-01", "type: date", "2026-13-01", "cell-no-such-date"),
  refused("0000-00-00", "type: date", "0000-00-00", "cell-no-such-date"),
  read("2026年10月1日", "type: date", "2026年10月1日", "2026-10-01"),
  read("2026/10/1", "type: date", "2026/10/1", "2026-10-01"),
  refused("46296, a day's number that lost its format", "type: date", "46296", "cell-unreadable"),
  refused("24:00", "type: datetime", "2026-10-01 24:00", "cell-no-such-time"),
  refused("25:61", "type: datetime", "2026-10-01 25:61", "cell-no-such-time"),
  refused("03:17.4, a time cut by a spreadsheet program", "type: datetime", "03:17.4", "cell-unreadable"),
  refused(
    "a time that the clock skipped",
    "type: datetime",
    "2026-03-29 02:30",
    "cell-skipped-time",
    "Europe/Berlin",
  ),
  read(
    "a time that the clock showed twice: with its offset",
    "type: datetime",
    "2026-10-25T02:30:00+01:00",
    "2026-10-25T02:30+01:00",
    "Europe/Berlin",
  ),
  refused(
    "a time that the clock showed twice",
    "type: datetime",
    "2026-10-25 02:30",
    "cell-doubled-time",
    "Europe/Berlin",
  ),
  refused("a time of day in a date", "type: date", "2026-10-01 08:00", "cell-time-in-date"),
  refused("a date without a time of day", "type: datetime", "2026-10-01", "cell-time-missing"),
  refused("a time zone by letters", "type: datetime", "2026-10-01 08:00 CST", "cell-unreadable"),
  read("a negative duration, as differences can be", "type: duration", "-1:30", "-1.5h"),
  refused("a bare duration", "type: duration", "90", "cell-unreadable"),
  read("184:00 hours", "type: duration", "184:00", "184h"),
]);

corpus("values: words and texts", { line: LINE }, [
  refused(
    "an unknown status word",
    "words: { done: [已完成, 完成], open: [未完成] }",
    "已完结",
    "cell-unknown-word",
  ),
  read("a word in another width and case", "words: { done: [Done] }", "ＤＯＮＥ ", "done"),
  refused("yes or no that is neither", "type: boolean", "大概", "cell-unreadable"),
  read("√", "type: boolean", "√", true),
  read("a formula is text", "", "=1+1", "=1+1"),
  read("an id of 20 digits is text", "", "12345678901234567890", "12345678901234567890"),
  read("007 stays 007", "", "007", "007"),
  read("a name in NFD", "", "José".normalize("NFD"), "José".normalize("NFD")),
]);

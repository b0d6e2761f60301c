/** An example of the page on keys: the YAML that it shows, and a table of what its cases give and expect. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Language } from "../../src/base/language.js";
import { code, table } from "./markdown.js";
import type { Shown } from "./reference-examples.js";

export const EXAMPLES_FOLDER = "docs/examples";

type Cells = Readonly<Record<string, string>>;
type Rows = Readonly<Record<string, Readonly<Record<string, Cells>>>>;

/** A case as it stands in a test file; what names changes there is none. */
interface CaseText {
  readonly case?: string;
  readonly period?: string;
  readonly set?: Cells;
  readonly history?: Readonly<Record<string, Rows>>;
  readonly given?: Readonly<Record<string, readonly Cells[]>>;
  readonly data?: string;
  readonly data_until?: string;
  readonly expect?: Rows;
  readonly status?: string;
  readonly findings?: readonly string[];
}

const fileText = (name: string) => readFileSync(`${EXAMPLES_FOLDER}/${name}`, "utf8");

export function exampleBlock({ name, parts, says }: Shown, language: Language): string {
  const rulebook = `[${name}.yaml](examples/${name}.yaml)`;
  const cases = `[${name}.test.yaml](examples/${name}.test.yaml)`;
  const files = { en: `Whole: ${rulebook}, ${cases}.`, zh: `完整文件：${rulebook}、${cases}。` }[language];
  const space = language === "en" ? " " : "";
  return [
    `${says[language]}${space}${files}`,
    `\`\`\`yaml\n${shownText(name, parts)}\`\`\``,
    casesTable(name, language),
  ].join("\n\n");
}

function shownText(name: string, parts: Shown["parts"]): string {
  if (parts === "cases") return fileText(`${name}.test.yaml`);
  const text = fileText(`${name}.yaml`);
  if (parts === "whole") return text;
  return parts.map((part) => partOf(text, part)).join("");
}

/** What stands under a key at the top of a file, with the key. */
function partOf(text: string, key: string): string {
  const found = text.match(new RegExp(`^${key}:.*\\n(?:[ #].*\\n)*`, "m"))?.[0];
  if (found === undefined) throw new Error(`there is no ${key}: at the top of an example`);
  return found;
}

function casesTable(name: string, language: Language): string {
  const text = fileText(`${name}.test.yaml`);
  const items: readonly CaseText[] = parse(text, { schema: "failsafe" });
  const cases = items.filter((item) => item.case !== undefined);
  const workings = text
    .split(/^- /m)
    .filter((item) => item.startsWith("case:"))
    .map((one) => workingOf(one, language));
  const periods = new Set(cases.map(({ period }) => period));
  const works = workings.some((working) => working !== "");
  const rows = cases.map((one, i) => [
    lines([
      ...givenOf(one, periods.size > 1),
      ...folderOf(one, cases.slice(0, i)),
      ...(one.data_until ? [code(`data_until: ${one.data_until}`)] : []),
    ]),
    lines(outcomeOf(one, language)),
    ...(works ? [lines(workings[i].split("; "))] : []),
  ]);
  const head = { en: ["Given", "Comes out", "Worked out"], zh: ["给定", "结果", "计算过程"] }[language];
  return table(works ? head : head.slice(0, 2), rows);
}

/** How a case is worked out: the comment below its name, or that beginning with `zh:` where words need it. */
function workingOf(text: string, language: Language): string {
  const comments = [...text.matchAll(/^ {2}# (.*)$/gm)].map(([, comment]) => comment);
  const chinese = comments.find((comment) => comment.startsWith("zh: "));
  return (language === "zh" ? chinese?.slice("zh: ".length) : undefined) ?? comments[0] ?? "";
}

const lines = (parts: readonly string[]) => parts.join("<br>");

function givenOf({ period, set, history, given = {} }: CaseText, dated: boolean): string[] {
  const several = Object.keys(given).length > 1;
  return [
    ...(dated && period ? [code(`period: ${period}`)] : []),
    ...(set ? [code(`set: ${flow(set)}`)] : []),
    ...(history ? [code(`history: ${flow(history)}`)] : []),
    ...Object.entries(given).flatMap(([name, rows]) =>
      rows.map((row) => `${several ? `${name}: ` : ""}${code(pairs(row))}`),
    ),
  ];
}

/** The files of a data folder; where a case before has shown them, its name. */
function folderOf({ data }: CaseText, before: readonly CaseText[]): string[] {
  if (data === undefined) return [];
  if (before.some((other) => other.data === data)) return [code(`data: ${data}`)];
  const files = readdirSync(`${EXAMPLES_FOLDER}/${data}`).sort();
  return files.flatMap((file) => fileLines(data, file));
}

function fileLines(folder: string, file: string): string[] {
  return [`${file}:`, ...fileText(`${folder}/${file}`).trimEnd().split("\n").map(code)];
}

function outcomeOf({ expect = {}, status, findings }: CaseText, language: Language): string[] {
  const several = Object.keys(expect).length > 1;
  const none = { en: "nothing found", zh: "没有问题" }[language];
  return [
    ...Object.entries(expect).flatMap(([name, rows]) =>
      Object.entries(rows).map(([key, cells]) => `${several ? `${name} ` : ""}${key}: ${code(pairs(cells))}`),
    ),
    ...(status ? [code(`status: ${status}`)] : []),
    ...(findings
      ? [
          findings.length === 0
            ? none
            : findings
                .map((one) => `[${code(one)}](findings${language === "en" ? "" : ".zh"}.md#${one})`)
                .join(", "),
        ]
      : []),
  ];
}

const pairs = (cells: Cells) =>
  Object.entries(cells)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");

/** Maps as YAML has them in one line. */
function flow(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const inner = Object.entries(value).map(([name, one]) => `${name}: ${flow(one)}`);
  return `{ ${inner.join(", ")} }`;
}

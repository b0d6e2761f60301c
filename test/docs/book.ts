import { readFileSync } from "node:fs";

/** The pages as a book, in the order of docs/README.md. */
export const CHAPTERS: Readonly<Record<"en" | "zh", readonly string[]>> = {
  en: [
    "tutorial.md",
    "guide.md",
    "commands.md",
    "payroll-export.md",
    "rulebook-reference.md",
    "formulas.md",
    "findings.md",
    "limits.md",
    "schemes.md",
    "real-export.md",
    "ci.md",
    "security.md",
    "decisions.md",
    "performance.md",
  ],
  zh: [
    "tutorial.zh.md",
    "guide.zh.md",
    "commands.zh.md",
    "payroll-export.zh.md",
    "rulebook-reference.zh.md",
    "formulas.zh.md",
    "findings.zh.md",
    "limits.zh.md",
    "schemes.zh.md",
    "ci.zh.md",
    "security.zh.md",
  ],
};

const FOOTER = /\n---\n\n[^\n]*README(?:\.zh)?\.md\)[^\n]*\n/g;

/** A page (`docs/guide.md`) with the way back and on at its foot. */
export function withWayOn(path: string, text: string): string {
  const name = path.replace(/^docs\//, "");
  const language = name.endsWith(".zh.md") ? "zh" : "en";
  const order = CHAPTERS[language];
  const at = order.indexOf(name);
  if (at < 0) throw new Error(`${name} is no page of the book`);
  const [before, after] = [order[at - 1], order[at + 1]];
  const all = language === "zh" ? "[全部页面](README.zh.md)" : "[All pages](README.md)";
  const links = [
    ...(before === undefined ? [] : [`← ${linkTo(before)}`]),
    all,
    ...(after === undefined ? [] : [`${linkTo(after)} →`]),
  ];
  return `${text.replace(FOOTER, "").trimEnd()}\n\n---\n\n${links.join(" · ")}\n`;
}

function linkTo(name: string): string {
  const [, title = name] = /^# (.+)$/m.exec(readFileSync(`docs/${name}`, "utf8")) ?? [];
  return `[${title}](${name})`;
}

import { join } from "node:path";
import type { Bilingual, Language } from "../base/language.js";
import { sayer } from "../base/phrases.js";
import { printable } from "../base/printable.js";
import { finding } from "../findings/finding.js";
import { didYouMean } from "../language/check-context.js";
import { INIT_USAGE, type InitOptions } from "./commands/init.js";
import { usageWords } from "./commands/placeholders.js";
import { COULD_NOT_RUN, DONE } from "./exit.js";
import { done, type Outcome } from "./host/failure.js";
import type { Host } from "./host/host.js";
import { STARTERS, type Starter } from "./init/starters.js";
import { showFinding } from "./telling/show-findings.js";

const INIT_SCREEN_WORDS = {
  schemes: {
    en: "Schemes to begin with, each with its test and sample data:",
    zh: "可选方案，各附测试和样例数据：",
  },
  writeOne: { en: "Write one of them, for example:", zh: "写出其中一种，例如：" },
  written: { en: "Written:", zh: "已写入：" },
  next: {
    en: "Next, try its cases, then run it on its sample data:",
    zh: "接下来，先运行用例，再计算样例数据：",
  },
} as const satisfies Record<string, Bilingual>;

/** `merit init`: writes a starter, or lists what there is. Gives the exit code. */
export async function init(options: InitOptions, host: Host, language: Language): Promise<number> {
  if (options.kind === "list") {
    host.stdout.write(listOf(options.folder, language));
    if (options.folder === undefined) return DONE;
    const values = {
      command: "merit init",
      name: usageWords("--scheme NAME"),
      usage: usageWords(`merit init ${INIT_USAGE}`),
    };
    await showFinding(host, finding("usage-argument-missing", undefined, values), language);
    return COULD_NOT_RUN;
  }
  const { folder, scheme } = options;
  const starter = STARTERS.find(({ name }) => name === scheme);
  if (!starter) {
    const known = STARTERS.map(({ name }) => name);
    const values = { found: scheme, hint: didYouMean(scheme, known), known };
    await showFinding(host, finding("init-scheme", undefined, values), language);
    return COULD_NOT_RUN;
  }
  const files = await starterFiles(starter, language, host);
  const wanted = files.ok ? placed(files.value, folder) : [];
  const written = files.ok ? host.writeNewFiles(wanted) : files;
  if (!written.ok) {
    await showFinding(host, written.finding, language);
    return COULD_NOT_RUN;
  }
  const names = wanted.map(({ path }) => path);
  host.stdout.write(doneText(starter, folder, names, language));
  return DONE;
}

/** A file of a starter, by its path in the starter's folder. */
interface StarterFile {
  readonly path: string;
  readonly content: string;
}

function placed(files: readonly StarterFile[], folder: string): StarterFile[] {
  return files.map(({ path, content }) => ({ path: join(folder, path), content }));
}

/** Spreadsheet programs take a CSV for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = "\ufeff";

async function starterFiles(
  { name }: Starter,
  language: Language,
  host: Host,
): Promise<Outcome<readonly StarterFile[]>> {
  const root = join(host.starters, name, language);
  const files: StarterFile[] = [];
  for (const folder of ["", "sample/"]) {
    const listed = await host.list(join(root, folder));
    if (!listed.ok) return listed;
    for (const file of listed.value.filter((one) => !one.endsWith("/"))) {
      const text = await host.readText(join(root, folder, file));
      if (!text.ok) return text;
      const content = file.endsWith(".csv") ? BYTE_ORDER_MARK + text.value : text.value;
      files.push({ path: folder + file, content });
    }
  }
  return done(files);
}

function listOf(folder: string | undefined, language: Language): string {
  const say = sayer(INIT_SCREEN_WORDS, language);
  const width = Math.max(...STARTERS.map(({ name }) => name.length));
  const lines = STARTERS.map(({ name, about }) => `  ${name.padEnd(width)}  ${about[language]}`);
  const where = folder === undefined ? (language === "zh" ? "奖金" : "bonus") : asWord(folder);
  const example = `  merit init ${where} --scheme ${STARTERS[0].name}`;
  return `${[say("schemes"), "", ...lines, "", say("writeOne"), "", example].join("\n")}\n`;
}

function doneText(
  { name, period }: Starter,
  folder: string,
  written: readonly string[],
  language: Language,
): string {
  const say = sayer(INIT_SCREEN_WORDS, language);
  const path = (file: string) => asWord(join(folder, file));
  const commands = [
    `  merit test ${path(`${name}.test.yaml`)}`,
    `  merit run ${path(`${name}.yaml`)} --data ${path("sample")} --period ${period}`,
  ];
  const files = written.map((file) => `  ${printable(file)}`);
  return `${[say("written"), ...files, "", say("next"), "", ...commands].join("\n")}\n`;
}

/** A path as one word of a command line. */
function asWord(path: string): string {
  if (/^[\p{L}\p{N}._/\\:-]+$/u.test(path)) return path;
  return `"${printable(path).replace(/["$`]/g, "\\$&")}"`;
}

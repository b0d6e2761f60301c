import type { Bilingual } from "../../base/language.js";

/** What is looked for in a rulebook, and stands in a file of its own. */
interface OtherFile {
  readonly what: Bilingual;
  readonly place: Bilingual;
}

const TEST: OtherFile = {
  what: { en: "the cases that test it", zh: "测试用例" },
  place: {
    en: "a file beside it that ends in .test.yaml; `merit test` runs them",
    zh: "同一文件夹中以 .test.yaml 结尾的文件，由 merit test 运行",
  },
};

/** By the key with which they begin there, or by which people look for them. */
export const OTHER_FILES: ReadonlyMap<string, OtherFile> = new Map([
  [
    "export",
    {
      what: { en: "the payroll export", zh: "薪酬导出的定义" },
      place: {
        en: "a file of its own, such as payroll.yaml, and run with `--export payroll.yaml`",
        zh: "单独的文件（如 payroll.yaml），运行时加 `--export payroll.yaml`",
      },
    },
  ],
  ...["case", "cases", "tests", "given", "expect"].map((key): [string, OtherFile] => [key, TEST]),
]);

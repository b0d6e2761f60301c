import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, SHOP } from "./shop.js";
import { Workplace } from "./workplace.js";

const hasGit = spawnSync("git", ["--version"]).status === 0;
const DATA = "--data data --period 2026-10";

let place: Workplace;

function git(...args: string[]): void {
  const own = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];
  execFileSync("git", [...own, ...args], { cwd: place.folder, stdio: "pipe" });
}

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

describe.skipIf(!hasGit)("git:REVISION:FILE", () => {
  beforeEach(() => {
    place.write({
      "rules/shop.yaml": RULEBOOK.replace("params: { parts: 3, goal: 3 }\n", "use: common.yaml\n"),
      "rules/common.yaml": "merit: 1\nparams: { parts: 3, goal: 3 }\n",
    });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "first");
    git("tag", "v1");
    place.write({ "rules/common.yaml": "merit: 1\nparams: { parts: 4, goal: 3 }\n" });
  });

  test("is the rulebook of that revision, with the files that it used then", async () => {
    const { code, stdout, stderr } = await place.merit(`diff git:v1:rules/shop.yaml rules/shop.yaml ${DATA}`);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("parts  parameter, git:v1:rules/common.yaml:2 → rules/common.yaml:2");
    expect(stdout).toContain("-14.16");
    const same = await place.merit(`diff git:v1:rules/shop.yaml git:HEAD:./rules/shop.yaml ${DATA}`);
    expect(same.stdout).toContain("No difference");
  });

  test("is named with all files that it used, also with those beside its folder", async () => {
    place.write({
      "rules/shop.yaml": RULEBOOK.replace("params: { parts: 3, goal: 3 }\n", "use: ../shared/common.yaml\n"),
      "shared/common.yaml": "merit: 1\nparams: { parts: 3, goal: 3 }\n",
    });
    git("add", ".");
    git("commit", "--quiet", "-m", "moved");
    place.write({ "shared/common.yaml": "merit: 1\nparams: { parts: 4, goal: 3 }\n" });
    const { stdout } = await place.merit(`diff git:main:rules/shop.yaml rules/shop.yaml ${DATA}`);
    expect(stdout).toContain("parts  parameter, git:main:shared/common.yaml:2 → shared/common.yaml:2");
  });

  test("is seen from the current folder", async () => {
    mkdirSync(join(place.folder, "sub"));
    const host = (folder: string) => {
      const other = new Workplace();
      other.remove();
      return Object.assign(other, { folder });
    };
    const below = host(join(place.folder, "rules"));
    const { code, stdout } = await below.merit(
      `diff git:v1:shop.yaml shop.yaml --data ../data --period 2026-10`,
    );
    expect([code, stdout.includes("git:v1:common.yaml:2 → common.yaml:2")]).toEqual([0, true]);
  });

  test("that does not exist is named, with the nearest one", async () => {
    const { code, stderr } = await place.merit(`diff git:mai:rules/shop.yaml rules/shop.yaml ${DATA}`);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "There is no revision mai in this repository. Did you mean main? [git-revision-unknown]",
    );
  });

  test("is never taken for an option", async () => {
    for (const revision of ["--help", "-v", "--git-dir=/tmp", "--upload-pack=touch"]) {
      const { code, stderr } = await place.merit(
        `diff git:${revision}:rules/shop.yaml rules/shop.yaml ${DATA}`,
      );
      expect([code, stderr.includes(`There is no revision ${revision} `)]).toEqual([2, true]);
    }
  });

  test("without that file tells the nearest path", async () => {
    const { code, stderr } = await place.merit(`diff git:v1:rules/shpo.yaml rules/shop.yaml ${DATA}`);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "There is no file rules/shpo.yaml in the revision v1. Did you mean rules/shop.yaml? [git-path-unknown]",
    );
    const option = await place.merit(`diff git:v1:--help rules/shop.yaml ${DATA}`);
    expect([option.code, option.stderr]).toEqual([2, expect.stringContaining("[git-path-unknown]")]);
    const folder = await place.merit(`diff git:v1:rules rules/shop.yaml ${DATA}`);
    expect([folder.code, folder.stderr]).toEqual([2, expect.stringContaining("[git-failed]")]);
  });

  test("without a file, or without a revision, is no such thing", async () => {
    for (const spec of ["git:v1", "git:", "git::rules/shop.yaml"]) {
      const { code, stderr } = await place.merit(`diff ${spec} rules/shop.yaml ${DATA}`);
      expect([code, stderr]).toEqual([2, expect.stringContaining("[usage-bad-value]")]);
    }
  });

  test("that is no UTF-8 text is told", async () => {
    place.write({ "rules/latin.yaml": Uint8Array.of(0x6e, 0xe4, 0x3a) });
    git("add", ".");
    git("commit", "--quiet", "-m", "second");
    const { code, stderr } = await place.merit(`diff git:HEAD:rules/latin.yaml rules/shop.yaml ${DATA}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("[file-not-utf8]")]);
  });
});

describe("without a repository or without git", () => {
  test.skipIf(!hasGit)("a revision cannot be read", async () => {
    const { code, stderr } = await place.merit(`diff git:main:rules/shop.yaml rules/shop.yaml ${DATA}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("[git-no-repository]")]);
  });

  test("the program git is asked for", async () => {
    const path = process.env.PATH;
    process.env.PATH = place.folder;
    try {
      const { code, stderr } = await place.merit(`diff git:main:rules/shop.yaml rules/shop.yaml ${DATA}`);
      expect([code, stderr]).toEqual([2, expect.stringContaining("[git-not-found]")]);
    } finally {
      process.env.PATH = path;
    }
  });
});

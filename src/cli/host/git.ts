/** Files of a git revision, read by the program `git`; nothing of the repository is changed. */
import { execFile } from "node:child_process";
import { posix } from "node:path";
import { type Bilingual, bilingual } from "../../base/language.js";
import { printable } from "../../base/printable.js";
import { finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { done, failed, type Outcome, reasonOf, systemCode } from "./failure.js";
import type { TextFiles } from "./host.js";
import { utf8Text } from "./input.js";

/** What git said, and how it ended. */
interface Said {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** Larger than any rulebook, and than any list of names that helps. */
const LARGEST = 1 << 24;
/** Names of revisions that are looked through for the one that was meant. */
const MOST_REFS = 2000;

/** The files of a revision, by paths as they are seen from `folder`. `shown` is what was asked for, for findings. */
export async function openRevision(
  folder: string,
  revision: string,
  shown: string,
): Promise<Outcome<TextFiles>> {
  const git = (...args: string[]) => runGit(folder, args);
  // No revision begins with a dash; one that does would be taken for an option.
  const isName = /^[^-\p{Cc}][^\p{Cc}]*$/u.test(revision);
  const said = await git("rev-parse", "--verify", "--quiet", isName ? `${revision}^{commit}` : "HEAD");
  if ("en" in said) {
    return failed(finding("git-not-found", undefined, { found: shown, why: said }));
  }
  if (/not a git repository/i.test(said.stderr)) {
    return failed(finding("git-no-repository", undefined, { found: shown }));
  }
  const commit = text(said.stdout).trim();
  if (isName && said.code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) {
    return done(filesOf(git, commit, revision, shown));
  }
  if (said.code > 1) return failed(gitFailed(shown, said));
  const refs = await git("for-each-ref", `--count=${MOST_REFS}`, "--format=%(refname:short)");
  const names = "en" in refs ? [] : text(refs.stdout).split("\n");
  const hint = didYouMean(revision, names);
  return failed(finding("git-revision-unknown", undefined, { found: printable(revision), hint }));
}

function filesOf(
  git: (...args: string[]) => Promise<Said | Bilingual>,
  commit: string,
  revision: string,
  shown: string,
): TextFiles {
  const list = async (path: string): Promise<readonly string[]> => {
    const listed = await git("ls-tree", "-z", "--name-only", commit, "--", `./${posix.normalize(path)}/`);
    if ("en" in listed || listed.code !== 0) return [];
    return text(listed.stdout)
      .split("\0")
      .filter((name) => name !== "")
      .map((name) => posix.basename(name));
  };
  return {
    list: async (path) => done(await list(path)),
    readText: async (path) => {
      const said = await git("cat-file", "blob", `${commit}:./${posix.normalize(path)}`);
      if ("en" in said) return failed(finding("git-not-found", undefined, { found: shown, why: said }));
      if (said.code === 0) return utf8Text(said.stdout, `git:${revision}:${path}`);
      const names = await list(posix.dirname(path));
      if (names.includes(posix.basename(path))) return failed(gitFailed(shown, said));
      const hint = nearestPath(path, names);
      const values = { found: printable(path), revision: printable(revision), hint };
      return failed(finding("git-path-unknown", undefined, values));
    },
  };
}

function nearestPath(path: string, names: readonly string[]) {
  const folder = posix.dirname(path);
  const paths = names.map((name) => (folder === "." ? name : posix.join(folder, name)));
  return didYouMean(path, paths);
}

function gitFailed(found: string, { stderr }: Said) {
  const why = stderr
    .split("\n")[0]
    .replace(/^fatal: /, "")
    .replace(/\.$/, "");
  return finding("git-failed", undefined, { found, why: bilingual(printable(why)) });
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Runs git without a shell; gives why, where it cannot be started. */
function runGit(folder: string, args: readonly string[]): Promise<Said | Bilingual> {
  const env = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" };
  return new Promise((resolve) => {
    execFile(
      "git",
      args,
      { cwd: folder, env, encoding: "buffer", maxBuffer: LARGEST, windowsHide: true },
      (error, stdout, stderr) => {
        if (error && systemCode(error) !== undefined) resolve(reasonOf(error));
        else resolve({ code: Number(error?.code ?? 0), stdout, stderr: text(stderr) });
      },
    );
  });
}

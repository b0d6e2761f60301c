import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH } from "./contenders.mjs";

/**
 * The peers are packages of their own, so that a plain install of the project does not bring them.
 * @param {(note: string) => void} say told when they have to be installed
 * @returns {boolean} whether they are there now
 */
export function installPeers(say) {
  const wanted = readFileSync(join(BENCH, "package-lock.json"), "utf8");
  const list = join(BENCH, "node_modules", ".package-lock.json");
  if (existsSync(list) && sameVersions(JSON.parse(wanted), JSON.parse(readFileSync(list, "utf8"))))
    return true;
  say("installing the peers …");
  const { status } = spawnSync("npm", ["ci", "--loglevel=error"], {
    cwd: BENCH,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  return status === 0;
}

function sameVersions(wanted, installed) {
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) =>
      path === "" || optional === true || installed.packages[path]?.version === version,
  );
}

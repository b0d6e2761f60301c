import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../../src/cli/command.js";
import type { Screen } from "../../src/cli/host/host.js";
import { type NodeHost, nodeHost } from "../../src/cli/host/node-host.js";

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly environment?: Readonly<Record<string, string>>;
  /** Are the screens terminals? */
  readonly terminal?: boolean;
  readonly columns?: number;
  /** Steps by which the clock goes on, in milliseconds, each time it is asked. */
  readonly tick?: number;
  /** Changes the host before the command gets it. */
  readonly change?: (host: NodeHost) => NodeHost;
}

/** A folder of its own, in which whole commands are run in this process. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "merit-work-"));

  /** Writes files, by their paths. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** All bytes of the files of a folder, by name. */
  bytes(path: string): Readonly<Record<string, string>> {
    const names = readdirSync(join(this.folder, path)).sort();
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(this.folder, path, name), "base64")]),
    );
  }

  names(path = "."): string[] {
    return readdirSync(join(this.folder, path)).sort();
  }

  host(said: { stdout: string; stderr: string }, setting: Setting): NodeHost {
    let clock = 0;
    const screen = (name: "stdout" | "stderr"): Screen => ({
      isTerminal: setting.terminal ?? false,
      columns: setting.columns ?? 120,
      write: (content) => {
        said[name] += typeof content === "string" ? content : Buffer.from(content).toString("utf8");
      },
    });
    return nodeHost({
      folder: this.folder,
      stdout: screen("stdout"),
      stderr: screen("stderr"),
      environment: setting.environment ?? {},
      nodeVersion: "v20.0.0",
      starters: resolve("starters"),
      now: () => {
        clock += setting.tick ?? 0;
        return clock;
      },
    });
  }

  /** Runs `merit` with these words. */
  merit(line: string, setting: Setting = {}): Promise<Ended> {
    return this.asks(
      line.split(" ").filter((word) => word !== ""),
      setting,
    );
  }

  /** Runs `merit` with words that may hold blanks. */
  async asks(words: readonly string[], setting: Setting = {}): Promise<Ended> {
    const said = { stdout: "", stderr: "" };
    const host = this.host(said, setting);
    const code = await runCommand(words, setting.change?.(host) ?? host);
    return { code, ...said };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

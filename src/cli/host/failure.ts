import { type Bilingual, bilingual } from "../../base/language.js";
import { type Finding, finding } from "../../findings/finding.js";

/** What a step that touches files comes to: its value, or the finding that tells why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly finding: Finding };

/** What came of it. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Why nothing came of it. */
export function failed(why: Finding): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: why };
}

/**
 * A file that could be opened and then not be read. The one exception that is not a bug: it passes through the
 * readers, which know no files, up to the command, which shows its finding.
 */
export class FileFailure extends Error {
  readonly finding: Finding;

  constructor(why: Finding) {
    super(why.code);
    this.finding = why;
  }
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: bilingual("permission is denied", "没有权限"),
  EPERM: bilingual("the operation is not permitted", "操作不被允许"),
  EBUSY: bilingual("another program has it open", "被其他程序占用"),
  ENOSPC: bilingual("the disk is full", "磁盘已满"),
  EDQUOT: bilingual("the disk quota is used up", "磁盘配额已用完"),
  EROFS: bilingual("the disk is read-only", "磁盘为只读"),
  ENOENT: bilingual("it is not there", "它不存在"),
  ENOTDIR: bilingual("a part of the path is a file", "路径中的某一级是文件"),
  EISDIR: bilingual("it is a folder", "它是文件夹"),
  ENAMETOOLONG: bilingual("its name is too long", "名称过长"),
  EMFILE: bilingual("too many files are open", "打开的文件过多"),
  EIO: bilingual("the disk or the network has failed", "磁盘或网络出错"),
  EFBIG: bilingual("it is too large for this disk", "超过磁盘允许的文件大小"),
  ERR_FS_FILE_TOO_LARGE: bilingual("it has more than 2 GB", "超过 2 GB"),
  ELOOP: bilingual("its links lead in a circle", "其链接形成循环"),
};

/** Why a pipe, a device or a socket is not taken for a file. */
export const NO_PLAIN_FILE = bilingual(
  "it is no plain file but a pipe, a device or the like",
  "它不是普通文件，而是管道、设备等",
);

/** The system's code of an error (`EACCES`), or undefined where it is no error of the system. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Why the system refused, in words; rethrows what is not the system's doing. */
export function reasonOf(error: unknown): Bilingual {
  const code = systemCode(error);
  if (code === undefined) throw error;
  return REASONS[code] ?? bilingual(code);
}

/** The finding for a path that could not be read. */
export function unreadable(path: string, error: unknown): Finding {
  if (systemCode(error) === "ENOENT") return finding("file-missing", undefined, { path });
  if (systemCode(error) === "EISDIR") return finding("file-is-folder", undefined, { path });
  if (systemCode(error) === "ENOTDIR") return finding("folder-is-file", undefined, { path });
  return finding("file-unreadable", undefined, { path, why: reasonOf(error) });
}

/** The finding for a path that could not be written. */
export function unwritable(path: string, error: unknown): Finding {
  return finding("output-unwritable", undefined, { path, why: reasonOf(error) });
}

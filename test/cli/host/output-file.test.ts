import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginFile, type OutputFile } from "../../../src/cli/host/output-file.js";

let place: string;
const path = () => join(place, "findings.csv");

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "merit-file-"));
});

afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function begun(): OutputFile {
  const outcome = beginFile(path(), "findings.csv");
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
}

test("a file has its pieces in order, text and bytes, and appears when it is finished", () => {
  writeFileSync(path(), "old");
  const file = begun();
  file.append("一");
  file.append(new Uint8Array([98]));
  file.append("x".repeat(100_000));
  expect(readFileSync(path(), "utf8")).toBe("old");
  expect(file.finish()).toEqual({ ok: true, value: undefined });
  expect(readFileSync(path(), "utf8")).toBe(`一b${"x".repeat(100_000)}`);
  expect(readdirSync(place)).toEqual(["findings.csv"]);
});

test("two runs that write one file leave that of the last, whole", () => {
  const other = join(place, `.findings.csv.merit-new-${process.ppid}`);
  const killed = join(place, ".findings.csv.merit-new-999999999");
  writeFileSync(other, "of a run at work");
  writeFileSync(killed, "of a run that is no more");
  const file = begun();
  file.append("mine");
  file.finish();
  expect(readFileSync(path(), "utf8")).toBe("mine");
  expect(readdirSync(place)).toEqual([`.findings.csv.merit-new-${process.ppid}`, "findings.csv"]);
});

test("a file that is given up leaves what was there", () => {
  writeFileSync(path(), "old");
  const file = begun();
  file.append("new");
  file.release();
  file.release();
  expect(readFileSync(path(), "utf8")).toBe("old");
  expect(readdirSync(place)).toEqual(["findings.csv"]);
});

test("a file stays closed to those to whom the old one was, and a link stays one", () => {
  const real = join(place, "real.csv");
  writeFileSync(real, "old", { mode: 0o600 });
  symlinkSync(real, path());
  const file = begun();
  file.append("new");
  file.finish();
  expect(readFileSync(real, "utf8")).toBe("new");
  expect(statSync(real).mode & 0o777).toBe(0o600);
  expect(lstatSync(path()).isSymbolicLink()).toBe(true);
});

test.skipIf(process.platform === "win32")("a device is not replaced by a file", () => {
  expect(beginFile("/dev/null", "/dev/null")).toMatchObject({ finding: { code: "output-unwritable" } });
  expect(lstatSync("/dev/null").isFile()).toBe(false);
});

test("a file in a folder that is not there cannot be begun", () => {
  expect(beginFile(join(place, "none", "f.csv"), "none/f.csv")).toMatchObject({
    finding: { code: "output-unwritable", values: { path: "none/f.csv" } },
  });
});

test("a folder is no file", () => {
  mkdirSync(path());
  expect(beginFile(path(), "findings.csv")).toMatchObject({ finding: { code: "file-is-folder" } });
});

test("a failure is told when the file is finished", () => {
  const file = begun();
  file.append("x");
  rmSync(place, { recursive: true });
  expect(file.finish()).toMatchObject({ ok: false, finding: { code: "output-unwritable" } });
});

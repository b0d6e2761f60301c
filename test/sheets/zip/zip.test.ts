import { describe, expect, it } from "vitest";
import { USUAL_LIMITS } from "../../../src/base/limits.js";
import { sharedSource } from "../../../src/sheets/zip/source.js";
import { readZip } from "../../../src/sheets/zip/zip.js";
import { sourceOf, type ZipPart, zipOf } from "../workbook.js";

const read = (bytes: Uint8Array) => readZip(sharedSource(sourceOf(bytes)));

async function namesOf(bytes: Uint8Array): Promise<string[]> {
  const zip = await read(bytes);
  if ("problem" in zip) throw new Error(zip.problem.code);
  return [...zip.entries.values()].map(({ name }) => name);
}

async function problemOf(bytes: Uint8Array) {
  const zip = await read(bytes);
  return "problem" in zip ? zip.problem : undefined;
}

const HELLO: ZipPart = { name: "hello.txt", bytes: "hello" };

describe("the directory of an archive", () => {
  it("lists parts with their sizes and places", async () => {
    const zip = await read(
      zipOf([
        { ...HELLO, stored: true },
        { name: "b", bytes: "x".repeat(100) },
      ]),
    );
    expect("entries" in zip && zip.entries.get("hello.txt")).toEqual({
      name: "hello.txt",
      method: 0,
      size: 5,
      compressedSize: 5,
      // of "hello", as any CRC-32 program gives it
      crc: 0x3610a686,
      offset: 0,
      nameLength: 9,
    });
    expect("entries" in zip && zip.entries.get("b")).toMatchObject({ method: 8, size: 100, offset: 44 });
  });

  it("is found before a comment, also a long one", async () => {
    expect(await namesOf(zipOf([HELLO], { comment: "made by hand" }))).toEqual(["hello.txt"]);
    expect(await namesOf(zipOf([HELLO], { comment: "c".repeat(0xffff) }))).toEqual(["hello.txt"]);
  });

  it("is read with ZIP64 sizes and a ZIP64 end record", async () => {
    const bytes = zipOf([{ ...HELLO, zip64: true }], { zip64End: true, comment: "c".repeat(0xffff) });
    const zip = await read(bytes);
    expect("entries" in zip && zip.entries.get("hello.txt")).toMatchObject({ size: 5, offset: 0 });
  });

  it("names parts in UTF-8, with / for \\, found in any case", async () => {
    const zip = await read(zipOf([{ name: "Xl\\工作表.xml", bytes: "" }]));
    expect("entries" in zip && zip.entries.get("xl/工作表.xml")?.name).toBe("Xl/工作表.xml");
  });

  it("leaves folders out", async () => {
    expect(await namesOf(zipOf([{ name: "xl/", bytes: "", stored: true }, HELLO]))).toEqual(["hello.txt"]);
  });
});

describe("an archive that cannot be trusted", () => {
  it("is named as cut short wherever it was cut", async () => {
    const whole = zipOf([HELLO, { name: "b", bytes: "more" }]);
    for (let length = 4; length < whole.length; length++) {
      expect((await problemOf(whole.subarray(0, length)))?.code).toBe("zip-truncated");
    }
  });

  it.each(["../evil.xml", "xl/../../evil", "/etc/passwd", "C:\\evil.xml", "..\\evil"])(
    "is refused for a part named %s",
    async (name) => {
      const problem = await problemOf(zipOf([HELLO, { name, bytes: "" }]));
      expect(problem?.code).toBe("zip-path");
      expect(problem?.values.part).toBe(name.replaceAll("\\", "/"));
    },
  );

  it("is refused when two parts have one name, in whatever case", async () => {
    const problem = await problemOf(zipOf([HELLO, { name: "HELLO.TXT", bytes: "another" }]));
    expect(problem).toMatchObject({ code: "zip-doubled", values: { part: "HELLO.TXT" } });
  });

  it("is refused when parts share bytes", async () => {
    const problem = await problemOf(zipOf([HELLO, { name: "b", bytes: "", at: () => 0 }]));
    expect(problem?.code).toBe("zip-damaged");
  });

  it("is refused when a part begins behind the directory", async () => {
    const problem = await problemOf(zipOf([{ ...HELLO, at: () => 1_000_000 }]));
    expect(problem?.code).toBe("zip-damaged");
  });

  it("is refused when the directory is not where the end record says", async () => {
    const shifted = Buffer.concat([Buffer.from("junk"), zipOf([HELLO])]);
    expect((await problemOf(shifted))?.values.problem).toMatchObject({
      en: "it is not where the end record says",
    });
  });

  it("is refused when a part is encrypted", async () => {
    const problem = await problemOf(zipOf([{ ...HELLO, claims: { flags: 1 } }]));
    expect(problem).toMatchObject({ code: "zip-encrypted", values: { part: "hello.txt" } });
  });

  it("is refused when it has more parts than any workbook", async () => {
    const parts = Array.from({ length: USUAL_LIMITS.parts + 1 }, (_, i) => ({
      name: `${i}`,
      bytes: "",
      stored: true,
    }));
    expect(await problemOf(zipOf(parts))).toMatchObject({
      code: "zip-too-many-parts",
      values: { count: 10_001, limit: 10_000 },
    });
  });

  it("gives a finding, never an exception, for any single broken byte of its directory", async () => {
    const whole = zipOf([HELLO, { name: "b", bytes: "more", zip64: true }], { zip64End: true });
    const sound = await namesOf(whole);
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0, 0xff]) {
        const broken = Uint8Array.from(whole);
        broken[at] = byte;
        const zip = await read(broken);
        expect("problem" in zip || zip.entries.size <= sound.length).toBe(true);
      }
    }
  });
});

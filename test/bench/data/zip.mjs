/** Writes a ZIP archive entry by entry, deflated as it comes; sizes and checksums are put in once they are known. */
import { once } from "node:events";
import { closeSync, openSync, writeSync } from "node:fs";
import { createDeflateRaw } from "node:zlib";
import { Chunks } from "./chunks.mjs";
import { crc32 } from "./crc.mjs";

/** Signatures and lengths of the parts of an archive (APPNOTE.TXT 4.3). */
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const VERSION = 20;
const DEFLATED = 8;
/** 1 December 2026 as an archive writes it (4.4.6), whatever the clock says. */
const DATE = ((2026 - 1980) << 9) | (12 << 5) | 1;

export class ZipWriter {
  #entries = [];
  #at = 0;

  /** @param {string} file */
  constructor(file) {
    this.handle = openSync(file, "w");
  }

  /**
   * @param {string} name ASCII
   * @param {(text: Chunks) => Promise<void>} fill
   */
  async entry(name, fill) {
    const entry = { name: Buffer.from(name), at: this.#at, crc: 0, packed: 0, size: 0 };
    this.#append(localHeader(entry));
    const deflate = createDeflateRaw({ level: 6 });
    deflate.on("data", (piece) => {
      entry.packed += piece.length;
      this.#append(piece);
    });
    const chunks = new Chunks(async (bytes) => {
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, "drain");
    });
    await fill(chunks);
    await chunks.end();
    deflate.end();
    await once(deflate, "end");
    writeSync(this.handle, localHeader(entry), 0, LOCAL.length, entry.at);
    this.#entries.push(entry);
  }

  /** Writes the list of entries; nothing can be added after it. */
  close() {
    const start = this.#at;
    for (const entry of this.#entries) this.#append(centralHeader(entry));
    const end = Buffer.alloc(END.length);
    end.writeUInt32LE(END.signature, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#append(end);
    closeSync(this.handle);
  }

  /** @param {Buffer} bytes */
  #append(bytes) {
    writeSync(this.handle, bytes, 0, bytes.length, this.#at);
    this.#at += bytes.length;
  }
}

function localHeader(entry) {
  const header = Buffer.alloc(LOCAL.length);
  header.writeUInt32LE(LOCAL.signature, 0);
  common(header, 4, entry);
  return Buffer.concat([header, entry.name]);
}

function centralHeader(entry) {
  const header = Buffer.alloc(CENTRAL.length);
  header.writeUInt32LE(CENTRAL.signature, 0);
  header.writeUInt16LE(VERSION, 4);
  common(header, 6, entry);
  header.writeUInt32LE(entry.at, 42);
  return Buffer.concat([header, entry.name]);
}

/** What both headers hold, from the version that a reader needs to the length of the name. */
function common(header, at, { crc, packed, size, name }) {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

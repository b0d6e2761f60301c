/** Gathers text and hands it on in pieces of about a megabyte, so that no file is ever whole in memory. */
const PIECE = 1 << 20;

export class Chunks {
  /** @param {(bytes: Buffer) => Promise<void> | void} write */
  constructor(write) {
    this.write = write;
    this.text = "";
  }

  /** @param {string} text */
  async add(text) {
    this.text += text;
    if (this.text.length >= PIECE) await this.end();
  }

  /** Hands on what is left. */
  async end() {
    const text = this.text;
    this.text = "";
    if (text !== "") await this.write(Buffer.from(text));
  }
}

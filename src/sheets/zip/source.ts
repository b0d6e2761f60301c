import type { ByteSource } from "../source.js";

/**
 * A source that several readers may ask at the same time, as parts of an archive are read side by side: requests
 * wait for each other, and each gets bytes of its own.
 */
export function sharedSource(source: ByteSource): ByteSource {
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: source.name,
    size: source.size,
    limits: source.limits,
    read(offset, length) {
      const read = last.then(async () => new Uint8Array(await source.read(offset, length)));
      // A failure is told to the reader that asked; the next one is not to fail for it.
      last = read.catch(() => undefined);
      return read;
    },
  };
}

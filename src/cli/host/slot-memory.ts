/**
 * The memory of a slot's room. It is used again where the room gets another width, as each batch has where all columns
 * of uneven rows are read: what threads share counts for no collector, which would come for it far too late.
 */
export class SlotMemory {
  readonly #buffers: SharedArrayBuffer[] = [];

  /** Gives the buffers of a new room one after another. */
  fromStart(): (bytes: number) => SharedArrayBuffer {
    let nth = 0;
    return (bytes) => {
      const at = nth++;
      if ((this.#buffers[at]?.byteLength ?? -1) < bytes) this.#buffers[at] = new SharedArrayBuffer(bytes);
      return this.#buffers[at];
    };
  }
}

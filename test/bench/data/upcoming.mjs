/** Reports to come, the earliest first: a binary heap of times with their assets. */
export class Upcoming {
  /** @type {{ time: number, asset: number }[]} */
  #heap = [];

  /** Time of the earliest, or infinity. */
  get time() {
    return this.#heap.length === 0 ? Number.POSITIVE_INFINITY : this.#heap[0].time;
  }

  /**
   * @param {number} time
   * @param {number} asset
   */
  add(time, asset) {
    const heap = this.#heap;
    let at = heap.push({ time, asset }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent].time <= heap[at].time) return;
      [heap[parent], heap[at]] = [heap[at], heap[parent]];
      at = parent;
    }
  }

  /** @returns {number} the asset of the earliest, which is taken off; there must be one */
  take() {
    const heap = this.#heap;
    const { asset } = heap[0];
    const last = heap.pop();
    if (heap.length === 0) return asset;
    heap[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return asset;
      const child = left + 1 < heap.length && heap[left + 1].time < heap[left].time ? left + 1 : left;
      if (heap[at].time <= heap[child].time) return asset;
      [heap[at], heap[child]] = [heap[child], heap[at]];
      at = child;
    }
  }
}

import { expect, test } from "vitest";
import { SlotMemory } from "../../../src/cli/host/slot-memory.js";
import { roomFor } from "../../../src/sheets/csv/rows.js";

const arrays = ({ rowNumber, rowStart, cellCount, hidden, start, end, kind }: ReturnType<typeof roomFor>) => [
  rowNumber,
  rowStart,
  cellCount,
  hidden,
  start,
  end,
  kind,
];

test("a room of another width takes the memory of the one before, and more only where it is larger", () => {
  const memory = new SlotMemory();
  const wide = roomFor(64, 100, memory.fromStart());
  const narrow = roomFor(64, 99, memory.fromStart());
  expect(narrow.start).toHaveLength(64 * 99);
  expect(narrow.kind).toHaveLength(64 * 99);
  expect(arrays(narrow).map((one, i) => one.buffer === arrays(wide)[i].buffer)).not.toContain(false);
  const wider = roomFor(64, 101, memory.fromStart());
  expect(wider.end).toHaveLength(64 * 101);
  expect(wider.rowStart.buffer).toBe(wide.rowStart.buffer);
  expect(wider.end.buffer).not.toBe(wide.end.buffer);
});

test("no two arrays of a room share memory", () => {
  const room = arrays(roomFor(8, 3, new SlotMemory().fromStart()));
  expect(new Set(room.map(({ buffer }) => buffer)).size).toBe(room.length);
});

import { checkedDay, DAY_MS } from "../../base/calendar.js";
import { civilOfSerial } from "../../base/spreadsheet-days.js";
import {
  BLANK,
  BOOLEAN,
  type CellBatch,
  ELAPSED,
  ERROR,
  ISO_DATE,
  NUMBER,
  PERCENTAGE,
  SERIAL,
  TEXT,
} from "../../sheets/cells.js";
import type { Sheet } from "../../sheets/sheet.js";
import { asciiOf, cellText } from "../cells/cell-text.js";
import { clockFromBytes, packedDate } from "../parse/bytes-moment.js";
import { decimalText, parseSpreadsheetNumber } from "../parse/parse-number.js";
import { daysInMs } from "../parse/serial.js";
import {
  type CellLook,
  lookAtText,
  momentOf,
  numberLook,
  plainLook,
  STORED,
  valueLook,
} from "./cell-look.js";

const BLANK_LOOK = plainLook("blank");
const TRUTH = plainLook("truth");
const ERROR_LOOK = plainLook("error");

/** Looks at a cell of a sheet; the usual moments without making a string of them. */
export function lookAtCell(sheet: Sheet, batch: CellBatch, at: number): CellLook {
  const kind = batch.kind[at];
  const { bytes, start, end } = batch;
  switch (kind) {
    case BLANK:
      return BLANK_LOOK;
    case TEXT:
      return usualMoment(bytes, start[at], end[at]) ?? lookAtText(cellText(sheet, batch, at));
    case NUMBER:
      return storedNumber(asciiOf(batch, at));
    case PERCENTAGE: {
      const ratio = Number(asciiOf(batch, at));
      return valueLook("percent", ratio, STORED);
    }
    case SERIAL: {
      const civil = civilOfSerial(daysInMs(bytes, start[at], end[at]), sheet.facts.date1904 ?? false);
      if (Number.isNaN(civil)) return ERROR_LOOK;
      const look = momentOf(civil, civil % DAY_MS !== 0, civil % 60_000 === 0);
      return { ...look, marks: look.marks | STORED };
    }
    case ELAPSED:
      return valueLook("duration", daysInMs(bytes, start[at], end[at]), STORED);
    case BOOLEAN:
      return TRUTH;
    case ERROR:
      return ERROR_LOOK;
    case ISO_DATE: {
      const look = lookAtText(cellText(sheet, batch, at));
      return { ...look, marks: look.marks | STORED };
    }
    default:
      return lookAtText(cellText(sheet, batch, at));
  }
}

/** A cell as people see it: days and times of a spreadsheet as such, not as numbers of days. */
export function shownCell(sheet: Sheet, batch: CellBatch, at: number, look: CellLook): string {
  const kind = batch.kind[at];
  if (kind === NUMBER) {
    const number = parseSpreadsheetNumber(asciiOf(batch, at));
    return number ? decimalText(number) : asciiOf(batch, at);
  }
  if (kind === PERCENTAGE) {
    const number = parseSpreadsheetNumber(String(look.value * 100));
    return number ? `${decimalText(number)}%` : asciiOf(batch, at);
  }
  if (kind === SERIAL && !Number.isNaN(look.value)) return momentText(look.value, look.form === "datetime");
  if (kind === ELAPSED) {
    const minutes = Math.round(look.value / 60_000);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  }
  return cellText(sheet, batch, at);
}

function momentText(civil: number, hasClock: boolean): string {
  const text = new Date(civil).toISOString();
  return hasClock ? text.slice(0, 19).replace("T", " ") : text.slice(0, 10);
}

function storedNumber(ascii: string): CellLook {
  const number = parseSpreadsheetNumber(ascii);
  if (!number) return ERROR_LOOK;
  const look = numberLook(decimalText(number));
  return look ? { ...look, marks: look.marks | STORED } : ERROR_LOOK;
}

function usualMoment(bytes: Uint8Array, start: number, end: number): CellLook | undefined {
  const packed = packedDate(bytes, start, end);
  if (packed <= 0) return undefined;
  const date = packed >> 4;
  const day = checkedDay(date >> 9, (date >> 5) & 15, date & 31);
  if (day === undefined) return undefined;
  const length = packed & 15;
  if (length === end - start) return momentOf(day * DAY_MS, false, false);
  const clock = clockFromBytes(bytes, start + length, end);
  if (Number.isNaN(clock)) return undefined;
  const toMinute = bytes[end - 3] === 58 && end - start - length < 8;
  return momentOf(day * DAY_MS + clock, true, toMinute);
}

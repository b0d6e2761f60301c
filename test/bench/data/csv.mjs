import { closeSync, openSync, writeSync } from "node:fs";
import { Chunks } from "./chunks.mjs";
import { DESCRIPTIONS, FAULTS } from "./pools.mjs";
import { assetText, HEADERS, STAFF_HEADERS, ticketNumber } from "./texts.mjs";
import { pools, tickets } from "./tickets.mjs";

/**
 * Writes tickets as UTF-8 CSV with LF, quoted where RFC 4180 asks for it.
 * @param {string} file
 * @param {number} rows
 * @param {import("./tickets.mjs").Stretch} [stretch]
 */
export function writeTicketsCsv(file, rows, stretch) {
  return writeCsv(file, HEADERS, ticketLines(rows, stretch));
}

function* ticketLines(rows, stretch) {
  const { people, customers } = pools();
  const descriptions = DESCRIPTIONS.map(quoted);
  for (const ticket of tickets(rows, stretch)) {
    const texts = `${ticketNumber(ticket.number)},${people[ticket.engineer].name},${assetText(ticket.asset)},${customers[ticket.customer]}`;
    const fault = `${FAULTS[ticket.fault]},${descriptions[ticket.description]}`;
    const times = `${timeText(ticket.reported)},${timeText(ticket.answered)},${timeText(ticket.arrived)},${timeText(ticket.closed)}`;
    const rest = `${decimal(ticket.tenths, 1)},${ticket.maker ? "是" : "否"},${decimal(ticket.cents, 2)},${ticket.rating ?? ""}`;
    yield `${texts},${fault},${times},${rest}`;
  }
}

/** @param {string} file */
export function writeStaffCsv(file) {
  const lines = pools().people.map(({ id, name, team, base }) => `${id},${name},${team},${base}`);
  return writeCsv(file, STAFF_HEADERS, lines);
}

/**
 * @param {string} file
 * @param {readonly string[]} headers
 * @param {Iterable<string>} lines without their ends
 */
export async function writeCsv(file, headers, lines) {
  const handle = openSync(file, "w");
  const chunks = new Chunks((bytes) => void writeSync(handle, bytes));
  await chunks.add(`${headers.join(",")}\n`);
  for (const line of lines) await chunks.add(`${line}\n`);
  await chunks.end();
  closeSync(handle);
}

/** @param {string} text */
function quoted(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `12.5` for 125 tenths: whole numbers in, so no digit is ever a matter of rounding. */
function decimal(scaled, decimals) {
  const digits = scaled.toString().padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const DAY = 86_400;
const dayTexts = new Map();

/** `2026-10-05 08:31:07`; nothing for no time. */
function timeText(seconds) {
  if (seconds === undefined) return "";
  const day = Math.floor(seconds / DAY);
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(day * DAY * 1000).toISOString().slice(0, 10);
    dayTexts.set(day, text);
  }
  const rest = seconds - day * DAY;
  return `${text} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

const TWO = Array.from({ length: 60 }, (_, i) => i.toString().padStart(2, "0"));
const two = (number) => TWO[number];

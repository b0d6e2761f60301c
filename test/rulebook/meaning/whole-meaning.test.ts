import { expect, it } from "vitest";
import { wholeMeaning } from "../../../src/rulebook/meaning/whole-meaning.js";
import { rulebookOf } from "../../engine/running.js";

const TEXT = `merit: 1
name: Meaning
period: month
scored: people
params: { unread: 3 }
tables:
  people: { file: staff, key: id, columns: { id: {}, score: { type: number } } }
rules:
  people:
    half: { label: Half, is: score / 2 }
    checks: { low: { when: score < 1, say: Low, level: warning } }
`;

const meaning = (text: string) => wholeMeaning(rulebookOf(text));
const changed = (from: string, to: string) => meaning(TEXT.replace(from, to)) !== meaning(TEXT);

it.each([
  ["a formula", "score / 2", "score / 3"],
  ["what comes of a check", "level: warning", "level: notice"],
  ["a param, also one that nothing reads", "unread: 3", "unread: 4"],
  ["the period", "period: month", "period: quarter"],
])("what a rulebook means rests on %s", (_, from, to) => {
  expect(changed(from, to)).toBe(true);
});

it.each([
  ["labels", "label: Half", "label: Mean"],
  ["what is said", "say: Low", "say: Too low"],
  ["blanks", "score / 2", "score  /  2"],
  ["its name", "name: Meaning", "name: Other"],
])("what a rulebook means does not rest on %s", (_, from, to) => {
  expect(changed(from, to)).toBe(false);
});

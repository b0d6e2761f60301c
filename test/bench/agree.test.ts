import { expect, test } from "vitest";
import { differences, meritFigures, peerFigures } from "./agree.mjs";

const ana = { closed: 8, onTime: 6, returned: 1, parts: 1250, rated: 3, ratings: 13, pay: 261617 };
const ben = { closed: 0, onTime: 0, returned: 0, parts: 0, rated: 0, ratings: 0, pay: 0 };
const peer = JSON.stringify({ people: { E1: ana, E2: ben }, teams: { north: ana }, all: ana });

const share = { closed: "8", timely: "0.75", return_rate: "0.125", parts: "12.50", rating: "13/3" };
const none = { closed: "0", timely: null, return_rate: null, parts: "0.00", rating: null, total: "0.00" };

function result(change: object = {}) {
  return JSON.stringify({
    tables: {
      people: [
        { key: "E1", values: { ...share, total: "2616.17", ...change } },
        { key: "E2", values: none },
      ],
      team: [{ key: "north", values: { ...share, paid: "2616.17" } }],
      all: [{ key: "all", values: { closed: "8", parts: "12.50", paid: "2616.17" } }],
    },
  });
}

test("counts and sums agree with the shares, means and amounts that follow from them", () => {
  expect(differences(meritFigures(result()), peerFigures(peer))).toEqual([]);
});

test("a share that differs in the hundredth digit is a difference", () => {
  const close = `0.75${"0".repeat(97)}1`;
  const found = differences(meritFigures(result({ timely: close })), peerFigures(peer));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^people E1 timely: 75.*, expected 3\/4$/);
});

test("a cent is a difference", () => {
  const found = differences(meritFigures(result({ total: "2616.18" })), peerFigures(peer));
  expect(found).toEqual(["people E1 total: 130809/50, expected 261617/100"]);
});

test("no figure and zero are different", () => {
  const found = differences(meritFigures(result({ rating: null })), peerFigures(peer));
  expect(found).toEqual(["people E1 rating: none, expected 13/3"]);
});

test("a person that only one of them has is a difference", () => {
  const only = JSON.stringify({ people: { E1: ana }, teams: { north: ana }, all: ana });
  expect(differences(meritFigures(result()), peerFigures(only))).toHaveLength(6);
  expect(differences(peerFigures(only), meritFigures(result()))).toHaveLength(6);
});

import { describe, expect, it } from "vitest";
import { treeText, walk } from "../../src/language/print-tree.js";
import { nodeOf, sampleScope } from "./sample-scope.js";

const text = (formula: string, table = "tickets") => treeText(nodeOf(formula, sampleScope(table)));

describe("treeText", () => {
  it.each([
    ["tickets", "distance<=near", "distance  <=  near"],
    ["tickets", "price * 50%", "price * 50.0%"],
    ["tickets", "took > 1d", "took > 24h"],
    ["tickets", "asset is not missing", "not (asset is missing)"],
    ["team", "count(tickets via seller)", "count(tickets via seller.team)"],
    ["tickets", "first(day per asset after day where urgent)", "first(day where urgent after day per asset)"],
  ])("on %s, %s and %s mean the same", (table, one, other) => {
    expect(text(one, table)).toBe(text(other, table));
  });

  it.each([
    ["tickets", "distance <= near", "distance < near"],
    ["tickets", "distance - near", "near - distance"],
    ["tickets", "2 / distance * distance", "2 / (distance * distance)"],
    ["tickets", 'asset = "1"', 'asset = "1 "'],
    ["tickets", 'asset in ["a", "b"]', 'asset in ["a b"]'],
    ["tickets", "engineer.base", "seller.base"],
    ["people", "count(tickets via engineer)", "count(tickets via seller)"],
    ["people", "count(tickets via engineer)", "count(tickets via engineer over season)"],
    ["people", "count(tickets via engineer)", "count(tickets via engineer where urgent)"],
    ["people", "sum(tickets.distance via engineer)", "max(tickets.distance via engineer)"],
    ["tickets", "next(day per asset by day)", "previous(day per asset by day)"],
    ["tickets", "next(day per asset, seller by day)", "next(day per seller, asset by day)"],
    ["tickets", "first(day per asset after day)", "next(day per asset by day)"],
    ["tickets", "period.first", "period.last"],
    ["tickets", "if(urgent, 1, 2)", "if(urgent, 2, 1)"],
    ["tickets", "3%", "0.03"],
    ["tickets", "day = 2026-10-01", "day = 2026-10-02"],
  ])("on %s, %s and %s mean different things", (table, one, other) => {
    expect(text(one, table)).not.toBe(text(other, table));
  });
});

describe("walk", () => {
  it("visits every node, outermost first", () => {
    const seen: string[] = [];
    const formula =
      'if(not urgent, -distance, near) > engineer.score and fault in ["body"] or asset is missing';
    walk(nodeOf(formula), (node) => seen.push(node.op));
    expect(seen).toEqual([
      "binary",
      "binary",
      "binary",
      "if",
      "unary",
      "column",
      "unary",
      "column",
      "param",
      "follow",
      "column",
      "in",
      "column",
      "literal",
      "is_missing",
      "column",
    ]);
  });

  it("goes into gathers, windows and calls", () => {
    const columns = (formula: string, table: string) => {
      const found: string[] = [];
      walk(nodeOf(formula, sampleScope(table)), (node) => {
        if (node.op === "column") found.push(`${node.table}.${node.name}`);
      });
      return found;
    };
    expect(columns("sum(tickets.price via engineer where urgent)", "people")).toEqual([
      "tickets.price",
      "tickets.urgent",
    ]);
    expect(columns("first(day per asset after date(closed) where urgent)", "tickets")).toEqual([
      "tickets.day",
      "tickets.asset",
      "tickets.closed",
      "tickets.urgent",
    ]);
    expect(columns("nth(per asset by day)", "tickets")).toEqual(["tickets.asset", "tickets.day"]);
  });
});

import { describe, expect, it } from "vitest";
import { wrapped } from "../../../src/report/terminal/width.js";

describe("text in lines of a width", () => {
  it("breaks at blanks", () => {
    expect(wrapped("a case with a rate", 11)).toEqual(["a case with", "a rate"]);
  });

  it("breaks between Chinese characters, which take two columns, and keeps their signs with them", () => {
    expect(wrapped("可由此察觉：满意率", 12)).toEqual(["可由此察觉：", "满意率"]);
  });

  it("leaves a word whole that is wider", () => {
    expect(wrapped("an incomprehensibility", 8)).toEqual(["an", "incomprehensibility"]);
  });
});

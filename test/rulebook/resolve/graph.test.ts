import { describe, expect, it } from "vitest";
import { codesOf, quantityOf, read, rulebookOf, told, withPeople, withRules } from "../reading.js";

const order = (text: string) => rulebookOf(text).quantities.map((quantity) => quantity.path);

describe("the order of quantities", () => {
  it("puts each after what it reads, however they are written", () => {
    const forwards = withPeople("a: base\nb: a + 1\nc: a + b");
    const backwards = withPeople("c: a + b\nb: a + 1\na: base");
    expect(order(forwards)).toEqual(["people.a", "people.b", "people.c"]);
    expect(order(backwards)).toEqual(["people.a", "people.b", "people.c"]);
  });

  it("goes over tables: a row may read what its team gathers of its rows", () => {
    const text = withRules(
      "people: { rank: score / team.best, own: sum(jobs.worth) }\nteam: { best: max(people.score) }\njobs: { worth: points * worker.score }",
    );
    const paths = order(text);
    expect(paths.indexOf("team.best")).toBeLessThan(paths.indexOf("people.rank"));
    expect(paths.indexOf("jobs.worth")).toBeLessThan(paths.indexOf("people.own"));
  });

  it("takes a chain of twenty thousand, from either end", () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => (i === 0 ? "q0: base" : `q${i}: q${i - 1}`));
    for (const lines of [chain, [...chain].reverse()]) {
      expect(order(withPeople(lines.join("\n"))).slice(0, 3)).toEqual([
        "people.q0",
        "people.q1",
        "people.q2",
      ]);
    }
  });

  it("tells what each reads", () => {
    const text = withRules(
      "people: { done: 'count(jobs where checked and points > low)', a: { for: done > 0, of: rate, bands: { under limit: base, at_least limit: team.extra } } }\nteam: { extra: 5 }",
      "params: { low: 3, limit: 3% }\n",
    );
    expect([...quantityOf(text, "people.done").reads].sort()).toEqual(["jobs.checked", "jobs.points"]);
    expect([...quantityOf(text, "people.a").reads].sort()).toEqual([
      "people.base",
      "people.done",
      "people.rate",
      "team.extra",
    ]);
  });
});

describe("cycles", () => {
  const circles = (text: string) => {
    const { findings } = read(text);
    return findings.map(({ code, values }) => (code === "cycle" ? values.circle : code));
  };

  it("are named whole, once, from the quantity that stands first", () => {
    const expected = ["people.a → people.b → people.c → people.a"];
    expect(circles(withPeople("a: b\nb: c\nc: a"))).toEqual(expected);
    expect(circles(withPeople("x: b\na: b\nb: c\nc: a\ny: a + x"))).toEqual(expected);
  });

  it("of one quantity are found", () => {
    expect(circles(withPeople("a: if(base > 5, a, 1)"))).toEqual(["people.a → people.a"]);
  });

  it("over tables are found", () => {
    const text = withRules("team: { best: max(people.rank) }\npeople: { rank: score - team.best }");
    expect(circles(text)).toEqual(["team.best → people.rank → team.best"]);
  });

  it("that have nothing in common are each found", () => {
    expect(circles(withPeople("a: b\nb: a\nc: d\nd: c"))).toEqual([
      "people.a → people.b → people.a",
      "people.c → people.d → people.c",
    ]);
  });

  it("bring no other findings with them", () => {
    expect(
      codesOf(read(withPeople("a: b\nb: a\nc: a + b\nd: { of: c, bands: { under 3: 1 } }")).findings),
    ).toEqual(["cycle"]);
  });
});

describe("what is wrong", () => {
  it("is told once, and not of all that reads it", () => {
    const text = withPeople("a: bsae + 1\nb: a * 2\nc: { of: b, bands: { under 3: 1, over 3: 2 } }\nd: c");
    expect(codesOf(read(text).findings)).toEqual(["unknown-name"]);
  });

  it("in a column or param is told there alone", () => {
    const text = withRules(
      "logs: { a: length + 1, b: limit * 2 }",
      "params: { limit: { soon: 3 } }\n",
    ).replace("team:\n", "team:\n  logs: { file: logs, key: none, columns: { length: { type: lenght } } }\n");
    expect(codesOf(read(text).findings)).toEqual(["param-date", "value-unknown"]);
  });

  it("is all told in one run", () => {
    const { findings, rulebook } = read(`merit: 2
name: { fr: x }
period: week
timezone: Mars/Olympus
scored: peple
colour: red
params: { near: [1], over: 3, near: 5 }
tables:
  people:
    file: staff
    columns:
      id: { type: texte }
      team: { to: teem }
  all: {}
rules:
  people:
    a: base +
    b: unknown + 1
    c: { of: x, bands: { under 3: 1 } }
    d: { pay: {} }
    e: e
  nobody: { a: 1 }
`);
    expect(rulebook).toBeUndefined();
    expect(told(findings)).toEqual([
      "1:8 merit-version",
      "2:7 label-empty",
      "2:9 key-unknown",
      "3:9 value-unknown",
      "4:11 timezone-unknown",
      "5:9 scored-unknown",
      "6:1 key-unknown",
      "7:17 value-form",
      "7:22 name-reserved",
      "7:31 key-twice",
      "9:3 table-key",
      "12:19 value-unknown",
      "13:19 link-table",
      "14:3 table-all",
      "17:14 formula-syntax",
      "18:8 unknown-name",
      "19:14 unknown-name",
      "20:15 steps-none",
      "21:5 cycle",
      "22:3 rules-table",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { exactText } from "../../../src/base/exact.js";
import type { Table } from "../../../src/rulebook/model.js";
import { codesOf, quantityOf, read, rulebookOf, withRules, withTables } from "../reading.js";

function tableOf(tables: string, name = "t"): Table {
  const table = rulebookOf(withTables(tables)).tables.get(name);
  if (!table) throw new Error(name);
  return table;
}

const column = (tables: string, name: string) => {
  const found = tableOf(tables).columns.get(name);
  if (!found) throw new Error(name);
  return found;
};

describe("file tables", () => {
  it("name one file or several, and a sheet", () => {
    const patterns = (file: string) => {
      const { origin } = tableOf(`t: { file: ${file}, key: none, columns: { a: }, sheet: May }`);
      return origin.kind === "file" && [origin.patterns.map((pattern) => pattern.glob), origin.sheet];
    };
    expect(patterns("staff")).toEqual([["staff"], ["May"]]);
    expect(patterns("[staff, old-*]")).toEqual([["staff", "old-*"], ["May"]]);
  });

  it("may do without a file where they say so", () => {
    const optional = (key: string) => {
      const { origin } = tableOf(`t: { file: x, key: none, columns: { a: }${key} }`);
      return origin.kind === "file" && origin.optional;
    };
    expect([optional(""), optional(", optional: yes"), optional(", optional: no")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("have columns of text with their name as header, unless said", () => {
    const found = column("t: { file: x, key: none, columns: { a: } }", "a");
    expect(found).toMatchObject({
      type: { kind: "text" },
      headers: ["a"],
      decimals: 6,
      emptyAllowed: false,
      optional: false,
      of100: false,
      unknownExcluded: false,
      reading: undefined,
    });
    expect(column("t: { file: x, key: none, columns: { a: { type: money } } }", "a").decimals).toBe(2);
    expect(
      column("t: { file: x, key: none, columns: { a: { type: money, decimals: 4 } } }", "a").decimals,
    ).toBe(4);
  });

  it("accept for a word its spellings and the word itself", () => {
    const { words, type } = column(
      "t: { file: x, key: none, columns: { a: { words: { b: [车身, Body], c: 发动机 } } } }",
      "a",
    );
    expect(type.words).toEqual(["b", "c"]);
    expect([...(words ?? [])]).toEqual([
      ["车身", "b"],
      ["Body", "b"],
      ["发动机", "c"],
      ["b", "b"],
      ["c", "c"],
    ]);
  });

  it("take words in a list as their own spelling", () => {
    const { words } = column("t: { file: x, key: none, columns: { a: { words: [Open, Closed] } } }", "a");
    expect([...(words ?? [])]).toEqual([
      ["Open", "Open"],
      ["Closed", "Closed"],
    ]);
  });

  it("may list a word among its own spellings", () => {
    expect(
      codesOf(
        read(withTables("t: { file: x, key: none, columns: { a: { words: { b: [B, X] } } } }")).findings,
      ),
    ).toEqual([]);
  });

  it("keep the last or first of doubled rows", () => {
    expect(
      tableOf("t: { file: x, key: a, columns: { a:, d: { type: date } }, keep: last by d }").keep,
    ).toEqual({
      which: "last",
      by: "d",
    });
    expect(tableOf("t: { file: x, key: [a, d], columns: { a:, d: { type: date } } }")).toMatchObject({
      key: ["a", "d"],
      keep: undefined,
    });
    expect(
      codesOf(read(withTables("t: { file: x, key: a, columns: { a:, b: }, keep: last by b }")).findings),
    ).toEqual(["window-order"]);
  });

  it("say by formulas when rows are, which are left out, how far data must reach", () => {
    const table = tableOf(
      "t: { file: x, key: none, columns: { a: { type: date, empty: allowed }, b: { to: jobs } }, dated: a else b.day, exclude: { old: { when: a < 2026-01-01, say: Old } }, needs: { a: 30d } }",
    );
    expect(table.dated).toMatchObject({ op: "else", type: { kind: "date" } });
    expect(table.exclude).toMatchObject([{ name: "old", say: { en: "Old", zh: "Old" } }]);
    expect(table.needs).toMatchObject([{ column: "a", beyond: { op: "literal" } }]);
  });

  it("may leave rows out by quantities of the row", () => {
    const text = withTables(
      "t: { file: x, key: none, columns: { a: { type: date } }, exclude: { old: { when: old, say: Old } } }",
      "t: { old: a < 2026-01-01 }",
    );
    expect(codesOf(read(text).findings)).toEqual([]);
  });
});

describe("rows written in the rulebook", () => {
  const rows = (text: string) => {
    const { origin, columns } = tableOf(text);
    if (origin.kind !== "rows") throw new Error(origin.kind);
    return {
      types: Object.fromEntries([...columns.values()].map(({ name, type }) => [name, type.kind])),
      values: origin.rows.map((row) =>
        Object.fromEntries(
          [...row.values].map(([name, value]) => [
            name,
            typeof value === "object" ? exactText(value) : value,
          ]),
        ),
      ),
    };
  };

  it("give columns the types of what stands in them", () => {
    expect(
      rows(
        "t: { key: k, rows: [{ k: a, n: 3, p: 36%, d: 30d, day: 2026-10-01, at: 2026-10-01 08:00, yes: no }] }".replace(
          "yes:",
          "flag:",
        ),
      ),
    ).toEqual({
      types: {
        k: "text",
        n: "number",
        p: "percent",
        d: "duration",
        day: "date",
        at: "datetime",
        flag: "boolean",
      },
      values: [
        {
          k: "a",
          n: "3",
          p: "0.36",
          d: String(30 * 86_400_000),
          day: "20727",
          at: String(20_727 * 86_400_000 + 8 * 3_600_000),
          flag: false,
        },
      ],
    });
  });

  it("keep the zeros of codes, and what stands in quotes", () => {
    expect(rows('t: { key: k, rows: [{ k: 007, q: "5" }, { k: 010, q: "3%" }] }')).toEqual({
      types: { k: "text", q: "text" },
      values: [
        { k: "007", q: "5" },
        { k: "010", q: "3%" },
      ],
    });
    expect(rows("t: { key: k, rows: [{ k: 0 }, { k: 0.5 }, { k: -3 }, { k: 1/3 }] }").types).toEqual({
      k: "number",
    });
    expect(rows("t: { key: k, rows: [{ k: -2026-10-01 }, { k: -yes }, { k: 1e5 }] }").types).toEqual({
      k: "text",
    });
  });

  it("read declared columns as declared", () => {
    const text =
      "t: { key: k, columns: { k:, m: { type: money }, p: { type: percent }, w: { words: { b: [车身] } } }, rows: [{ k: a, m: 10, p: 46/50, w: 车身 }, { k: c, m: 0, p: 0, w: B }] }";
    expect(rows(text)).toEqual({
      types: { k: "text", m: "money", p: "percent", w: "text" },
      values: [
        { k: "a", m: "10", p: "0.92", w: "b" },
        { k: "c", m: "0", p: "0", w: "b" },
      ],
    });
  });

  it("may lack a value where the column is not declared, or may be empty", () => {
    const text =
      "t: { key: k, columns: { k:, m: { type: money, empty: allowed } }, rows: [{ k: a, m: 1, n: 2 }, { k: b }] }";
    expect(rows(text).values).toEqual([{ k: "a", m: "1", n: "2" }, { k: "b" }]);
  });

  it("may link to other tables", () => {
    const table = tableOf("t: { key: k, columns: { k:, lead: { to: people } }, rows: [{ k: a, lead: P1 }] }");
    expect(table.links.get("lead")).toMatchObject({ to: "people", columns: ["lead"], target: ["id"] });
  });

  it("may have names that plain objects know", () => {
    const text =
      "t: { key: constructor, rows: [{ constructor: a, __proto__: 3, toString: x }, { constructor: b, __proto__: 4 }] }";
    expect(rows(text).types).toEqual(
      Object.fromEntries([
        ["constructor", "text"],
        ["__proto__", "number"],
        ["toString", "text"],
      ]),
    );
    const { columns } = tableOf(text);
    expect(columns.get("__proto__")?.type.kind).toBe("number");
  });
});

describe("links", () => {
  it("lead to a key, or to a named column", () => {
    const table = tableOf(
      "t: { file: x, key: none, columns: { a: { to: people }, b: { to: people.base, type: money } } }",
    );
    expect([...table.links.values()].map(({ link, to, target }) => [link, to, target])).toEqual([
      ["a", "people", ["id"]],
      ["b", "people", ["base"]],
    ]);
  });

  it("take the type of what they lead to", () => {
    const text =
      "s: { file: s, key: n, columns: { n: { type: number } } }\nt: { file: x, key: none, columns: { a: { to: s } } }";
    expect(column(text, "a").type.kind).toBe("number");
  });

  it("may lead to the same table", () => {
    const text = withTables(
      "t: { file: x, key: id, columns: { id:, lead: { to: t, empty: allowed }, pay: { type: money } } }",
      "t: { own: lead.pay else 0, below: count(t) }",
    );
    expect(rulebookOf(text).tables.get("t")?.links.get("lead")).toMatchObject({
      from: "t",
      to: "t",
      target: ["id"],
    });
    expect(codesOf(read(text).findings)).toEqual([]);
  });

  it("go by several columns together", () => {
    const table = tableOf(
      "s: { file: s, key: [a, b], columns: { a:, b: { type: date } } }\nt: { file: x, key: none, columns: { x:, y: { type: date } }, links: { s: [x, y] } }",
    );
    expect(table.links.get("s")).toMatchObject({ columns: ["x", "y"], target: ["a", "b"] });
  });

  it("of one column are not found again through a table that has the column in its key", () => {
    const text = (visit: string) =>
      withTables(
        `visits: { file: v, key: none, columns: { who: { to: people }, day: { type: date }${visit} } }
days: { key: [who, day] }`,
        "people: { visits: count(visits) }\n  days: { visits: count(visits) }",
      ).replace("columns: { who", "links: { days: [who, day] }, columns: { who");
    expect(codesOf(read(text("")).findings)).toEqual([]);
    expect(codesOf(read(text(", other: { to: people }")).findings)).toEqual(["several-ways"]);
  });

  it("of many ways are not followed without end", () => {
    // Every table links to all after it: two to the power of 28 ways from first to last.
    const names = Array.from({ length: 30 }, (_, i) => `t${i}`);
    const tables = names.map((name, i) => {
      const links = names.slice(i + 1).map((to) => `${to}: { to: ${to} }`);
      return `${name}: { file: ${name}, key: k, columns: { k:, ${links.join(", ")} } }`;
    });
    const text = withTables(tables.join("\n"), "t29: { a: count(t0) }");
    const [problem] = read(text).findings;
    expect(problem).toMatchObject({ code: "several-ways" });
    expect(problem?.values.ways).toHaveLength(10);
  });
});

describe("tables of values", () => {
  it("have one row for each value that links to them", () => {
    expect(tableOf("t:\ns: { file: s, key: none, columns: { a: { to: t } } }")).toMatchObject({
      origin: { kind: "values" },
      key: ["t"],
    });
  });

  it("take type and words from what links to them", () => {
    expect(
      column("t:\ns: { file: s, key: none, columns: { a: { type: date, to: t } } }", "t").type.kind,
    ).toBe("date");
    const words = column("t:\ns: { file: s, key: none, columns: { a: { words: [x, y], to: t } } }", "t");
    expect(words.type.words).toEqual(["x", "y"]);
  });

  it("made of several columns lead where those lead", () => {
    const text = withTables(
      "sheet: { key: [ratee, rater] }\nratings:\n  file: r\n  key: none\n  columns: { ratee: { to: people }, rater: { to: people }, score_of: { type: number } }\n  links: { sheet: [ratee, rater] }",
      "sheet: { mean_score: mean(ratings.score_of), near: ratee.score - rater.score }",
    );
    const sheet = rulebookOf(text).tables.get("sheet");
    expect(sheet?.key).toEqual(["ratee", "rater"]);
    expect([...(sheet?.links.values() ?? [])].map(({ link, to }) => [link, to])).toEqual([
      ["ratee", "people"],
      ["rater", "people"],
    ]);
    expect(rulebookOf(text).tables.get("ratings")?.links.get("sheet")).toMatchObject({
      columns: ["ratee", "rater"],
      target: ["ratee", "rater"],
    });
  });

  it("gather the rows that link to them", () => {
    const text = withRules(
      "team: { heads: count(people), points: sum(jobs.points), best: max(people.score) }",
    );
    const quantity = quantityOf(text, "team.points");
    expect(quantity.shape).toMatchObject({
      is: { op: "gather", via: [{ link: "worker" }, { link: "team" }], time: "period" },
    });
  });
});

describe("a link that is wrong itself", () => {
  it("is told once, not at each formula that would follow it", () => {
    const text = withTables(
      "calls: { file: calls, key: call, columns: { call:, who: { to: poeple } } }",
      "people: { calls: count(calls), any: any(calls where who.base > 1) }",
    );
    expect(codesOf(read(text).findings)).toEqual(["link-table"]);
  });
});

describe("the table of all", () => {
  it("is there without being declared, and stands last", () => {
    const { tables } = rulebookOf(withRules("all: { heads: count(people) }"));
    expect([...tables.keys()]).toEqual(["people", "team", "jobs", "all"]);
    expect(tables.get("all")).toMatchObject({ origin: { kind: "all" }, key: [] });
  });
});

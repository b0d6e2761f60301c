import { describe, expect, it } from "vitest";
import { columnOf, inspected } from "./inspected.js";

async function codes(text: string) {
  return (await inspected(text)).remarks.map(({ code, values, cells }) => [
    code,
    values.count,
    cells[0]?.row,
  ]);
}

describe("what is remarked on", () => {
  it.each([
    ["cut-times", columnOf("创建时间", ["2026-10-01 08:00", "03:17.4"]), 1, 3],
    ["digits-lost", columnOf("编码", ["1.23E+17", "2"]), 1, 2],
    ["same-number", columnOf("账号", ["007", "7", "008"]), 1, 2],
    ["zeros-lost", columnOf("账号", ["0007", "0012", "85"]), 1, 4],
    ["ambiguous-dates", columnOf("Joined", ["03/05/2019", "01/07/2021"]), 2, 2],
    ["errors", columnOf("距离", ["#N/A", "1", "2", "3", "4"]), 1, 2],
    ["padded", columnOf("姓名", ["王伟 ", "李娜"]), 1, 2],
    ["spellings", columnOf("姓名", ["王伟", "王 伟", "ＡＢ", "ab"]), 2, 2],
    ["zero-ratings", columnOf("评分", ["0", "5", "4"]), 1, undefined],
    ["odd", columnOf("距离", ["1", "2", "3", "4", "2026-10-01"]), 1, 6],
    ["empty-column", columnOf("备注", ["", ""]), 2, undefined],
    ["blank-lines", "a,b,c\n1,2,3\n,,\n4,5,6", 1, 3],
    ["totals", "a,b,c\nx,2,3\n合计,5,6", 1, 3],
    ["blank-key", "工号,姓名,得分\n1001,李雷,9\n1002,李雷,10\n,,19", 1, 4],
    ["header-again", "a,b,c\n1,2,3\na,b,c\n4,5,6", 1, 3],
    ["notes-below", "a,b,c\n1,2,3\n导出：王某,,", 1, 3],
    ["notes-between", "a,b,c\n1,2,3\n第二组,,\n4,5,6", 1, 3],
    ["uneven", "a,b,c\n1,2,3\n4,5\n", 1, 3],
    ["unnamed", "a,b,\n1,2,\n3,4,x\n", 1, 3],
    ["doubled-headers", "a,b,a\n1,2,3", undefined, undefined],
    ["no-header", "1,2\n3,4", undefined, undefined],
  ] as const)("%s", async (code, text, count, row) => {
    expect(await codes(text)).toContainEqual([code, count, row]);
  });

  it("tells what came before its beginning, and apart from that what is a matter of cut seconds", async () => {
    const rows = (closed: string) =>
      ["编号,创建时间,关闭时间", `1,2026-10-01 08:00:30,${closed}`]
        .concat(Array.from({ length: 9 }, (_, i) => `${i + 2},2026-10-02 08:00:00,2026-10-02 09:00`))
        .join("\n");
    expect(await codes(rows("2026-10-01 08:00"))).toEqual([["order-by-seconds", 1, 2]]);
    expect(await codes(rows("2026-10-01 07:59"))).toEqual([["order", 1, 2]]);
    expect(await codes(rows("2026-10-01 08:01"))).toEqual([]);
  });

  it("does not hold what was promised against what was done", async () => {
    const late = Array.from({ length: 9 }, (_, i) => `${i},2026-10-02,2026-10-01`).join("\n");
    expect(await codes(`编号,承诺日期,完成日期\n${late}\n9,2026-10-02,2026-10-03`)).toEqual([]);
  });

  it("is silent on a tidy file", async () => {
    expect(await codes("工号,姓名\n001,王伟\n002,李娜")).toEqual([]);
  });
});

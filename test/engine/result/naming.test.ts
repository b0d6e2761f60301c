import { describe, expect, it } from "vitest";
import { namingOf } from "../../../src/engine/result/naming.js";

const text = (name: string, zh: string = name, en: string = name) => ({ name, label: { en, zh } });

describe("the column by which people know a row", () => {
  it.each([
    ["the one called name", [text("seq", "序号"), text("nick", "昵称"), text("name", "称呼")], "name"],
    ["else the first that is labelled a name", [text("seq", "序号"), text("who", "员工姓名")], "who"],
    ["in either language", [text("seq", "序号", "No."), text("who", "谁", "Full name")], "who"],
    ["else the first", [text("car", "车牌"), text("shop", "门店")], "car"],
  ])("is %s", (_, columns, expected) => {
    expect(namingOf(columns)?.name).toBe(expected);
  });

  it("is none where there is no text", () => {
    expect(namingOf([])).toBeUndefined();
  });
});

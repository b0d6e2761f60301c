import { integer } from "../../base/exact.js";
import type { Result } from "../../engine/result/result.js";
import type { Manner } from "../forms.js";
import { type Grid, mappedRows, numberColumn, textColumn } from "../grid.js";

const LEFT_OUT = { outside: "leftOutside", excluded: "leftExcluded", rejected: "leftRejected" } as const;

/** Every row that was read and not used, and why. */
export function leftOutGrid(result: Result, { language, say }: Manner): Grid {
  return {
    name: "rows-left-out",
    title: say("leftOut"),
    whenEmpty: say("noneLeftOut"),
    columns: [
      textColumn("table", say("table")),
      textColumn("file", say("file")),
      textColumn("sheet", say("sheetName")),
      numberColumn("row", say("row")),
      { ...textColumn("key", say("key")), role: "key" },
      textColumn("reason", say("reason")),
      textColumn("why", say("why")),
    ],
    rows: mappedRows(result.leftOut, ({ label, file, sheet, row, key, reason, detail }) => [
      label[language],
      file,
      sheet,
      integer(row),
      key,
      say(LEFT_OUT[reason]),
      detail[language],
    ]),
  };
}

/** What a punch clock prints, and a sheet with a column a day: small, with a rulebook for each. */

export const STAFF = "工号,姓名\n1,王小明\n2,李四\n";

/** A rulebook whose table `month` is read as `reading` says, and pays 1 for each row that counts. */
export const rules = (reading: string, counted: string): string => `merit: 1
name: Punch clock
period: month
timezone: Asia/Shanghai
currency: CNY
scored: staff
tables:
  staff: { file: staff, key: id, columns: { id: { header: 工号 }, name: { header: 姓名 } } }
  month:
    file: month
    key: none
${reading}
rules:
  staff:
    total: { pay: { days: { is: ${counted} } } }
`;

export const BLOCKS = rules(
  `    dated: day
    blocks: { begin: 工号：*, join: yes }
    wide: { headers: "*", days: title }
    columns:
      who: { from: block, header: 工号, to: staff }
      day: { from: day, type: date }
      came: { from: cell, type: duration, format: clock, empty: allowed, take: { first: "{time}" } }
      times: { from: cell, type: number, empty: allowed, take: { count: "{time}" } }`,
  "count(month where times > 0 else no)",
);
export const SHEET = `考勤日期：2026-10-01 ~ 2026-10-03
工号：1,姓名：王小明,
1,2,3
08:5118:31,09:00,
,18:02,
工号：2,姓名：李四,
1,2,3
,,次日08:00
`;
export const WIDE = rules(
  `    dated: day
    header_row: 2
    wide: { after: 姓名, days: title }
    columns:
      who: { header: 工号, to: staff }
      day: { from: day, type: date }
      said: { from: cell, empty: allowed }`,
  "count(month where said is not missing)",
);
export const LINES = "考勤日期：2026-10-01 ~ 2026-10-03\n工号,姓名,1,2,3\n1,王小明,√,√,\n2,李四,√,,\n";

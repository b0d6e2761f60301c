/** The texts that repeat in the data: people, teams, customers, faults. All invented. */

export const PEOPLE = 5000;
const TEAMS = 120;
const CUSTOMERS = 8000;

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"];
const FIRST = [..."立建明志文国海永春晓嘉俊子思雨天新宏庆世玉振家景"];
const SECOND = [..."恒柏川涛军平峰华强林杰宁波磊超鹏飞龙斌辉勇刚毅然"];
const PLACES = [..."东西南北中江河山湖海新安平顺和丰宁康泰"];

export const FAULTS = ["车身", "发动机", "底盘", "保养"];
export const FAULT_SHARES = [0.4, 0.67, 0.86, 1];

/** Some need quotes in CSV: commas, quotes, a line break. */
export const DESCRIPTIONS = [
  ...[
    "机油压力报警",
    "保险杠变形",
    "制动跑偏",
    "水温过高",
    "起动困难",
    "车门异响",
    "举升缓慢",
    "变速箱换挡不顺",
  ],
  ...[
    "例行保养",
    "更换机油与滤芯",
    "尾灯不亮",
    "轮胎偏磨",
    "转向沉重",
    "排气管冒黑烟",
    "油耗偏高",
    "离合器打滑",
  ],
  ...["客户称行驶中抖动，回场后未复现", "雨刮不回位", "仪表黑屏", "气压不足", "板簧断裂", "货厢漏水"],
  "Fault code P0087, low fuel pressure",
  '驾驶员反映"偶尔熄火"',
  "先检查线路, 再检查传感器",
  "第一次到场：缺件\n第二次到场：更换后正常",
];
/** How often each description comes up, in tickets of a thousand: the last, with its line break, in two. */
export const DESCRIPTION_LIMIT = 998;

/**
 * @typedef {object} Pools
 * @property {readonly { id: string, name: string, team: string, base: string }[]} people
 * @property {readonly string[]} customers
 */

/**
 * @param {import("../../../fixtures/generate/random.mjs").Random} random
 * @returns {Pools} no two people of one name
 */
export function makePools(random) {
  const names = SURNAMES.flatMap((a) => FIRST.flatMap((b) => SECOND.map((c) => a + b + c)));
  const teams = Array.from(
    { length: TEAMS },
    (_, i) => `${PLACES[i % PLACES.length]}区维修${1 + Math.floor(i / PLACES.length)}组`,
  );
  const people = random
    .shuffled(names)
    .slice(0, PEOPLE)
    .map((name, i) => ({
      id: `E${(10001 + i).toString()}`,
      name,
      team: random.pick(teams),
      base: `${random.whole(20, 60)}00.${random.pick(["00", "00", "50", "25"])}`,
    }));
  const customers = Array.from(
    { length: CUSTOMERS },
    (_, i) =>
      `${random.pick(PLACES)}${random.pick(FIRST)}${random.pick(SECOND)}物流${(i + 1).toString().padStart(4, "0")}号`,
  );
  return { people, customers };
}

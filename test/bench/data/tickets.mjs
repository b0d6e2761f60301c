/** The tickets as they would lie in an export: in the order they were reported, with what makes the job hard. */
import { random as seeded } from "../../../fixtures/generate/random.mjs";
import { DESCRIPTION_LIMIT, DESCRIPTIONS, FAULT_SHARES, FAULTS, makePools } from "./pools.mjs";
import { Upcoming } from "./upcoming.mjs";

/** The quarter that is paid; the data begin a week before it and reach past the 30 days after it. */
export const PERIOD = "2026-Q4";
export const DATA_START = Date.parse("2026-09-24T00:00:00Z") / 1000;
export const DATA_DAYS = 140;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const RETURN_WINDOW = 30 * DAY;

/**
 * One ticket; times in seconds since 1970 by the clock on the wall, undefined where the export has none.
 * @typedef {object} Ticket
 * @property {number} number from 1
 * @property {number} engineer index into the people
 * @property {number} asset from 0; -1 where the export has none
 * @property {number} customer index into the customers
 * @property {number} fault index into the faults
 * @property {number} description index into the descriptions
 * @property {number} reported
 * @property {number | undefined} answered
 * @property {number | undefined} arrived
 * @property {number | undefined} closed
 * @property {number} tenths distance in tenths of a km
 * @property {boolean} maker
 * @property {number} cents price of the parts
 * @property {number | undefined} rating 1 to 5
 */

/**
 * When the tickets are reported: from `start`, in seconds as above, over so many days; and how many different assets
 * there are for each ticket, so many that most can come without coming back within the window.
 * @typedef {{ start: number, days: number, assets: number }} Stretch
 */
const QUARTER = { start: DATA_START, days: DATA_DAYS, assets: 0.5 };

/** How many different assets there are among so many tickets. */
export const assetsFor = (rows, stretch = QUARTER) => Math.ceil(rows * stretch.assets);

/** @returns {import("./pools.mjs").Pools} the same for every size */
export const pools = () => makePools(seeded("pools"));

/**
 * @param {number} rows
 * @param {Stretch} [stretch] the quarter with what lies around it, unless said
 * @returns {Generator<Ticket>} always the same object, filled anew: copy what you keep
 */
export function* tickets(rows, stretch = QUARTER) {
  const { start, days } = stretch;
  const random = seeded(`tickets ${rows}`);
  const { people, customers } = pools();
  // Some are often late, some hardly ever.
  const lateness = people.map(() => random.pick([0.01, 0.03, 0.05, 0.08, 0.12, 0.18]));
  const assets = assetsFor(rows, stretch);
  const closings = new Float64Array(assets).fill(Number.NEGATIVE_INFINITY);
  const upcoming = new Upcoming();
  // Reports that are planned below come on top, so the rows run out a little before the days do.
  const step = (days * DAY) / rows;

  const freshAsset = (reported) => {
    let asset = 0;
    for (let tries = 0; tries < 20; tries++) {
      asset = random.whole(0, assets - 1);
      if (closings[asset] < reported - RETURN_WINDOW - 1) break;
    }
    return asset;
  };
  const delay = (late, limit) => {
    if (random.chance(0.002)) return limit;
    if (random.chance(0.002)) return limit + 1;
    return random.chance(late) ? limit + random.whole(1, 2 * limit) : random.whole(MINUTE, limit);
  };

  /** @type {Ticket} */
  const ticket = {};
  let ordinary = 0;
  let previous = start;
  for (let number = 1; number <= rows; number++) {
    const slot = start + Math.floor(ordinary * step);
    let reported = Math.max(previous, slot + random.whole(0, Math.max(0, Math.floor(step) - 1)));
    let asset = -1;
    if (upcoming.time <= reported) {
      reported = upcoming.time;
      asset = upcoming.take();
    } else {
      ordinary += 1;
      if (!random.chance(0.02)) asset = freshAsset(reported);
    }
    previous = reported;
    const engineer = random.whole(0, people.length - 1);
    const late = lateness[engineer];
    const onSite = delay(late, 24 * HOUR);
    const closed = reported + onSite + random.whole(10 * MINUTE, 2 * DAY);
    const described = random.whole(0, 999);

    ticket.number = number;
    ticket.engineer = engineer;
    ticket.asset = asset;
    ticket.customer = random.whole(0, customers.length - 1);
    ticket.fault = faultAt(random.whole(0, 999) / 1000);
    ticket.description =
      described < DESCRIPTION_LIMIT ? described % (DESCRIPTIONS.length - 1) : DESCRIPTIONS.length - 1;
    ticket.reported = reported;
    ticket.answered = random.chance(0.01) ? undefined : reported + delay(late, 12 * HOUR);
    ticket.arrived = random.chance(0.01) ? undefined : reported + onSite;
    ticket.closed = random.chance(0.004) ? undefined : closed;
    ticket.tenths = random.chance(0.01) ? 1000 : random.whole(1, 1800);
    ticket.maker = random.chance(0.08);
    ticket.cents = random.chance(0.5) ? 0 : random.whole(500, 250_000);
    ticket.rating = random.chance(0.3) ? undefined : random.pick([5, 5, 5, 4, 4, 3, 2, 1]);
    yield ticket;

    if (asset < 0 || ticket.closed === undefined) continue;
    closings[asset] = closed;
    // One in a hundred is reported again at an edge of the window, and one in twenty-five somewhere within it.
    if (random.chance(0.01))
      upcoming.add(closed + random.pick([0, 1, RETURN_WINDOW, RETURN_WINDOW + 1]), asset);
    else if (random.chance(0.04)) upcoming.add(closed + random.whole(HOUR, RETURN_WINDOW), asset);
  }
}

function faultAt(share) {
  return Math.min(
    FAULTS.length - 1,
    FAULT_SHARES.findIndex((limit) => share < limit),
  );
}

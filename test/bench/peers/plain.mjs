/** The job in plain JavaScript, for the peers that only read files: the same code after csv-parse, papaparse, exceljs. */

/** 2026-Q4 by the clock on the wall, in seconds since 1970. */
const FIRST = Date.parse("2026-10-01T00:00:00Z") / 1000;
const END = Date.parse("2027-01-01T00:00:00Z") / 1000;
const HOUR = 3600;
const WINDOW = 30 * 24 * HOUR;

export class Job {
  /** By name: those who are paid. */
  people = new Map();
  /** By asset: times at which something other than maintenance was reported. */
  reports = new Map();
  /** Tickets that something may come back from: asset, time, person. */
  closings = [];

  /** A person from the staff file; the base in cents. */
  person(id, name, team, base) {
    this.people.set(name, { id, team, base, ...nothing() });
  }

  /**
   * A ticket: times in seconds, undefined where there is none; "" for no asset; parts in cents.
   */
  ticket(engineer, asset, fault, reported, answered, arrived, closed, distance, maker, parts, rating) {
    const repairs = asset !== "" && fault !== "保养";
    if (repairs) {
      const known = this.reports.get(asset);
      if (known === undefined) this.reports.set(asset, [reported]);
      else known.push(reported);
    }
    if (closed === undefined || closed < FIRST || closed >= END) return;
    const person = this.people.get(engineer);
    const onTime =
      fault === "车身" && distance <= 100 && !maker
        ? arrived !== undefined && arrived - reported <= 24 * HOUR
        : answered !== undefined && answered - reported <= 12 * HOUR;
    person.closed += 1;
    if (onTime) person.onTime += 1;
    person.parts += parts;
    if (rating !== undefined) {
      person.rated += 1;
      person.ratings += rating;
    }
    if (repairs) this.closings.push({ asset, closed, person });
  }

  /** Every figure of the job, as integers: counts, sums and cents. */
  result() {
    for (const { asset, closed, person } of this.closings) {
      let next = Number.POSITIVE_INFINITY;
      for (const reported of this.reports.get(asset))
        if (reported > closed && reported < next) next = reported;
      if (next - closed <= WINDOW) person.returned += 1;
    }
    const all = nothing();
    const people = {};
    const teams = {};
    for (const { id, team, base, ...figures } of this.people.values()) {
      const paid = { ...figures, pay: pay(base, figures) };
      people[id] = paid;
      teams[team] ??= nothing();
      for (const name of Object.keys(all)) {
        teams[team][name] += paid[name];
        all[name] += paid[name];
      }
    }
    return { people, teams, all };
  }
}

const nothing = () => ({ closed: 0, onTime: 0, returned: 0, parts: 0, rated: 0, ratings: 0, pay: 0 });

/** Base × score ÷ 100 × return factor in cents, rounded once, half up: the steps of `rulebook.yaml` in integers. */
function pay(base, { closed, onTime, returned }) {
  if (closed === 0) return 0;
  // 60 points: nothing at 70 %, all at 90 %, straight between; times `closed`.
  const timely = 30 * Math.min(2 * closed, Math.max(0, 10 * onTime - 7 * closed));
  // 40 points, less 4 for every started 1 % above 3 %.
  const steps = Math.max(0, Math.ceil((100 * returned - 3 * closed) / closed));
  const returns = Math.max(0, 40 - 4 * steps) * closed;
  const factor = 100 * returned <= 3 * closed ? 100 : 100 * returned <= 5 * closed ? 95 : 90;
  const above = BigInt(base) * BigInt(timely + returns) * BigInt(factor);
  const below = BigInt(closed) * 10_000n;
  return Number((2n * above + below) / (2n * below));
}

const days = new Map();

/** Seconds of `2026-10-05 08:31:07`; undefined for no text. */
export function seconds(text) {
  if (text === "") return undefined;
  const date = text.slice(0, 10);
  let day = days.get(date);
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`) / 1000;
    days.set(date, day);
  }
  return (
    day + Number(text.slice(11, 13)) * HOUR + Number(text.slice(14, 16)) * 60 + Number(text.slice(17, 19))
  );
}

export const cents = (text) => Math.round(Number(text) * 100);

/** Do all tools come to the same figures? Compared as exact fractions, so that no rounding hides a difference. */

/**
 * Figures by name (`people E10001 timely`): a fraction in lowest terms, or `none`.
 * @typedef {Map<string, string>} Figures
 */

/**
 * What a peer printed: counts, sums and cents, from which the shares follow.
 * @param {string} stdout
 * @returns {Figures}
 */
export function peerFigures(stdout) {
  const { people, teams, all } = JSON.parse(stdout);
  /** @type {Figures} */
  const figures = new Map();
  const put = (prefix, row) => {
    figures.set(`${prefix} closed`, lowest(row.closed, 1));
    figures.set(`${prefix} timely`, lowest(row.onTime, row.closed));
    figures.set(`${prefix} return_rate`, lowest(row.returned, row.closed));
    figures.set(`${prefix} parts`, lowest(row.parts, 100));
    figures.set(`${prefix} rating`, lowest(row.ratings, row.rated));
  };
  for (const [id, row] of Object.entries(people)) {
    put(`people ${id}`, row);
    figures.set(`people ${id} total`, lowest(row.pay, 100));
  }
  for (const [name, row] of Object.entries(teams)) {
    put(`team ${name}`, row);
    figures.set(`team ${name} paid`, lowest(row.pay, 100));
  }
  figures.set("all closed", lowest(all.closed, 1));
  figures.set("all parts", lowest(all.parts, 100));
  figures.set("all paid", lowest(all.pay, 100));
  return figures;
}

const PERSON = ["closed", "timely", "return_rate", "parts", "rating", "total"];
const TEAM = ["closed", "timely", "return_rate", "parts", "rating", "paid"];
const ALL = ["closed", "parts", "paid"];

/**
 * The same figures out of our `result.json`.
 * @param {string} stdout
 * @returns {Figures}
 */
export function meritFigures(stdout) {
  const { tables } = JSON.parse(stdout);
  /** @type {Figures} */
  const figures = new Map();
  const put = (prefix, names, values) => {
    for (const name of names) figures.set(`${prefix} ${name}`, reduced(values[name]));
  };
  for (const { key, values } of tables.people) put(`people ${key}`, PERSON, values);
  for (const { key, values } of tables.team) put(`team ${key}`, TEAM, values);
  for (const { values } of tables.all) put("all", ALL, values);
  return figures;
}

/**
 * @param {Figures} figures
 * @param {Figures} expected
 * @returns {string[]} a line for each figure that is not the same, or that only one has
 */
export function differences(figures, expected) {
  const found = [];
  for (const [name, value] of expected) {
    const other = figures.get(name);
    if (other !== value) found.push(`${name}: ${other ?? "not there"}, expected ${value}`);
  }
  for (const name of figures.keys()) if (!expected.has(name)) found.push(`${name}: not expected`);
  return found;
}

/** A decimal or a fraction as text, in lowest terms; `none` for null. */
function reduced(text) {
  if (text === null) return "none";
  const match = /^(-?\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!match) throw new Error(`${JSON.stringify(text)} is no number as result.json writes them`);
  const [, whole, decimals = "", below = "1"] = match;
  return lowest(BigInt(whole + decimals), BigInt(below) * 10n ** BigInt(decimals.length));
}

function lowest(above, below) {
  let [a, b] = [BigInt(above), BigInt(below)];
  if (b === 0n) return "none";
  const [top, bottom] = [a, b];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a < 0n ? -a : a === 0n ? 1n : a;
  return `${top / divisor}/${bottom / divisor}`;
}

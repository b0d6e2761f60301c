// Loaded before the program (`node --require`): another time, and folders that list their files the other way round.
const fs = require("node:fs");

const now = Date.parse(process.env.OTHER_CLOCK);
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given) {
    super(...(given.length === 0 ? [now] : given));
  }

  static now() {
    return now;
  }
};

const { readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();

// Loaded before the program (`node --require`): a fault whose words name somebody, when the first spreadsheet is read.
const fs = require("node:fs");

const how = process.env.CRASH;
const fault = () => new TypeError("cannot pay 王小明 (1001)");
const { readdirSync } = fs;

fs.readdirSync = (...args) => {
  if (!String(args[0]).endsWith("data")) return readdirSync(...args);
  if (how === "in a call") throw fault();
  if (how === "in a promise") Promise.reject(fault());
  if (how === "later") {
    setImmediate(() => {
      throw fault();
    });
  }
  return readdirSync(...args);
};

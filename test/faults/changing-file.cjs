// Loaded before the program (`node --require`): when it has read from a file for the second time, somebody else writes to
// one.
const fs = require("node:fs");

const { path, how } = JSON.parse(process.env.CHANGING_FILE);
const { readSync } = fs;
let reads = 0;
let changed = false;

const changes = {
  grow: () => fs.appendFileSync(path, "x9,1,2026-10-30,1000\n"),
  shrink: () => fs.truncateSync(path, Math.floor(fs.statSync(path).size / 2)),
  rewrite: () => {
    const bytes = fs.readFileSync(path);
    bytes.write("9", bytes.length - 2);
    fs.writeFileSync(path, bytes);
  },
  // What a program does that saves well: our open file stays as it was.
  replace: () => {
    fs.writeFileSync(`${path}.tmp`, "nothing\n");
    fs.renameSync(`${path}.tmp`, path);
  },
};

function change() {
  changed = true;
  changes[how]();
}

// Input is read from a position; Node itself reads whole files without one.
fs.readSync = (...args) => {
  if (typeof args[4] === "number") reads += 1;
  if (reads === 2 && !changed) change();
  return readSync(...args);
};

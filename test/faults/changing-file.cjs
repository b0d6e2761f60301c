// Loaded before the program (`node --require`): when it has read from a file for the second time, somebody else writes to
// one.
const fs = require("node:fs");

const { path, how } = JSON.parse(process.env.CHANGING_FILE);
const { read } = fs;
let reads = 0;

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

fs.read = (...args) => {
  reads += 1;
  if (reads === 2) changes[how]();
  return read(...args);
};
// `promisify` looks for marks on it.
for (const mark of Object.getOwnPropertySymbols(read)) {
  Object.defineProperty(fs.read, mark, Object.getOwnPropertyDescriptor(read, mark));
}

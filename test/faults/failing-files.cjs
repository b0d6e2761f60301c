// Loaded before the program (`node --require`): counts its calls that change files, and at the one asked for ends the
// process as `kill -9` does, stops it until it is told to go on, or fails as the system does.
const fs = require("node:fs");

const { mode, at, code, log } = JSON.parse(process.env.FAILING_FILES);
const real = { ...fs };
const done = [];

/** Does the half of a call that a killed process may have done. */
const halves = {
  writeFileSync: (path, data, options) => real.writeFileSync(path, halfOf(data), options),
  writeSync: (descriptor, data) => real.writeSync(descriptor, halfOf(data)),
  rmSync: (path) => {
    const names = real.statSync(path, { throwIfNoEntry: false })?.isDirectory() ? real.readdirSync(path) : [];
    if (names.length > 0) real.rmSync(`${path}/${names[0]}`, { recursive: true });
  },
};

const halfOf = (data) => data.slice(0, Math.floor(data.length / 2));

/** Calls that need room on the disk. */
const FILLING = [
  "writeFileSync",
  "writeSync",
  "mkdirSync",
  "linkSync",
  "copyFileSync",
  "openSync",
  "fsyncSync",
];

function met(name, args) {
  done.push(name);
  // A disk that is full stays full; a process is killed once.
  if (mode === "fail" ? !(done.length >= at) : done.length !== at) return;
  if (mode === "stop") process.kill(process.pid, "SIGSTOP");
  if (mode === "half") halves[name]?.(...args);
  if (mode === "kill" || mode === "half") process.kill(process.pid, "SIGKILL");
  if (mode === "fail") {
    // A disk that is full takes what still fits.
    halves[name]?.(...args);
    throw Object.assign(new Error(`${code}: ${name}`), { code, errno: -1, syscall: name });
  }
}

const isReading = (flags) =>
  typeof flags === "number" && (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0;

for (const name of [
  "writeFileSync",
  "writeSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "linkSync",
  "copyFileSync",
  "chmodSync",
  "chownSync",
  "fsyncSync",
  "openSync",
]) {
  fs[name] = (...args) => {
    const [, flags] = args;
    const counts = mode === "fail" ? FILLING.includes(name) : true;
    if (counts && !(name === "openSync" && (flags === "r" || flags === undefined || isReading(flags))))
      met(name, args);
    return real[name](...args);
  };
}

if (log) process.on("exit", () => real.writeFileSync(log, JSON.stringify(done)));

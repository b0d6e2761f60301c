// Loads what `npm run setup` built, and keeps it compiled.
//
// Much of the time of a short command is Node compiling each function that is called. V8 can keep what it compiled,
// and takes it up again where version and options are the same; else it compiles as usual. Node does so by itself
// only from version 22 on (`module.enableCompileCache`). V8 does not compare the texts: what is kept belongs to the
// files beside which it was written, and setup replaces all of them at once.
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const v8 = require("node:v8");
const { Script } = require("node:vm");

/** The files of a built program, which are CommonJS and name each other as `./name.cjs`. */
class Program {
  #folder;
  #likeliest;
  #files = new Map();

  /** The program in a folder, for a command with its options. */
  constructor(folder, command) {
    this.#folder = folder;
    this.#likeliest = likeliest(command);
  }

  start() {
    tuneV8(this.#likeliest);
    this.#load("main.cjs");
  }

  /** Writes for each file that was loaded what has been compiled of it so far. */
  keepCompiled() {
    for (const [name, { script }] of this.#files) {
      const path = this.#compiledPath(name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, script.createCachedData());
    }
  }

  #load(name) {
    const known = this.#files.get(name);
    if (known) return known.module.exports;
    const path = join(this.#folder, name);
    // On one line with the first of the file, so that lines in stacks are those of the file.
    // Setup leaves only ASCII in it, which is read and kept in half the time and room.
    const text = `(function (require, module, exports) {${readFileSync(path, "latin1")}\n})`;
    // What is compiled keeps its name, and dist is built elsewhere.
    const filename = join("dist", name);
    const script = new Script(text, { filename, cachedData: this.#compiled(name) });
    const module = { exports: {} };
    this.#files.set(name, { script, module });
    const ownRequire = (wanted) => (wanted.startsWith("./") ? this.#load(wanted.slice(2)) : require(wanted));
    script.runInThisContext()(ownRequire, module, module.exports);
    return module.exports;
  }

  #compiled(name) {
    try {
      return readFileSync(this.#compiledPath(name));
    } catch {
      return undefined; // nothing was kept of it
    }
  }

  #compiledPath(name) {
    return join(this.#folder, "compiled", this.#likeliest, name);
  }
}

/**
 * Which of the commands that setup runs calls about the same functions. What is kept for one is taken up as a whole:
 * with that of all together a run took 16 ms longer.
 */
function likeliest([command, ...options]) {
  if (command === "check" || command === "test" || command === "diff") return command;
  return options.includes("--json") ? "json" : "reports";
}

/**
 * Settings of V8, measured on Node 20 with 2 cores. All are read whenever they are needed, so they count also when they
 * are set here; later versions of Node have other compilers and numbers, and are left alone.
 *
 * A function is optimized after four times the usual work, seen in two looks and not three, takes in others of up to
 * a third of the usual length together, and two steps that find little in loops over typed arrays are left out. Up to
 * four threads optimize beside ours, for code that often ends before it pays, and two cores that share their units take
 * time from each other. Of a run on 5,000 people and 100,000 rows that is a tenth; a million rows take no longer so.
 *
 * The young generation stays as small as it begins. It doubles up to 48 MB where much of it is alive, as a result is
 * while it is being made; that is 16 to 30 MB of the peak of a run, which is no faster so. `diff` keeps the results of
 * two rulebooks, and takes a twentieth less time where it may grow. A thread that starts puts a number below 2 right,
 * for all of them, so it is set again.
 */
function tuneV8(command) {
  if (!process.versions.node.startsWith("20.")) return;
  v8.setFlagsFromString("--interrupt-budget=264000");
  v8.setFlagsFromString("--ticks-before-optimization=2");
  v8.setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
  v8.setFlagsFromString("--no-turbo-loop-peeling");
  v8.setFlagsFromString("--no-turbo-escape");
  if (command === "diff") return;
  const keepYoungSmall = () => v8.setFlagsFromString("--semi-space-growth-factor=1");
  keepYoungSmall();
  process.on("worker", (thread) => thread.once("online", keepYoungSmall));
}

module.exports = { Program };

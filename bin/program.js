// Loads what `npm run setup` built, and keeps it compiled.
//
// Much of the time of a short command is Node compiling each function that is called. V8 can keep what it compiled,
// and takes it up again where version and options are the same; else it compiles as usual. Node does so by itself
// only from version 22 on (`module.enableCompileCache`). V8 does not compare the texts: what is kept belongs to the
// files beside which it was written, and setup replaces all of them at once.
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const v8 = require("node:v8");
const { Script } = require("node:vm");

/** How much a function has run, in bytes of its code, before V8 optimizes it; it would do so after a quarter of this. */
const INTERRUPT_BUDGET = 528_000;

/** The files of a built program, which are CommonJS and name each other as `./name.cjs`. */
class Program {
  #folder;
  #files = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  start() {
    optimizeLater();
    this.#load("main.cjs");
  }

  /** Writes beside each file that was loaded what has been compiled of it so far. */
  keepCompiled() {
    for (const [name, { script }] of this.#files) {
      writeFileSync(this.#compiledPath(name), script.createCachedData());
    }
  }

  #load(name) {
    const known = this.#files.get(name);
    if (known) return known.module.exports;
    const path = join(this.#folder, name);
    // On one line with the first of the file, so that lines in stacks are those of the file.
    const text = `(function (require, module, exports) {${readFileSync(path, "utf8")}\n})`;
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
    return join(this.#folder, `${name}.compiled`);
  }
}

/**
 * Up to four threads of V8 optimize functions, and on two cores they take turns with ours: of a run on 5,000 people and
 * 10,000 rows that was 0.38 of 1.0 s of CPU time and a third of the wall time, for code that ends before it pays. On a
 * million rows it makes no difference to our own thread and saves 0.3 s of the others'. Measured on Node 20; later
 * ones have a compiler in between, and other numbers.
 */
function optimizeLater() {
  if (process.versions.node.startsWith("20."))
    v8.setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}

module.exports = { Program };

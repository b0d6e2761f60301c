// Loads what `npm run setup` built, and keeps it compiled.
//
// Much of the time of a short command is Node compiling each function that is called. V8 can keep what it compiled,
// and takes it up again where version and options are the same; else it compiles as usual. Node does so by itself
// only from version 22 on (`module.enableCompileCache`). V8 does not compare the texts: what is kept belongs to the
// files beside which it was written, and setup replaces all of them at once.
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** The files of a built program, which are CommonJS and name each other as `./name.cjs`. */
class Program {
  #folder;
  #files = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  start() {
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

module.exports = { Program };

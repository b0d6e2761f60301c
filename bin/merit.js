#!/usr/bin/env node
// CommonJS (bin/package.json): Node takes some ten milliseconds to begin with a module.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { Program } = require("./program.js");

const folder = join(__dirname, "..", "dist");
if (existsSync(join(folder, "main.cjs"))) new Program(folder, process.argv.slice(2)).start();
else {
  process.stderr.write("Meritbook is not set up yet: run `npm run setup` in its folder first.\n");
  process.exitCode = 2;
}

#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/main.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write("Meritbook is not set up yet: run `npm run setup` in its folder first.\n");
  process.exitCode = 2;
}

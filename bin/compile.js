// Runs a command like merit.js, on the program in the folder that is named first, and keeps what Node compiled for it.
const { Program } = require("./program.js");

const [folder] = process.argv.splice(2, 1);
const program = new Program(folder, process.argv.slice(2));
process.on("exit", () => program.keepCompiled());
program.start();

import { systemCode } from "./failure.js";

/** Is there a process of that number on this machine? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Without the right to signal it, it is there all the same.
    return systemCode(error) === "EPERM";
  }
}

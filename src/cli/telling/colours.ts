import type { Host, Screen } from "../host/host.js";

/** May a screen show colours? Only a terminal, and not where NO_COLOR is set (no-color.org). */
export function hasColour(host: Host, screen: Screen): boolean {
  return screen.isTerminal && !host.environment.NO_COLOR && host.environment.TERM !== "dumb";
}

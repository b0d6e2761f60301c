import type { Finding } from "./finding.js";

/** A finding, and what it is about where its place does not say so: the name of a test's case. */
export interface FindingAbout {
  readonly finding: Finding;
  readonly about?: string;
}

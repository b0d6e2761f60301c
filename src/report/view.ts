import type { Only } from "./limit.js";

/** How much of a result is shown. */
export interface View {
  readonly only: Only | undefined;
  readonly masked: boolean;
}

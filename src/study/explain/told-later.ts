import type { How, Step } from "./tree.js";

/** A step whose way is told when somebody asks for it, and once: most explanations end long before the rows. */
export function toldLater({ how, ...step }: Omit<Step, "how"> & { readonly how: () => How }): Step {
  let told: How | undefined;
  return {
    ...step,
    get how() {
      told ??= how();
      return told;
    },
  };
}

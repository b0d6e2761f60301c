import { rulebookSchema, testSchema } from "../rulebook/schema/rulebook-schema.js";
import type { SchemaOptions } from "./commands/schema.js";
import { DONE } from "./exit.js";
import type { Host } from "./host/host.js";

/** `merit schema`: prints the schema of rulebooks or of test files. Gives the exit code. */
export async function schema({ of, lang }: SchemaOptions, host: Host): Promise<number> {
  const printed = of === "tests" ? testSchema(lang) : rulebookSchema(lang);
  host.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return DONE;
}

import type { Language } from "../base/language.js";
import { tooLongFinding } from "../engine/running/too-long.js";
import { parseCommandLine } from "./commands/parse.js";
import { COULD_NOT_RUN } from "./exit.js";
import { FileFailure } from "./host/failure.js";
import type { Host } from "./host/host.js";
import { unheeded } from "./host/unheeded.js";
import { limitedHost } from "./job/limited-host.js";
import { detailsOf, faultOf } from "./telling/fault.js";
import { terminalLanguage } from "./telling/language.js";
import { showFinding } from "./telling/show-findings.js";

/**
 * Does what a command line asks for and gives the exit code. Everything it says goes to the host's screens;
 * exceptions end here: a file that failed while it was read, a number too long to be told, else a fault of ours, which is
 * called one.
 */
export async function runCommand(argv: readonly string[], around: Host): Promise<number> {
  const host = { ...around, stdout: unheeded(around.stdout), stderr: unheeded(around.stderr) };
  const language = terminalLanguage(argv, host.environment);
  try {
    return await perform(argv, host, language);
  } catch (error) {
    const found = error instanceof FileFailure ? error.finding : tooLongFinding(error);
    if (found) await showFinding(host, found, language);
    else await showFault(error, argv, host, language);
    return COULD_NOT_RUN;
  }
}

/** Tells of a fault of ours, in full where that was asked for. */
export async function showFault(
  error: unknown,
  argv: readonly string[],
  host: Host,
  language: Language,
): Promise<void> {
  await showFinding(host, faultOf(error, argv, host), language);
  if (host.environment.MERIT_DEBUG === "1") host.stderr.write(detailsOf(error));
}

async function perform(argv: readonly string[], whole: Host, language: Language): Promise<number> {
  const invocation = parseCommandLine(argv, language, whole.stdout.columns);
  const host = invocation.limits ? limitedHost(whole, invocation.limits) : whole;
  switch (invocation.command) {
    case "tell":
      (invocation.code === 0 ? host.stdout : host.stderr).write(invocation.text);
      return invocation.code;
    case "none":
      await showFinding(host, invocation.finding, language);
      return COULD_NOT_RUN;
    case "run": {
      const { run } = await import("./run.js");
      return run(invocation.options, host, language);
    }
    case "diff": {
      const { diff } = await import("./diff.js");
      return diff(invocation.options, host, language);
    }
    case "check": {
      const { check } = await import("./check.js");
      return check(invocation.options, host, language);
    }
    case "cliffs": {
      const { cliffs } = await import("./cliffs.js");
      return cliffs(invocation.options, host, language);
    }
    case "statements": {
      const { statements } = await import("./statements.js");
      return statements(invocation.options, host, language);
    }
    case "close": {
      const { close } = await import("./close.js");
      return close(invocation.options, host, language);
    }
    case "verify": {
      const { verify } = await import("./verify.js");
      return verify(invocation.options, host, language);
    }
    case "inspect": {
      const { inspect } = await import("./inspect.js");
      return inspect(invocation.options, host, language);
    }
    case "init": {
      const { init } = await import("./init.js");
      return init(invocation.options, host, language);
    }
    case "schema": {
      const { schema } = await import("./schema.js");
      return schema(invocation.options, host);
    }
    case "explain": {
      const { explain } = await import("./explain.js");
      return explain(invocation.options, host, language);
    }
    case "test": {
      const { test } = await import("./test.js");
      return test(invocation.options, host, language);
    }
  }
}

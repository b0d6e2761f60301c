import type { Result } from "../../engine/result/result.js";
import type { Manner } from "../forms.js";
import { type Grid, textColumn } from "../grid.js";
import type { Heading } from "../heading.js";
import { LANGUAGE_VERSION, VERSION } from "../version.js";
import { howRead } from "./input-grid.js";

/** Where the figures come from: rulebook, period, status, versions, inputs with their hashes. */
export function aboutGrid(result: Result, heading: Heading, { say, language }: Manner): Grid {
  const { sha256, files, version, currency, timezone } = result.rulebook;
  const used = files.length > 1 ? files : [];
  const rows: (readonly [string, string | undefined])[] = [
    [say("rulebook"), heading.title],
    [say("version"), version],
    [`${say("rulebook")} ${say("hash")}`, sha256],
    ...used.map((one) => [`${one.file} ${say("hash")}`, one.sha256] as const),
    [say("status"), heading.standing],
    ...heading.notes.map((note) => [say("note"), note] as const),
    [say("currency"), currency],
    [say("timezone"), timezone],
    [say("writtenBy"), `Meritbook ${VERSION}, merit: ${LANGUAGE_VERSION}`],
    ...result.inputs.flatMap(({ label, file, sha256: hash, facts, headerRow, rows: counts, unfolded }) => [
      [
        say("inputOf", { table: label[language] }),
        `${file} (${howRead(facts, headerRow, say, unfolded)})`,
      ] as const,
      [say("hash"), hash] as const,
      [say("inputs"), say("rowCounts", { ...counts })] as const,
    ]),
  ];
  return {
    name: "about",
    title: say("about"),
    columns: [textColumn("subject", say("subject")), textColumn("content", say("content"))],
    rows: rows.filter(([, content]) => content !== undefined),
  };
}

/** Lines that were written and labelled for the ear (`test/corpus/`): one JSON object a line. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { LANGUAGES } from "./stock.ts";

const root = fileURLToPath(new URL("../test/corpus/", import.meta.url));

const labelledLine = z.strictObject({
  line: z.string().trim().min(1),
  /** Whether the person who types is in distress, and not their character. */
  distress: z.boolean(),
});
export type LabelledLine = z.infer<typeof labelledLine>;

/** The lines of `distress/<name>.jsonl`. Throws an error that names file and row. */
export function distressLines(name: string): LabelledLine[] {
  const file = `distress/${name}.jsonl`;
  return readFileSync(root + file, "utf8")
    .trimEnd()
    .split("\n")
    .map((row, at) => {
      try {
        return labelledLine.parse(JSON.parse(row));
      } catch (error) {
        throw new Error(`${file}, row ${at + 1}: ${(error as Error).message}`);
      }
    });
}

/** All lines that may be trained on, and their SHA-256. Those under `held-out/` may not. */
export function trainingLines(): { readonly lines: LabelledLine[]; readonly sha256: string } {
  const lines = LANGUAGES.flatMap(distressLines);
  return { lines, sha256: createHash("sha256").update(JSON.stringify(lines)).digest("hex") };
}

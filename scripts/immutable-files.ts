/** A Vite plugin: says in `_headers` which of the built files may be kept for good. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * A file that is named after what it holds never changes. A rule of its own for each, rather than one
 * for their folder: that would hold for what is not there as well, and a 404 that was kept for a year
 * would outlive the deployment in which the file came late. The platform reads at most 100 rules.
 */
export function immutableFiles(): Plugin {
  return {
    name: "immutable-files",
    apply: "build",
    writeBundle({ dir = "" }, bundle) {
      const rules = Object.values(bundle)
        // What was given its name here, such as a licence, may change under it.
        .filter((file) => file.type === "chunk" || file.originalFileNames.length > 0)
        .filter(({ fileName }) => fileName.startsWith("assets/"))
        // What the folder's rule says is taken away first; two values would be joined.
        .map(({ fileName }) => `\n/${fileName}\n  ! Cache-Control\n  ${KEPT_FOR_GOOD}\n`);
      appendFileSync(join(dir, "_headers"), rules.join(""));
    },
  };
}

const KEPT_FOR_GOOD = "Cache-Control: public, max-age=31536000, immutable";

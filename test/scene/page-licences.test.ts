/** What the built page ships may be shipped: each font and each library with its licence. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { licenceOf } from "../../scripts/font-licences.ts";

const folder = fileURLToPath(new URL("../../dist/client/assets", import.meta.url));
const files = readdirSync(folder);

it("ships every font with the text of its licence and its copyright notice beside it", () => {
  const families = files.flatMap((name) => /^(.+?)-latin.*\.woff2$/.exec(name)?.[1] ?? []);
  expect(files.filter((name) => /\.(woff2?|ttf|otf)$/.test(name))).toHaveLength(families.length);
  expect(families.length).toBeGreaterThan(0);
  for (const family of families) {
    const text = readFileSync(join(folder, `${family}-OFL.txt`), "utf8");
    expect(text).toMatch(/^Copyright \d{4} The /);
    expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
  }
});

it("ships the licences of the libraries in its script", () => {
  const text = readFileSync(join(folder, "licences.md"), "utf8");
  for (const library of ["idb", "partysocket", "preact"]) expect(text).toContain(`## ${library} -`);
});

it("is not built with a font that has no licence", () => {
  const made = mkdtempSync(join(tmpdir(), "font-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  mkdirSync(join(made, "files"));
  writeFileSync(join(made, "package.json"), "{}");
  expect(() => licenceOf(join(made, "files/free.woff2"))).toThrow(/free\.woff2 has no licence/);
});

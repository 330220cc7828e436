/** A Vite plugin: ships with each font the licence under which it may be shipped. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";

/** The licence of the package that the font comes from. Throws if there is none. */
export function licenceOf(font: string): { readonly family: string; readonly text: string } {
  let folder = dirname(font);
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  const file = join(folder, "LICENSE");
  if (!existsSync(file)) throw new Error(`${font} has no licence: ${file} is missing.`);
  return { family: basename(folder), text: readFileSync(file, "utf8") };
}

/** The SIL Open Font License (2) asks for its text, with the copyright notice, in every copy. */
export function fontLicences(): Plugin {
  let root = "";
  return {
    name: "font-licences",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const fonts = Object.values(bundle)
        .flatMap((file) => (file.type === "asset" ? file.originalFileNames : []))
        .filter((name) => /\.woff2?$/.test(name));
      const licences = fonts.map((name) => licenceOf(resolve(root, name)));
      for (const [family, text] of new Map(licences.map((each) => [each.family, each.text]))) {
        this.emitFile({ type: "asset", fileName: `assets/${family}-OFL.txt`, source: text });
      }
    },
  };
}

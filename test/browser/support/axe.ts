/** What axe finds, as sentences. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Contrast is left out where colours are forced: the browser paints the visitor's own, and scripts
 * are still told the page's.
 */
export async function findingsOf(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => window.axe !== undefined);
  if (!isThere) await page.evaluate(source);
  return page.evaluate(async () => {
    if (!window.axe) return ["axe did not come"];
    const forced = matchMedia("(forced-colors: active)").matches;
    const { violations } = await window.axe.run(document, {
      resultTypes: ["violations"],
      rules: { "color-contrast": { enabled: !forced } },
    });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => `${id} (${impact}) at ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  });
}
